#pragma once

#include "core/domain/need.h"
#include "core/matching/matchrun.h"
#include "core/storage/database.h"

namespace ilo {

/// What matching reads of the company of this row; nothing when it is deleted or no company.
Result<std::optional<MatchCompany>> matchCompany(Database &database, qint64 number);

/// The row of a company by its id; NotFound when it is deleted.
Result<qint64> companyRowNumber(Database &database, const QString &id);

/// Title, question, state of today, conditions and requirements of a stored need, and the facts
/// that it asks for.
Result<MatchRequest> matchRequest(Database &database, const Id<Need> &need, QDate today);

/// The same of a text alone.
Result<MatchRequest> matchRequest(Database &database, const QString &title, const QString &text,
                                  const QString &language, QDate today);

/// Folded names, short names and other names of Big Science Organisations here.
Result<QStringList> bigScienceNames(Database &database);

/// The labels in all languages of the reference lists in use that have words: regions are names.
Result<std::vector<ParallelLabel>> parallelLabels(Database &database);

} // namespace ilo
