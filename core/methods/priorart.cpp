#include "core/methods/priorart.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

using Reason = PriorArtReason;
using What = PriorArtReason::What;

constexpr int marketTrl = 9;
constexpr int nearMarketTrl = 7;

std::vector<const Requirement *> mustOf(const std::vector<Requirement> &requirements)
{
    std::vector<const Requirement *> must;
    for (const Requirement &requirement : requirements) {
        if (requirement.priority == Priority::Must)
            must.push_back(&requirement);
    }
    return must;
}

/// The hit covers each of the Must requirements at least so far.
bool coversAll(const PriorArtHit &hit, const std::vector<const Requirement *> &must, bool partly)
{
    return std::ranges::all_of(must, [&](const Requirement *requirement) {
        const Coverage coverage = coverageOf(hit, requirement->id);
        return coverage == Coverage::Meets || (partly && coverage == Coverage::Partly);
    });
}

bool isBarred(const PriorArtHit &hit)
{
    return hit.kind == HitKind::Patent && hit.legalStatus == LegalStatus::InForce
        && hit.risk == FreedomRisk::High;
}

/// Requirements that are met, and by nothing but patents that bar the way.
std::vector<Reason> barred(const std::vector<const Requirement *> &must,
                           const std::vector<PriorArtHit> &hits)
{
    std::vector<Reason> reasons;
    for (const Requirement *requirement : must) {
        int free = 0;
        int notFree = 0;
        for (const PriorArtHit &hit : hits) {
            if (coverageOf(hit, requirement->id) == Coverage::Meets)
                ++(isBarred(hit) ? notFree : free);
        }
        if (notFree > 0 && free == 0)
            reasons.push_back({What::OnlyByPatent, {}, requirement->id, notFree});
    }
    return reasons;
}

} // namespace

const std::vector<SearchPlace> &searchPlaces()
{
    static const std::vector<SearchPlace> places{{u"espacenet"_s, u"Espacenet"_s},
                                                 {u"patentscope"_s, u"PATENTSCOPE"_s},
                                                 {u"google_patents"_s, u"Google Patents"_s},
                                                 {u"epo_register"_s, u"European Patent Register"_s},
                                                 {u"lens"_s, u"The Lens"_s},
                                                 {u"scopus"_s, u"Scopus"_s},
                                                 {u"openaire"_s, u"OpenAIRE"_s},
                                                 {u"inis"_s, u"INIS"_s},
                                                 {u"cds"_s, u"CERN Document Server"_s},
                                                 {u"arxiv"_s, u"arXiv"_s},
                                                 {u"standards"_s, {}},
                                                 {u"supplier_web"_s, {}},
                                                 {u"ted_awards"_s, {}}};
    return places;
}

Coverage coverageOf(const PriorArtHit &hit, const Id<Requirement> &requirement)
{
    Coverage coverage = Coverage::Unknown;
    if (const QString key = hit.coverage.value(requirement.toString()); !key.isEmpty())
        fromStored(QVariant(key), coverage);
    return coverage;
}

