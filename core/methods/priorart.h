#pragma once

#include "core/domain/priorart.h"
#include "core/domain/requirement.h"

#include <vector>

namespace ilo {

/// A place where prior art is searched (handbook 2.6).
struct SearchPlace
{
    QString key;  ///< stored: "espacenet"
    QString name; ///< as it calls itself, in every language: "Espacenet"; empty: a kind of place
};

/// Espacenet, PATENTSCOPE, … as listed in handbook 2.6, patents first.
const std::vector<SearchPlace> &searchPlaces();

/// How far back a search goes when nobody says otherwise: the longest life of a patent, 20 years
/// from filing (European Patent Convention, Article 63(1)).
constexpr int patentLifeYears = 20;

/// Why the rules come to a code; words for a person are made from these.
struct PriorArtReason
{
    enum class What {
        NothingFound,     ///< no hit is recorded
        NothingJudged,    ///< no hit says of any Must requirement whether it covers it
        CoversAll,        ///< `hit` meets every Must requirement
        AtTrl,            ///< `hit` has the TRL `number`
        NoTrl,            ///< `hit` covers all, and its TRL is not stated
        PriceAccepted,    ///< `hit` has an acceptable price
        PriceNotAccepted, ///< `hit` has a price that is not acceptable
        PriceNotJudged,   ///< nobody said yet whether the price of `hit` is acceptable
        BestTrl,          ///< the highest TRL among the hits is `number`
        Uncovered,        ///< no hit meets `requirement`, a Must
        StillUnknown,     ///< of `number` Must requirements nobody said whether a hit covers them
        NoSingle,         ///< all are covered, but by no hit alone
        OnlyByPatent,     ///< `requirement` is met by patents in force with a high risk alone
        NoMust,           ///< the need has no Must requirement to compare with
    };

    What what = What::NothingFound;
    Id<PriorArtHit> hit = {};
    Id<Requirement> requirement = {};
    int number = 0;

    friend bool operator==(const PriorArtReason &, const PriorArtReason &) = default;
};

struct PriorArtProposal
{
    PriorArtCode code = PriorArtCode::Unclear;
    std::vector<PriorArtReason> reasons;
};

/// What the rules of handbook 2.6 make of the hits, in this order:
/// BLOCKED_BY_IPR when a Must requirement is met only by patents in force whose risk is high (our
/// reading of "the only route"); SOLUTION_ON_MARKET when one hit meets all Must requirements at TRL
/// 9 at an acceptable price; NEAR_MARKET when one that meets or partly meets all has TRL 7 or more;
/// RD_NEEDED when the best TRL is 6 or less, or a Must requirement that was looked at is met by
/// none; else UNCLEAR. A person concludes, not the rules.
PriorArtProposal proposedConclusion(const std::vector<Requirement> &requirements,
                                    const std::vector<PriorArtHit> &hits);

/// What a code leads to (handbook 2.6).
enum class NextStep {
    NormalPurchase,     ///< buy as usual, stop looking at rights
    ConsultThenAdapt,   ///< consultation, then PPI, negotiated procedure or competitive dialogue
    ConsultThenDevelop, ///< consultation, then PCP or innovation partnership
    AskForLicence, ///< licence or design-around as a question of the consultation; Art. 32(2)(b)
    Consult,       ///< a consultation has to show
};
NextStep nextStepOf(PriorArtCode code);

Coverage coverageOf(const PriorArtHit &hit, const Id<Requirement> &requirement);

/// How many solutions of the search meet each requirement, for the quality check Q17. None while
/// nothing was found.
std::optional<QMap<Id<Requirement>, int>>
knownSolutions(const std::vector<Requirement> &requirements, const std::vector<PriorArtHit> &hits);

} // namespace ilo
