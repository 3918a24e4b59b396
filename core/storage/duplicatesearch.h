#pragma once

#include "core/dedupe/duplicatefinder.h"
#include "core/domain/organisation.h"
#include "core/storage/database.h"

#include <QHash>

#include <functional>

namespace ilo {

/// What the duplicate finder wants to know of one company; NotFound when it is deleted.
Result<CompanyFacts> companyFacts(Database &database, const QString &id);

/// Calls `visit` with every company; what it fails with ends the reading.
Status forEachCompanyFacts(Database &database, const std::function<Status(CompanyFacts)> &visit);

/// A record that is not stored yet, as the finder sees it.
CompanyFacts factsOf(const Organisation &organisation);

/// Two stored companies that may be one.
struct FoundPair
{
    DuplicatePair pair; ///< row numbers

    QString a; ///< id of the one that was there first
    QString b;
    QString nameA;
    QString nameB;
    QString sourceA; ///< ids in the lists they were imported from
    QString sourceB;

    friend bool operator==(const FoundPair &, const FoundPair &) = default;
};

/// The pairs of ids of which somebody said that they are two, the smaller id first, each with the
/// id of the record (NotSame) that says so.
Result<QHash<std::pair<QString, QString>, QString>> notSamePairs(Database &database);

/// Every pair of the portfolio of at least `least` tenths, the likeliest first, without those of
/// which somebody said that they are two. For a worker's own connection; Error::Code::Cancelled
/// when `progress` (0 to 1000) returns false.
Result<std::vector<FoundPair>>
findDuplicates(Database &database, int least,
               const std::function<bool(int permille)> &progress = {});

/// A stored company that may be the one at hand, and why.
struct Candidate
{
    CompanyFacts facts;
    Likeness likeness;
};

/// Stored companies that may be `company`, which may be half typed, the likeliest first, at most
/// `limit`. Looks at a bounded number of companies that share a rare word, a number or a domain
/// with it: milliseconds also among a million. Companies of which it is known that they are not
/// the same are left out when `company` is stored.
Result<std::vector<Candidate>> duplicateCandidates(Database &database, const CompanyFacts &company,
                                                   int least = kPerhapsSame, int limit = 5);

/// The likeness of two stored companies with its parts.
Result<Likeness> likenessOfStored(Database &database, const QString &a, const QString &b);

} // namespace ilo
