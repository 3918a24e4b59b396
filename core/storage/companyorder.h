#pragma once

#include "core/storage/companylist.h"

#include <functional>

namespace ilo {

/// Called for each number in order; `sure` when its name begins with the text, so that it needs no
/// test. Returning false ends the walk.
using VisitCompany = std::function<bool(qint64 number, bool sure)>;

/// Walks all companies in the order of `query` along an index, without sorting: names that begin
/// with the filter first when sorted by name; companies without a value last, whatever the
/// direction; equal ones by name.
/// @param begin  folded filter; empty: no name goes first
Status walkCompanies(Database &database, const CompanyQuery &query, const QString &begin,
                     const VisitCompany &visit);

/// `numbers` in the same order, by looking up each: quicker than the walk for some thousands.
Result<std::vector<qint64>> inCompanyOrder(Database &database, const CompanyQuery &query,
                                           const QString &begin,
                                           const std::vector<qint64> &numbers);

} // namespace ilo
