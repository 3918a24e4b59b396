#include "core/matching/wordlinks.h"

#include <QDataStream>

#include <algorithm>
#include <cmath>

namespace ilo {
namespace {

constexpr int kRounds = 5;
constexpr float kLeastWeight = 0.08F; // measured: less adds noise, more loses words
constexpr size_t kMostTargets = 5;    // of a term in one language
constexpr quint32 kNone = ~0U;

/// The texts that both languages have, with terms numbered within each language.
struct PairTexts
{
    struct Text
    {
        const std::vector<quint32> *a;
        const std::vector<quint32> *b;
        float weight;
        size_t cells; ///< where its a × b cells begin
    };

    std::vector<Text> texts;
    size_t listed = 0;           ///< texts of imported lists, the first of them
    std::vector<quint32> cells;  ///< text by text: which pair of terms
    std::vector<quint32> firsts; ///< of each pair of terms
    std::vector<quint32> seconds;
};

PairTexts pairTexts(const std::vector<ParallelTerms> &texts, size_t a, size_t b, size_t termCount)
{
    PairTexts made;
    std::vector<std::vector<std::pair<quint32, quint32>>> places(termCount); // text, row
    size_t cells = 0;
    for (const ParallelTerms &text : texts) {
        const auto &own = text.terms[a];
        const auto &other = text.terms[b];
        if (own.empty() || other.empty())
            continue;
        for (size_t row = 0; row < own.size(); ++row)
            places[own[row]].emplace_back(quint32(made.texts.size()), quint32(row));
        made.texts.push_back({&own, &other, text.weight, cells});
        if (text.isListed)
            made.listed = made.texts.size();
        cells += own.size() * other.size();
    }
    made.cells.resize(cells);
    std::vector<quint32> seenBy(termCount, kNone);
    std::vector<quint32> pairOf(termCount, 0);
    for (quint32 first = 0; first < termCount; ++first) {
        for (const auto &[number, row] : places[first]) {
            const PairTexts::Text &text = made.texts[number];
            const size_t from = text.cells + row * text.b->size();
            for (size_t column = 0; column < text.b->size(); ++column) {
                const quint32 second = (*text.b)[column];
                if (seenBy[second] != first) {
                    seenBy[second] = first;
                    pairOf[second] = quint32(made.firsts.size());
                    made.firsts.push_back(first);
                    made.seconds.push_back(second);
                }
                made.cells[from + column] = pairOf[second];
            }
        }
    }
    return made;
}

/// Divides each count by the sum over pairs with the same term of `given`.
void normalise(std::vector<float> &counts, const std::vector<quint32> &given,
               std::vector<float> &sums)
{
    std::ranges::fill(sums, 0.F);
    for (size_t pair = 0; pair < counts.size(); ++pair)
        sums[given[pair]] += counts[pair];
    for (size_t pair = 0; pair < counts.size(); ++pair)
        counts[pair] /= sums[given[pair]];
}

/// One round of expectation: what each text says about its pairs.
void countText(const PairTexts::Text &text, const quint32 *cells, const std::vector<float> &toB,
               const std::vector<float> &toA, std::vector<float> &countB,
               std::vector<float> &countA)
{
    const size_t rows = text.a->size();
    const size_t columns = text.b->size();
    for (size_t column = 0; column < columns; ++column) {
        float sum = 0;
        for (size_t row = 0; row < rows; ++row)
            sum += toB[cells[row * columns + column]];
        const float share = text.weight / sum;
        for (size_t row = 0; row < rows; ++row) {
            const quint32 pair = cells[row * columns + column];
            countB[pair] += toB[pair] * share;
        }
    }
    for (size_t row = 0; row < rows; ++row) {
        const quint32 *own = cells + row * columns;
        float sum = 0;
        for (size_t column = 0; column < columns; ++column)
            sum += toA[own[column]];
        const float share = text.weight / sum;
        for (size_t column = 0; column < columns; ++column)
            countA[own[column]] += toA[own[column]] * share;
    }
}

std::vector<float> sumOf(const std::vector<float> &a, const std::vector<float> &b)
{
    std::vector<float> sums(a.size());
    for (size_t at = 0; at < a.size(); ++at)
        sums[at] = a[at] + b[at];
    return sums;
}

void learnPair(const PairTexts &pairs, size_t termCount, std::vector<WordLinks::Entry> &entries)
{
    std::vector<float> toB(pairs.firsts.size(), 1.F);
    std::vector<float> toA(pairs.firsts.size(), 1.F);
    std::vector<float> countB(toB.size());
    std::vector<float> countA(toA.size());
    std::vector<float> sums(termCount);
    std::vector<bool> isFromLists(toB.size());
    for (int round = 0; round < kRounds; ++round) {
        std::ranges::fill(countB, 0.F);
        std::ranges::fill(countA, 0.F);
        const auto countTexts = [&](size_t from, size_t end) {
            for (size_t at = from; at < end; ++at) {
                const PairTexts::Text &text = pairs.texts[at];
                countText(text, pairs.cells.data() + text.cells, toB, toA, countB, countA);
            }
        };
        countTexts(0, pairs.listed);
        std::vector<float> fromLists;
        if (round + 1 == kRounds)
            fromLists = sumOf(countB, countA);
        countTexts(pairs.listed, pairs.texts.size());
        for (size_t pair = 0; pair < fromLists.size(); ++pair)
            isFromLists[pair] = fromLists[pair] * 2 >= countB[pair] + countA[pair];
        normalise(countB, pairs.firsts, sums);
        normalise(countA, pairs.seconds, sums);
        toB.swap(countB);
        toA.swap(countA);
    }
    for (size_t pair = 0; pair < toB.size(); ++pair) {
        const float weight = std::sqrt(toB[pair] * toA[pair]);
        if (weight < kLeastWeight)
            continue;
        const auto stored = quint8(std::lround(std::min(1.F, weight) * 255));
        const bool listed = isFromLists[pair];
        entries.push_back({pairs.firsts[pair], {pairs.seconds[pair], stored, listed}});
        entries.push_back({pairs.seconds[pair], {pairs.firsts[pair], stored, listed}});
    }
}

} // namespace

std::span<const WordLink> WordLinks::of(quint32 source) const
{
    if (size_t(source) + 1 >= m_begins.size())
        return {};
    return {m_links.data() + m_begins[source], m_links.data() + m_begins[source + 1]};
}

WordLinks WordLinks::of(std::vector<Entry> entries, const TermTable &terms)
{
    const auto key = [&](const Entry &entry) {
        return std::tuple(entry.source,
                          terms.language(entry.link.target),
                          255 - entry.link.weight,
                          entry.link.target);
    };
    std::ranges::sort(entries, {}, key);
    WordLinks made;
    made.m_begins.assign(terms.size() + 1, 0);
    size_t inLanguage = 0;
    for (size_t at = 0; at < entries.size(); ++at) {
        const Entry &entry = entries[at];
        const bool continues = at > 0 && entries[at - 1].source == entry.source
            && terms.language(entries[at - 1].link.target) == terms.language(entry.link.target);
        inLanguage = continues ? inLanguage : 0;
        const bool isKnown =
            std::any_of(made.m_links.end() - qsizetype(inLanguage),
                        made.m_links.end(),
                        [&](const WordLink &link) { return link.target == entry.link.target; });
        if (inLanguage >= kMostTargets || isKnown)
            continue;
        ++inLanguage;
        made.m_links.push_back(entry.link);
        ++made.m_begins[entry.source + 1];
    }
    for (size_t at = 1; at < made.m_begins.size(); ++at)
        made.m_begins[at] += made.m_begins[at - 1];
    return made;
}

void WordLinks::write(QDataStream &stream) const
{
    stream << quint32(m_begins.size()) << quint32(m_links.size());
    for (const quint32 begin : m_begins)
        stream << begin;
    for (const WordLink &link : m_links)
        stream << link.target << link.weight << link.isFromLists;
}

void WordLinks::read(QDataStream &stream)
{
    quint32 begins = 0;
    quint32 links = 0;
    stream >> begins >> links;
    constexpr quint32 most = 1U << 26;
    if (begins > most || links > most) {
        stream.setStatus(QDataStream::ReadCorruptData);
        return;
    }
    m_begins.resize(begins);
    m_links.resize(links);
    for (quint32 &begin : m_begins)
        stream >> begin;
    for (WordLink &link : m_links)
        stream >> link.target >> link.weight >> link.isFromLists;
    if (!m_begins.empty() && m_begins.back() != links)
        stream.setStatus(QDataStream::ReadCorruptData);
}

bool learnLinks(const std::vector<ParallelTerms> &texts, const TermTable &terms,
                const std::function<bool(int permille)> &progress, WordLinks &links)
{
    constexpr int pairCount = int(kReadLanguages * (kReadLanguages - 1) / 2);
    std::vector<WordLinks::Entry> entries;
    int done = 0;
    for (size_t a = 0; a < kReadLanguages; ++a) {
        for (size_t b = a + 1; b < kReadLanguages; ++b) {
            if (progress && !progress(done++ * 1000 / pairCount))
                return false;
            learnPair(pairTexts(texts, a, b, terms.size()), terms.size(), entries);
        }
    }
    links = WordLinks::of(std::move(entries), terms);
    return true;
}

} // namespace ilo
