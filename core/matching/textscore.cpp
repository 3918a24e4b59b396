#include "core/matching/textscore.h"

#include <algorithm>
#include <memory>

namespace ilo {
namespace {

constexpr double kWholeAxis = 255;

/// The part of BM25's saturation that belongs to a text: longer texts need more.
double saturationOf(quint32 length, double meanLength)
{
    return TextLikeness::k1 * (1 - TextLikeness::b + TextLikeness::b * length / meanLength);
}

/// The same of every text, looked up for all but the longest: by language and length.
class Saturations
{
public:
    explicit Saturations(const MatchIndex &index)
    {
        for (size_t place = 0; place < kLanguagePlaces; ++place) {
            m_meanLengths[place] = index.meanLength(TextLanguage(place));
            for (quint32 length = 0; length < usualLengths; ++length)
                m_usual[place][length] = float(saturationOf(length, m_meanLengths[place]));
        }
    }

    float of(quint32 length, TextLanguage language) const
    {
        return length < usualLengths
            ? m_usual[placeOf(language)][length]
            : float(saturationOf(length, m_meanLengths[placeOf(language)]));
    }

private:
    static constexpr quint32 usualLengths = 256;

    std::array<double, kLanguagePlaces> m_meanLengths{};
    std::array<std::array<float, usualLengths>, kLanguagePlaces> m_usual{};
};

/// Scores the texts of a block by all words before it goes to the next block: what it adds to then
/// stays near the processor, also of a million texts.
class BlockScorer
{
public:
    BlockScorer(const NeedQuery &query, const MatchIndex &index)
        : m_query(query)
        , m_index(index)
        , m_saturationOf(index)
    {
        for (const QueryWord &word : query.words)
            addWord(word);
        for (size_t axis = 0; axis < query.axes.size(); ++axis)
            if (query.axes[axis] > 0 && index.textsOfAxis(axis).size() > 0)
                m_axes.push_back({WeightList::Cursor(index.textsOfAxis(axis)),
                                  query.axes[axis] / float(kWholeAxis)});
    }

    /// Blocks in order. @param scores  of the texts of the block
    void score(quint32 block, std::span<float> scores)
    {
        const size_t from = size_t(block) * PostingList::blockTexts;
        for (size_t at = 0; at < scores.size(); ++at)
            m_saturations[at] =
                m_saturationOf.of(m_index.lengths()[from + at], m_index.languages()[from + at]);
        m_scores.fill(0);
        for (const Group &group : m_groups) {
            for (size_t link = group.begin; link < group.end; ++link)
                expect(m_links, link);
            if (group.end - group.begin == 1)
                addAlone(m_links[group.begin], block, group.share);
            else
                addTogether(group, block);
        }
        addConcepts(block);
        std::copy_n(m_scores.begin(), scores.size(), scores.begin());
    }

private:
    template<typename List>
    struct Weighed
    {
        typename List::Cursor cursor;
        float weight;
    };
    using Link = Weighed<PostingList>;
    using Axis = Weighed<WeightList>;

    /// What counts for a word in one language: no text has words of two.
    struct Group
    {
        float share;
        size_t begin;
        size_t end;
    };

    void addWord(const QueryWord &word)
    {
        const auto share = float(word.weight / m_query.weightSum);
        std::vector<QueryLink> links = word.links;
        std::erase_if(links, [](const QueryLink &link) { return link.weight <= 0; });
        const auto language = [&](const QueryLink &link) {
            return m_index.terms().language(link.term);
        };
        std::ranges::stable_sort(links, {}, language);
        for (size_t at = 0; at < links.size(); ++at) {
            if (at == 0 || language(links[at]) != language(links[at - 1]))
                m_groups.push_back({share, m_links.size(), m_links.size()});
            m_links.push_back(
                {PostingList::Cursor(m_index.postings(links[at].term)), links[at].weight});
            m_groups.back().end = m_links.size();
        }
    }

    /// What is read after some others. Lists are too many for the processor to see ahead.
    template<typename List>
    static void expect(const std::vector<Weighed<List>> &lists, size_t at)
    {
        constexpr size_t ahead = 8;
        if (at + ahead < lists.size())
            lists[at + ahead].cursor.expect();
    }

    void addAlone(Link &link, quint32 block, float share)
    {
        link.cursor.take(block).forEach([&](quint16 place, quint8 much) {
            const float found = link.weight * float(much);
            m_scores[place] += share * found / (found + m_saturations[place]);
        });
    }

    void addTogether(const Group &group, quint32 block)
    {
        size_t touched = 0;
        for (size_t link = group.begin; link < group.end; ++link)
            find(m_links[link], block, [&](quint16 place) {
                m_touched[touched] = place;
                touched += m_found[place] == 0 ? 1 : 0;
            });
        for (size_t at = 0; at < touched; ++at) {
            float &found = m_found[m_touched[at]];
            m_scores[m_touched[at]] += group.share * found / (found + m_saturations[m_touched[at]]);
            found = 0;
        }
    }

