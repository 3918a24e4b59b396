#include "core/matching/conceptspace.h"

#include <QDataStream>

#include <algorithm>
#include <cmath>

namespace ilo {
namespace {

constexpr float kWhole = 65535;

struct LabelWeight
{
    quint32 term;
    quint16 axis;
    float weight;
};

} // namespace

ConceptSpace ConceptSpace::of(QStringList codes, const std::vector<Label> &labels, size_t termCount)
{
    std::vector<quint32> labelsWith(termCount, 0);
    for (const Label &label : labels)
        for (const TermCount &term : label.terms)
            ++labelsWith[term.term];
    std::vector<LabelWeight> weights;
    const double all = double(codes.size()) + 1;
    for (const Label &label : labels) {
        const size_t from = weights.size();
        double squares = 0;
        for (const TermCount &term : label.terms) {
            const double idf = std::log(all / (labelsWith[term.term] + 0.5));
            const double weight = (1 + std::log(double(term.count))) * std::max(0.0, idf);
            weights.push_back({term.term, label.axis, float(weight)});
            squares += weight * weight;
        }
        for (size_t at = from; squares > 0 && at < weights.size(); ++at)
            weights[at].weight /= float(std::sqrt(squares));
    }
    std::ranges::sort(
        weights, {}, [](const LabelWeight &weight) { return std::pair(weight.term, weight.axis); });
    ConceptSpace made;
    made.m_codes = std::move(codes);
    made.m_begins.assign(termCount + 1, 0);
    for (const LabelWeight &weight : weights) {
        ++made.m_begins[weight.term + 1];
        made.m_places.push_back({weight.axis, quint16(std::lround(weight.weight * kWhole))});
    }
    for (size_t at = 1; at < made.m_begins.size(); ++at)
        made.m_begins[at] += made.m_begins[at - 1];
    return made;
}

std::vector<ConceptWeight> ConceptSpace::conceptsOf(quint32 term) const
{
    std::vector<ConceptWeight> concepts;
    if (!has(term))
        return concepts;
    for (quint32 at = m_begins[term]; at < m_begins[term + 1]; ++at)
        concepts.push_back({m_places[at].axis, float(m_places[at].weight) / kWhole});
    return concepts;
}

std::vector<ConceptWeight> ConceptSpace::vectorOf(const std::vector<TermCount> &terms,
                                                  size_t most) const
{
    thread_local std::vector<float> sums;
    std::vector<quint16> touched;
    sums.resize(std::max(sums.size(), size_t(m_codes.size())), 0.F);
    for (const TermCount &term : terms) {
        if (size_t(term.term) + 1 >= m_begins.size())
            continue;
        const float times = (1 + std::log(float(term.count))) / kWhole;
        for (quint32 at = m_begins[term.term]; at < m_begins[term.term + 1]; ++at) {
            const Place &place = m_places[at];
            if (sums[place.axis] == 0)
                touched.push_back(place.axis);
            sums[place.axis] += times * float(place.weight);
        }
    }
    std::vector<ConceptWeight> vector;
    vector.reserve(touched.size());
    for (const quint16 axis : touched) {
        if (sums[axis] > 0)
            vector.push_back({axis, sums[axis]});
        sums[axis] = 0;
    }
    const auto isStronger = [](const ConceptWeight &a, const ConceptWeight &b) {
        return a.weight != b.weight ? a.weight > b.weight : a.axis < b.axis;
    };
    if (vector.size() > most) {
        std::ranges::nth_element(vector, vector.begin() + qsizetype(most), isStronger);
        vector.resize(most);
    }
    std::ranges::sort(vector, isStronger);
    float squares = 0;
    for (const ConceptWeight &part : vector)
        squares += part.weight * part.weight;
    for (ConceptWeight &part : vector)
        part.weight /= std::sqrt(squares);
    return vector;
}

void ConceptSpace::write(QDataStream &stream) const
{
    stream << m_codes << quint32(m_begins.size()) << quint32(m_places.size());
    for (const quint32 begin : m_begins)
        stream << begin;
    for (const Place &place : m_places)
        stream << place.axis << place.weight;
}

void ConceptSpace::read(QDataStream &stream)
{
    quint32 begins = 0;
    quint32 places = 0;
    stream >> m_codes >> begins >> places;
    constexpr quint32 most = 1U << 26;
    if (begins > most || places > most) {
        stream.setStatus(QDataStream::ReadCorruptData);
        return;
    }
    m_begins.resize(begins);
    m_places.resize(places);
    for (quint32 &begin : m_begins)
        stream >> begin;
    for (Place &place : m_places) {
        stream >> place.axis >> place.weight;
        if (place.axis >= m_codes.size())
            stream.setStatus(QDataStream::ReadCorruptData);
    }
    if (!m_begins.empty() && m_begins.back() != places)
        stream.setStatus(QDataStream::ReadCorruptData);
}

} // namespace ilo
