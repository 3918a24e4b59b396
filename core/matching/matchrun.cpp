#include "core/matching/matchrun.h"

#include <algorithm>

namespace ilo {

MatchRun::MatchRun(MatchRequest request, const TextReader &reader, const MatchIndex &index,
                   const std::vector<MatchFilter> &filters)
    : m_request(std::move(request))
    , m_index(index)
    , m_query(makeQuery(m_request.text, reader, index, m_request.corrections, m_request.parts))
    , m_texts(textScores(m_query, index))
{
    m_values.reserve(index.companyCount());
    for (quint32 place = 0; place < index.companies().size(); ++place) {
        const MatchIndex::Company &company = index.companies()[place];
        if (company.isAlive && !exclude(company.number, filters))
            m_values.push_back(valuesOf(place));
    }
}

bool MatchRun::exclude(qint64 number, const std::vector<MatchFilter> &filters)
{
    ExcludedCompany excluded{.number = number};
    for (size_t at = 0; at < filters.size(); ++at)
        if (!std::ranges::binary_search(filters[at].passing, number))
            excluded.filters.push_back(at);
    if (excluded.filters.empty())
        return false;
    m_excluded.push_back(std::move(excluded));
    return true;
}

MatchRun::CompanyValues MatchRun::valuesOf(quint32 place) const
{
    const MatchIndex::Company &company = m_index.companies()[place];
    CompanyValues values{.place = place};
    if (!company.references.empty())
        values.references = sumOf(referenceShares(m_request.facts, m_index, company, m_texts));
    if (!company.certificates.empty())
        values.certificates = sumOf(certificateShares(m_request.facts, company));
    if (!company.cpv.empty())
        values.cpv = sumOf(cpvShares(m_request.facts, company));
    return values;
}

std::array<double, kMatchCriterionCount> MatchRun::pointsOf(const MatchWeights &weights) const
{
    std::array<bool, kMatchCriterionCount> isAsked{};
    isAsked.fill(true);
    isAsked[size_t(MatchCriterion::Trl)] = m_request.facts.trlNeeded.has_value();
    isAsked[size_t(MatchCriterion::Cpv)] = !m_request.facts.cpv.empty();
    int sum = 0;
    for (size_t at = 0; at < kMatchCriterionCount; ++at)
        sum += isAsked[at] ? std::max(0, weights.points[at]) : 0;
    std::array<double, kMatchCriterionCount> points{};
    for (size_t at = 0; at < kMatchCriterionCount && sum > 0; ++at)
        points[at] = isAsked[at] ? 100.0 * std::max(0, weights.points[at]) / sum : 0;
    return points;
}

RankedCompany MatchRun::rankedOf(const CompanyValues &values,
                                 const std::array<double, kMatchCriterionCount> &points) const
{
    const MatchIndex::Company &company = m_index.companies()[values.place];
    RankedCompany ranked{.place = values.place, .number = company.number};
    const auto of = [&](MatchCriterion criterion) -> double & {
        return ranked.points[size_t(criterion)];
    };
    const auto most = [&](MatchCriterion criterion) { return points[size_t(criterion)]; };
    const int needed = m_request.facts.trlNeeded.value_or(0);
    of(MatchCriterion::Trl) = most(MatchCriterion::Trl) * trlFit(needed, std::nullopt);
    ranked.isTrlKnown = false;
    double best = of(MatchCriterion::Trl);
    for (quint32 at = company.firstText; at < company.firstText + company.textCount; ++at) {
        const MatchIndex::Text &text = m_index.texts()[at];
        if (text.kind != MatchText::Kind::Capability)
            continue;
        const double words =
            most(MatchCriterion::Capabilities) * capabilityValue(double(m_texts[at]));
        const double trl = most(MatchCriterion::Trl)
            * trlFit(needed, text.trl == 0 ? std::nullopt : std::optional(int(text.trl)));
        if (words + trl < best || (words + trl == best && ranked.text))
            continue;
        best = words + trl;
        of(MatchCriterion::Capabilities) = words;
        of(MatchCriterion::Trl) = trl;
        ranked.isTrlKnown = text.trl > 0;
        ranked.text = at;
    }
    of(MatchCriterion::References) = most(MatchCriterion::References) * values.references;
    of(MatchCriterion::Certificates) = most(MatchCriterion::Certificates) * values.certificates;
    of(MatchCriterion::Cpv) = most(MatchCriterion::Cpv) * values.cpv;
    for (const double own : ranked.points)
        ranked.score += own;
    return ranked;
}

std::vector<RankedCompany> MatchRun::ranked(const MatchWeights &weights, size_t most) const
{
    const auto points = pointsOf(weights);
    std::vector<RankedCompany> all;
    all.reserve(m_values.size());
    for (const CompanyValues &values : m_values)
        all.push_back(rankedOf(values, points));
    const auto isBefore = [&](const RankedCompany &a, const RankedCompany &b) {
        if (a.score != b.score)
            return a.score > b.score;
        const MatchIndex::Company &first = m_index.companies()[a.place];
        const MatchIndex::Company &second = m_index.companies()[b.place];
        return std::tie(first.sortName, first.id) < std::tie(second.sortName, second.id);
    };
    if (most > 0 && most < all.size()) {
        std::ranges::partial_sort(all, all.begin() + qsizetype(most), isBefore);
        all.resize(most);
    } else {
        std::ranges::sort(all, isBefore);
    }
    return all;
}

std::optional<RankedCompany> MatchRun::rankedCompany(const MatchWeights &weights,
                                                     qint64 number) const
{
    const auto place = m_index.placeOfCompany(number);
    return place ? std::optional(rankedOf(valuesOf(*place), pointsOf(weights))) : std::nullopt;
}

} // namespace ilo