PriorArtProposal proposedConclusion(const std::vector<Requirement> &requirements,
                                    const std::vector<PriorArtHit> &hits)
{
    const std::vector<const Requirement *> must = mustOf(requirements);
    if (hits.empty())
        return {PriorArtCode::Unclear, {{What::NothingFound}}};
    if (must.empty())
        return {PriorArtCode::Unclear, {{What::NoMust}}};

    if (std::vector<Reason> reasons = barred(must, hits); !reasons.empty())
        return {PriorArtCode::BlockedByIpr, std::move(reasons)};

    PriorArtProposal nearly;
    for (const PriorArtHit &hit : hits) {
        if (!coversAll(hit, must, true))
            continue;
        const bool all = coversAll(hit, must, false);
        std::vector<Reason> reasons;
        if (all)
            reasons.push_back({What::CoversAll, hit.id});
        if (!hit.trl) {
            if (nearly.reasons.empty() && all)
                nearly = {PriorArtCode::Unclear,
                          {{What::CoversAll, hit.id}, {What::NoTrl, hit.id}}};
            continue;
        }
        reasons.push_back({What::AtTrl, hit.id, {}, *hit.trl});
        if (all && *hit.trl == marketTrl) {
            if (hit.priceFits == Stated::Yes) {
                reasons.push_back({What::PriceAccepted, hit.id});
                return {PriorArtCode::SolutionOnMarket, std::move(reasons)};
            }
            const bool isDear = hit.priceFits == Stated::No;
            reasons.push_back({isDear ? What::PriceNotAccepted : What::PriceNotJudged, hit.id});
            if (!isDear) {
                if (nearly.code != PriorArtCode::NearMarket)
                    nearly = {PriorArtCode::Unclear, std::move(reasons)};
                continue;
            }
        }
        if (*hit.trl >= nearMarketTrl && nearly.code != PriorArtCode::NearMarket)
            nearly = {PriorArtCode::NearMarket, std::move(reasons)};
    }
    if (nearly.code == PriorArtCode::NearMarket)
        return nearly;

    std::vector<Reason> uncovered;
    int unknown = 0;
    for (const Requirement *requirement : must) {
        bool isCovered = false;
        bool isJudged = false;
        for (const PriorArtHit &hit : hits) {
            const Coverage coverage = coverageOf(hit, requirement->id);
            isCovered = isCovered || coverage == Coverage::Meets || coverage == Coverage::Partly;
            isJudged = isJudged || coverage != Coverage::Unknown;
        }
        if (!isJudged)
            ++unknown;
        else if (!isCovered)
            uncovered.push_back({What::Uncovered, {}, requirement->id});
    }
    if (!uncovered.empty())
        return {PriorArtCode::RdNeeded, std::move(uncovered)};
    if (unknown == int(must.size()))
        return {PriorArtCode::Unclear, {{What::NothingJudged}}};
    std::optional<int> best;
    for (const PriorArtHit &hit : hits) {
        if (hit.trl)
            best = std::max(best.value_or(0), *hit.trl);
    }
    if (best && *best < nearMarketTrl)
        return {PriorArtCode::RdNeeded, {{What::BestTrl, {}, {}, *best}}};
    if (!nearly.reasons.empty())
        return nearly;
    PriorArtProposal open{PriorArtCode::Unclear, {}};
    if (best)
        open.reasons.push_back({What::BestTrl, {}, {}, *best});
    if (unknown > 0)
        open.reasons.push_back({What::StillUnknown, {}, {}, unknown});
    else
        open.reasons.push_back({What::NoSingle});
    return open;
}

NextStep nextStepOf(PriorArtCode code)
{
    switch (code) {
    case PriorArtCode::Unclear: return NextStep::Consult;
    case PriorArtCode::SolutionOnMarket: return NextStep::NormalPurchase;
    case PriorArtCode::NearMarket: return NextStep::ConsultThenAdapt;
    case PriorArtCode::RdNeeded: return NextStep::ConsultThenDevelop;
    case PriorArtCode::BlockedByIpr: return NextStep::AskForLicence;
    }
    Q_UNREACHABLE();
}

std::optional<QMap<Id<Requirement>, int>>
knownSolutions(const std::vector<Requirement> &requirements, const std::vector<PriorArtHit> &hits)
{
    if (hits.empty())
        return std::nullopt;
    QMap<Id<Requirement>, int> solutions;
    for (const Requirement &requirement : requirements) {
        const auto isJudged = [&](const PriorArtHit &hit) {
            return coverageOf(hit, requirement.id) != Coverage::Unknown;
        };
        // Of what nobody compared, nothing is known.
        if (!std::ranges::any_of(hits, isJudged))
            continue;
        solutions.insert(requirement.id,
                         int(std::ranges::count_if(hits, [&](const PriorArtHit &hit) {
                             return coverageOf(hit, requirement.id) == Coverage::Meets;
                         })));
    }
    return solutions;
}

} // namespace ilo
