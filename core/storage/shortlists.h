#pragma once

#include "core/domain/shortlist.h"
#include "core/matching/matchrun.h"
#include "core/storage/database.h"

namespace ilo {

/// What is kept of the choice of companies for one need.
struct ShortlistState
{
    Shortlist shortlist; ///< with which one works; its id is null when none is kept
    std::vector<ShortlistDecision> decisions;
    std::vector<Shortlist> invitations; ///< frozen ones, the newest first

    friend bool operator==(const ShortlistState &, const ShortlistState &) = default;
};

/// The points of the criteria, the usual ones where none are kept.
MatchWeights weightsOf(const Shortlist &shortlist);

Result<ShortlistState> shortlistState(Database &database, const Id<Need> &need);

/// Each must-have as its own filter, so that it can be said who lacks what. Invalid with the filter
/// as subject when the search language cannot read it.
Result<std::vector<MatchFilter>> mustHaveFilters(Database &database, const QStringList &filters);

/// How a company is called and where it is: shown beside its fit, and never part of it.
struct ShortlistedName
{
    qint64 number = 0;
    QString id;
    QString name;
    QString country;
    Consent consent = Consent::NotAsked;
    QDate consentUntil;
};
Result<std::vector<ShortlistedName>> shortlistedNames(Database &database,
                                                      const std::vector<qint64> &numbers);

} // namespace ilo
