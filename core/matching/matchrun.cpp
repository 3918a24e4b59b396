#include "core/matching/matchrun.h"

#include <algorithm>

namespace ilo {
namespace {

/// Far above what rounding does to a sum of five numbers, far below what a person sees.
constexpr double kRounding = 1e-6;
constexpr float kNoPart = -1; // the ceiling of who is not ranked; others have more than 0

/// The row numbers of those that pass a filter, to be asked one after the other.
class PassingNumbers
{
public:
    explicit PassingNumbers(const std::vector<qint64> &ascending)
        : m_has(ascending.empty() ? 0 : size_t(ascending.back()) + 1)
    {
        for (const qint64 number : ascending)
            m_has[size_t(number)] = true;
    }

    bool has(qint64 number) const { return size_t(number) < m_has.size() && m_has[size_t(number)]; }

private:
    std::vector<bool> m_has;
};

std::vector<quint32> textsOf(const MatchIndex &index, qint64 number)
{
    std::vector<quint32> texts;
    if (const auto place = index.placeOfCompany(number))
        for (quint32 text = index.firstText(*place); text < index.endOfTexts(*place); ++text)
            texts.push_back(text);
    return texts;
}

/// What a company can score at most, by the likeness of its texts and by which facts it has.
class Ceiling
{
public:
    explicit Ceiling(const std::array<double, kMatchCriterionCount> &points)
        : m_words(points[size_t(MatchCriterion::Capabilities)])
        , m_trl(points[size_t(MatchCriterion::Trl)])
    {
        for (size_t facts = 0; facts < m_facts.size(); ++facts)
            for (const auto &[mark, criterion] :
                 {std::pair(FactTable::References, MatchCriterion::References),
                  std::pair(FactTable::Certificates, MatchCriterion::Certificates),
                  std::pair(FactTable::Codes, MatchCriterion::Cpv)})
                m_facts[facts] += facts & mark ? points[size_t(criterion)] : 0;
    }

