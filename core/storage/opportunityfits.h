#pragma once

#include "core/storage/matchstore.h"
#include "core/storage/shortlistreasons.h"

#include <QHash>

namespace ilo {

struct Opportunity;

/// Counts for the open calls how many companies do what they ask for, where that is not known or
/// was counted of other companies, and keeps it for their list. Some milliseconds a call: for a
/// worker. Cancelled when `progress` (calls counted) returns false; nothing is kept then.
/// @param store  as it is kept in the file (MatchStore::state)
/// @return whether a number that the list shows became another
Result<bool> countOpportunityFits(Database &database, const MatchStore &store, QDate today,
                                  const Progress &progress = {});

/// The companies by their fit for a call.
struct OpportunityRanking
{
    std::vector<ExplainedCompany> companies; ///< the best first
    QHash<QString, ShortlistedName> names;   ///< of these, by id: consent stands beside the fit
    qint64 all = 0;                          ///< companies that were ranked
};

/// Ranked by the usual weights, with what each point is for. @param most  how many are named
Result<OpportunityRanking> rankedForOpportunity(Database &database, const MatchStore &store,
                                                const TextReader &reader,
                                                const Opportunity &opportunity, size_t most,
                                                QDate today);

} // namespace ilo
