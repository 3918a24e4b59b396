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
    CompanyValues values{
        .place = place, .firstText = company.firstText, .textCount = company.textCount};
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

MatchRun::Best MatchRun::bestOf(const CompanyValues &values,
                                const std::array<double, kMatchCriterionCount> &points) const
{
    const double mostWords = points[size_t(MatchCriterion::Capabilities)];
    const double mostTrl = points[size_t(MatchCriterion::Trl)];
    const int needed = m_request.facts.trlNeeded.value_or(0);
    Best best;
    for (quint32 at = values.firstText; at < values.firstText + values.textCount; ++at) {
        const MatchIndex::Text &text = m_index.texts()[at];
        if (text.kind != MatchText::Kind::Capability)
            continue;
        const double value = capabilityValue(double(m_texts[at]));
        const double words = mostWords * value;
        const double trl = mostTrl * readinessGate(value)
            * trlFit(needed, text.trl == 0 ? std::nullopt : std::optional(int(text.trl)));
        if (!best.text || words + trl > best.capabilities + best.trl)
            best = {words, trl, at};
    }
    return best;
}

double MatchRun::scoreOf(const CompanyValues &values,
                         const std::array<double, kMatchCriterionCount> &points) const
{
    const Best best = bestOf(values, points);
    // In the order of RankedCompany::points, so that the sums are equal bit for bit.
    return best.capabilities + best.trl
        + points[size_t(MatchCriterion::References)] * values.references
        + points[size_t(MatchCriterion::Certificates)] * values.certificates
        + points[size_t(MatchCriterion::Cpv)] * values.cpv;
}

RankedCompany MatchRun::rankedOf(const CompanyValues &values,
                                 const std::array<double, kMatchCriterionCount> &points) const
{
    const Best best = bestOf(values, points);
    RankedCompany ranked{.place = values.place,
                         .number = m_index.companies()[values.place].number,
                         .score = scoreOf(values, points),
                         .text = best.text,
                         .isTrlKnown = best.text && m_index.texts()[*best.text].trl > 0};
    ranked.points = {best.capabilities,
                     best.trl,
                     points[size_t(MatchCriterion::References)] * values.references,
                     points[size_t(MatchCriterion::Certificates)] * values.certificates,
                     points[size_t(MatchCriterion::Cpv)] * values.cpv};
    if (best.text)
        ranked.trlGate = readinessGate(capabilityValue(double(m_texts[*best.text])));
    return ranked;
}

std::vector<RankedCompany> MatchRun::ranked(const MatchWeights &weights, size_t most) const
{
    const auto points = pointsOf(weights);
    std::vector<std::pair<double, quint32>> order; // score, place in m_values
    order.reserve(m_values.size());
    for (quint32 at = 0; at < m_values.size(); ++at)
        order.emplace_back(scoreOf(m_values[at], points), at);
    const auto isBefore = [&](const auto &a, const auto &b) {
        if (a.first != b.first)
            return a.first > b.first;
        const MatchIndex::Company &first = m_index.companies()[m_values[a.second].place];
        const MatchIndex::Company &second = m_index.companies()[m_values[b.second].place];
        return std::tie(first.sortName, first.id) < std::tie(second.sortName, second.id);
    };
    if (most > 0 && most < order.size()) {
        std::ranges::nth_element(order, order.begin() + qsizetype(most), isBefore);
        order.resize(most);
    }
    std::ranges::sort(order, isBefore);
    std::vector<RankedCompany> all;
    all.reserve(order.size());
    for (const auto &[score, at] : order)
        all.push_back(rankedOf(m_values[at], points));
    return all;
}

std::optional<RankedCompany> MatchRun::rankedCompany(const MatchWeights &weights,
                                                     qint64 number) const
{
    const auto place = m_index.placeOfCompany(number);
    return place ? std::optional(rankedOf(valuesOf(*place), pointsOf(weights))) : std::nullopt;
}

} // namespace ilo