    /// @param likeness  of its capability that is most like the need
    /// @param facts     what it has: FactTable::marks()
    float of(float likeness, quint8 facts) const
    {
        constexpr double margin = 1e-4; // a float has seven digits
        const double value = capabilityValue(double(likeness));
        return float(m_words * value + m_trl * readinessGate(value) + m_facts[facts] + margin);
    }

private:
    double m_words;
    double m_trl;
    std::array<double, FactTable::allMarks + 1> m_facts{};
};

/// A value that at least `count` of them reach, if so many are above 0, and not many more.
float reachedBy(const std::vector<float> &values, size_t count)
{
    constexpr size_t steps = 512;
    constexpr float most = 101; // of a score, and a little
    std::array<size_t, steps> counts{};
    for (const float value : values)
        if (value > 0)
            ++counts[std::min(steps - 1, size_t(value * (steps / most)))];
    size_t reached = 0;
    for (size_t step = steps; step-- > 0;)
        if ((reached += counts[step]) >= count)
            return float(step) * (most / steps);
    return 0;
}

} // namespace

MatchRun::MatchRun(MatchRequest request, const TextReader &reader, const MatchIndex &index,
                   const std::vector<MatchFilter> &filters)
    : m_index(index)
    , m_request(std::move(request))
    , m_query(makeQuery(m_request.text, reader, index, m_request.corrections, m_request.parts))
    , m_texts(textScores(m_query, index))
    , m_facts(m_request.facts, index, m_texts)
    , m_passing(index.companyCount())
{
    if (!filters.empty())
        exclude(filters);
}

MatchRun::MatchRun(MatchRequest request, const TextReader &reader, const MatchIndex &index,
                   qint64 number)
    : m_index(index)
    , m_request(std::move(request))
    , m_query(makeQuery(m_request.text, reader, index, m_request.corrections, m_request.parts))
    , m_texts(textScores(m_query, index, textsOf(index, number)))
    , m_facts(m_request.facts, index, m_texts)
    , m_passing(index.companyCount())
{
}

void MatchRun::exclude(const std::vector<MatchFilter> &filters)
{
    m_isExcluded.resize(m_index.placeCount());
    for (const MatchFilter &filter : filters) {
        const PassingNumbers passing(filter.passing);
        std::vector<bool> &lacks = m_lacks.emplace_back(m_index.placeCount());
        size_t count = 0;
        for (quint32 place = 0; place < m_index.placeCount(); ++place) {
            if (!m_index.stands(place) || passing.has(m_index.number(place)))
                continue;
            lacks[place] = true;
            m_passing -= m_isExcluded[place] ? 0 : 1;
            m_isExcluded[place] = true;
            ++count;
        }
        m_lacking.push_back(count);
    }
}

std::vector<ExcludedCompany> MatchRun::excluded() const
{
    std::vector<ExcludedCompany> all;
    for (quint32 place = 0; place < m_isExcluded.size(); ++place) {
        if (!m_isExcluded[place])
            continue;
        ExcludedCompany &one = all.emplace_back(ExcludedCompany{m_index.number(place), {}});
        for (size_t filter = 0; filter < m_lacks.size(); ++filter)
            if (m_lacks[filter][place])
                one.filters.push_back(filter);
    }
    return all;
}

std::vector<qint64> MatchRun::companiesWorth(double share) const
{
    std::vector<qint64> numbers;
    for (quint32 text = 0; text < m_texts.size(); ++text) {
        const MatchIndex::Text &own = m_index.texts()[text];
        if (own.kind == MatchText::Kind::Capability
            && capabilityValue(double(m_texts[text])) >= share && own.isAlive
            && (m_isExcluded.empty() || !m_isExcluded[own.company]))
            numbers.push_back(m_index.number(own.company));
    }
    std::ranges::sort(numbers);
    const auto same = std::ranges::unique(numbers);
    numbers.erase(same.begin(), same.end());
    return numbers;
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

MatchRun::Best MatchRun::bestOf(quint32 place, const Points &points) const
{
    const double mostWords = points[size_t(MatchCriterion::Capabilities)];
    const double mostTrl = points[size_t(MatchCriterion::Trl)];
    const int needed = m_request.facts.trlNeeded.value_or(0);
    Best best;
    for (quint32 at = m_index.firstText(place); at < m_index.endOfCapabilities(place); ++at) {
        const MatchIndex::Text &text = m_index.texts()[at];
        const double value = capabilityValue(double(m_texts[at]));
        const double words = mostWords * value;
        const double trl = mostTrl * readinessGate(value)
            * trlFit(needed, text.trl == 0 ? std::nullopt : std::optional(int(text.trl)));
        if (!best.text || words + trl > best.capabilities + best.trl)
            best = {words, trl, at};
    }
    return best;
}

RankedCompany MatchRun::rankedOf(quint32 place, const Points &points) const
{
    const Best best = bestOf(place, points);
    RankedCompany ranked{.place = place,
                         .number = m_index.number(place),
                         .text = best.text,
                         .isTrlKnown = best.text && m_index.texts()[*best.text].trl > 0};
    ranked.points = {best.capabilities,
                     best.trl,
                     points[size_t(MatchCriterion::References)] * m_facts.references(place),
                     points[size_t(MatchCriterion::Certificates)] * m_facts.certificates(place),
                     points[size_t(MatchCriterion::Cpv)] * m_facts.cpv(place)};
    for (const double own : ranked.points)
        ranked.score += own;
    if (best.text)
        ranked.trlGate = readinessGate(capabilityValue(double(m_texts[*best.text])));
    return ranked;
}

std::vector<float> MatchRun::ceilings(const Points &points) const
{
    const Ceiling ceiling(points);
    std::vector<float> all(m_index.placeCount(), kNoPart);
    for (quint32 place = 0; place < all.size(); ++place) {
        if (!takesPart(place))
            continue;
        float likeness = 0;
        for (quint32 at = m_index.firstText(place); at < m_index.endOfCapabilities(place); ++at)
            likeness = std::max(likeness, m_texts[at]);
        all[place] = ceiling.of(likeness, m_index.facts().marks(place));
    }
    return all;
}

std::optional<double> MatchRun::scoreOf(quint32 place, const Points &points, double ceiling,
                                        double least) const
{
    const quint8 marks = m_index.facts().marks(place);
    const auto mostOf = [&](MatchCriterion criterion, quint8 mark) {
        return marks & mark ? points[size_t(criterion)] : 0;
    };
    const double mostReferences = mostOf(MatchCriterion::References, FactTable::References);
    const double mostCertificates = mostOf(MatchCriterion::Certificates, FactTable::Certificates);
    const double mostCodes = mostOf(MatchCriterion::Cpv, FactTable::Codes);
    // What costs least to know comes first, and most leave at once.
    if (mostReferences > 0)
        ceiling -= mostReferences * (1 - m_facts.mostOfReferences(place));
    if (ceiling < least)
        return std::nullopt;
    const double certificates =
        mostCertificates > 0 ? mostCertificates * m_facts.certificates(place) : 0;
    ceiling -= mostCertificates - certificates;
    if (ceiling < least)
        return std::nullopt;
    const double codes = mostCodes > 0 ? mostCodes * m_facts.cpv(place) : 0;
    ceiling -= mostCodes - codes;
    if (ceiling < least)
        return std::nullopt;
    const Best best = bestOf(place, points);
    // In the order of RankedCompany::points, so that the sums are equal bit for bit.
    return best.capabilities + best.trl
        + (mostReferences > 0 ? mostReferences * m_facts.references(place) : 0) + certificates
        + codes;
}

bool MatchRun::isBefore(const std::pair<double, quint32> &a,
                        const std::pair<double, quint32> &b) const
{
    if (a.first != b.first)
        return a.first > b.first;
    const std::string_view first = m_index.sortName(a.second);
    const std::string_view second = m_index.sortName(b.second);
    return first != second ? first < second : m_index.id(a.second) < m_index.id(b.second);
}

std::vector<RankedCompany> MatchRun::ranked(const MatchWeights &weights, size_t most) const
{
    const Points points = pointsOf(weights);
    const auto before = [this](const auto &a, const auto &b) { return isBefore(a, b); };
    const std::vector<float> ceilings = this->ceilings(points);
    double least = 0;                              // what the last of the best has
    std::vector<std::pair<double, quint32>> order; // score, place
    const auto keepBest = [&] {
        std::ranges::nth_element(order, order.begin() + qsizetype(most), before);
        order.resize(most);
        least = std::ranges::min(order).first - kRounding;
    };
    const auto look = [&](quint32 place) {
        if (const auto score = scoreOf(place, points, double(ceilings[place]), least))
            order.emplace_back(*score, place);
        if (most > 0 && order.size() >= 2 * most)
            keepBest();
    };
    // Those who may have most come first: they soon tell what it takes to be among the best.
    constexpr size_t first = 8;
    const float high = most > 0 ? reachedBy(ceilings, first * most) : 0;
    for (quint32 place = 0; place < ceilings.size(); ++place)
        if (ceilings[place] >= high && double(ceilings[place]) >= least)
            look(place);
    for (quint32 place = 0; place < ceilings.size(); ++place)
        if (ceilings[place] < high && double(ceilings[place]) >= least)
            look(place);
    if (most > 0 && order.size() > most)
        keepBest();
    std::ranges::sort(order, before);
    std::vector<RankedCompany> all;
    all.reserve(order.size());
    for (const auto &[score, place] : order)
        all.push_back(rankedOf(place, points));
    return all;
}

std::optional<RankedCompany> MatchRun::rankedCompany(const MatchWeights &weights,
                                                     qint64 number) const
{
    const auto place = m_index.placeOfCompany(number);
    return place ? std::optional(rankedOf(*place, pointsOf(weights))) : std::nullopt;
}

} // namespace ilo
