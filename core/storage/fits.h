#pragma once

#include "core/domain/opportunity.h"
#include "core/matching/matchreasons.h"
#include "core/storage/shortlists.h"

namespace ilo {

/// A need with the fit of one company for it.
struct FittingNeed
{
    Id<Need> need;
    QString code;
    QString title;
    MatchExplanation fit;
};

/// Whether there is a need that needsThatFit() would look at: without one nothing has to be read of
/// the companies, which takes long and much memory where they are many.
Result<bool> hasOpenNeeds(Database &database);

/// The needs that are neither closed nor parked and for which the company of row `company` has
/// points, the best fit first. NotFound when the index has no such company.
/// @param weights  nothing: each need's own, so that the number is that of its shortlist
Result<std::vector<FittingNeed>> needsThatFit(Database &database, const MatchIndex &index,
                                              const TextReader &reader, qint64 company,
                                              const std::optional<MatchWeights> &weights,
                                              QDate today);

/// What an opportunity asks for: its texts in the language of its title, its lots and codes.
Result<MatchRequest> opportunityRequest(Database &database, const Opportunity &opportunity,
                                        QDate today);

/// The share of the points for capabilities from which a company does what is asked.
constexpr double enoughOfCapabilities = 0.5;

/// A company with its fit.
struct FittingCompany
{
    ShortlistedName company;
    int tenths = 0;
};

/// Who fits an opportunity.
struct OpportunityFits
{
    /// The best that do what is asked (enoughOfCapabilities).
    std::vector<FittingCompany> best;
    int all = 0;            ///< how many do, beyond the best too
    int mayBeContacted = 0; ///< of them, with a consent that holds
};

/// @param most  how many are named
Result<OpportunityFits> companiesThatFit(Database &database, const MatchIndex &index,
                                         const TextReader &reader, const Opportunity &opportunity,
                                         size_t most, QDate today);

} // namespace ilo