    void addConcepts(quint32 block)
    {
        if (m_query.conceptShare == 0)
            return;
        for (size_t axis = 0; axis < m_axes.size(); ++axis) {
            expect(m_axes, axis);
            find(m_axes[axis], block, [](quint16) {});
        }
        const auto share = float(m_query.conceptShare);
        for (size_t at = 0; at < PostingList::blockTexts; ++at) // of the whole block: unrolled
            m_scores[at] = (m_scores[at] + share * m_found[at]) / (1 + share);
        m_found.fill(0);
    }

    template<typename List, typename Before>
    void find(Weighed<List> &weighed, quint32 block, Before before)
    {
        weighed.cursor.take(block).forEach([&](quint16 place, quint8 much) {
            before(place);
            m_found[place] += weighed.weight * float(much);
        });
    }

    const NeedQuery &m_query;
    const MatchIndex &m_index;
    Saturations m_saturationOf;
    std::vector<Link> m_links;
    std::vector<Axis> m_axes;
    std::vector<Group> m_groups;
    std::array<float, PostingList::blockTexts> m_saturations{};
    std::array<float, PostingList::blockTexts> m_scores{};
    std::array<float, PostingList::blockTexts> m_found{};
    std::array<quint16, PostingList::blockTexts + 1> m_touched{}; // one is written in vain
};

} // namespace

std::vector<float> textScores(const NeedQuery &query, const MatchIndex &index)
{
    std::vector<float> scores(index.texts().size(), 0.F);
    const auto scorer = std::make_unique<BlockScorer>(query, index);
    for (size_t from = 0; from < scores.size(); from += PostingList::blockTexts)
        scorer->score(quint32(from / PostingList::blockTexts),
                      std::span(scores).subspan(
                          from, std::min<size_t>(PostingList::blockTexts, scores.size() - from)));
    for (const quint32 text : index.goneTexts())
        scores[text] = 0;
    return scores;
}

std::vector<float> textScores(const NeedQuery &query, const MatchIndex &index,
                              std::span<const quint32> texts)
{
    std::vector<float> scores(index.texts().size(), 0.F);
    for (const quint32 text : texts) {
        const MatchIndex::Text &own = index.texts()[text];
        const auto saturation =
            float(saturationOf(index.lengths()[text], index.meanLength(own.language)));
        float &score = scores[text];
        for (const QueryWord &word : query.words) {
            float found = 0;
            for (const QueryLink &link : word.links)
                if (index.terms().language(link.term) == own.language)
                    found += link.weight * float(index.postings(link.term).of(text));
            if (found > 0)
                score += float(word.weight / query.weightSum) * found / (found + saturation);
        }
        if (query.conceptShare == 0)
            continue;
        float found = 0;
        for (size_t axis = 0; axis < query.axes.size(); ++axis)
            if (query.axes[axis] > 0)
                found +=
                    query.axes[axis] / float(kWholeAxis) * float(index.textsOfAxis(axis).of(text));
        const auto share = float(query.conceptShare);
        score = (score + share * found) / (1 + share);
    }
    return scores;
}

TextParts textParts(const NeedQuery &query, const MatchIndex &index, quint32 text,
                    const std::vector<TermCount> &terms)
{
    const MatchIndex::Text &own = index.texts()[text];
    const double saturation = saturationOf(index.lengths()[text], index.meanLength(own.language));
    const double conceptShare = query.conceptShare;
    TextParts parts;
    for (size_t at = 0; at < query.words.size(); ++at) {
        const QueryWord &word = query.words[at];
        double found = 0;
        QueryLink strongest;
        for (const QueryLink &link : word.links) {
            const auto term = std::ranges::lower_bound(terms, link.term, {}, &TermCount::term);
            if (term == terms.end() || term->term != link.term)
                continue;
            found += double(link.weight) * term->count;
            if (link.weight > strongest.weight)
                strongest = link;
        }
        if (found > 0)
            parts.words.push_back(
                {at,
                 word.weight / query.weightSum * found / (found + saturation) / (1 + conceptShare),
                 strongest});
    }
    for (size_t axis = 0; conceptShare > 0 && axis < query.axes.size(); ++axis)
        if (query.axes[axis] > 0)
            if (const quint8 weight = index.textsOfAxis(axis).of(text); weight > 0)
                parts.axes.push_back({quint16(axis),
                                      conceptShare * double(query.axes[axis]) * weight / kWholeAxis
                                          / (1 + conceptShare)});
    std::ranges::stable_sort(parts.axes, std::ranges::greater(), &AxisShare::share);
    for (const WordShare &word : parts.words)
        parts.score += word.share;
    for (const AxisShare &axis : parts.axes)
        parts.score += axis.share;
    return parts;
}

} // namespace ilo
