#include "core/matching/textscore.h"

#include <algorithm>

namespace ilo {
namespace {

constexpr double kWholeAxis = 255;

/// The part of BM25's saturation that belongs to a text: longer texts need more.
std::vector<float> saturations(const MatchIndex &index)
{
    std::array<double, kLanguagePlaces> means{};
    for (size_t place = 0; place < kLanguagePlaces; ++place)
        means[place] = index.meanLength(TextLanguage(place));
    std::vector<float> made;
    made.reserve(index.texts().size());
    for (const MatchIndex::Text &text : index.texts())
        made.push_back(float(TextLikeness::k1
                             * (1 - TextLikeness::b
                                + TextLikeness::b * text.length / means[placeOf(text.language)])));
    return made;
}

} // namespace

std::vector<float> textScores(const NeedQuery &query, const MatchIndex &index)
{
    const std::vector<float> saturation = saturations(index);
    std::vector<float> scores(index.texts().size(), 0.F);
    std::vector<float> found(scores.size(), 0.F);
    std::vector<quint32> touched;
    for (const QueryWord &word : query.words) {
        touched.clear();
        for (const QueryLink &link : word.links) {
            const MatchIndex::Postings &postings = index.postings(link.term);
            for (size_t at = 0; at < postings.texts.size(); ++at) {
                const quint32 text = postings.texts[at];
                if (found[text] == 0)
                    touched.push_back(text);
                found[text] += link.weight * float(postings.counts[at]);
            }
        }
        const auto share = float(word.weight / query.weightSum);
        for (const quint32 text : touched) {
            scores[text] += share * found[text] / (found[text] + saturation[text]);
            found[text] = 0;
        }
    }
    for (size_t axis = 0; axis < query.axes.size(); ++axis) {
        const float wanted = query.axes[axis] / float(kWholeAxis);
        if (wanted == 0)
            continue;
        const MatchIndex::Postings &postings = index.textsOfAxis(axis);
        for (size_t at = 0; at < postings.texts.size(); ++at)
            found[postings.texts[at]] += wanted * float(postings.counts[at]);
    }
    const auto conceptShare = float(query.conceptShare);
    for (quint32 text = 0; text < scores.size(); ++text)
        scores[text] = index.texts()[text].isAlive
            ? (scores[text] + conceptShare * found[text]) / (1 + conceptShare)
            : 0;
    return scores;
}

TextParts textParts(const NeedQuery &query, const MatchIndex &index, quint32 text,
                    const std::vector<TermCount> &terms)
{
    const MatchIndex::Text &own = index.texts()[text];
    const double saturation = TextLikeness::k1
        * (1 - TextLikeness::b + TextLikeness::b * own.length / index.meanLength(own.language));
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
    for (const TextAxis &axis : conceptShare > 0 ? index.axes(text) : std::span<const TextAxis>())
        if (query.axes[axis.axis] > 0)
            parts.axes.push_back({axis.axis,
                                  conceptShare * double(query.axes[axis.axis]) * axis.weight
                                      / kWholeAxis / (1 + conceptShare)});
    std::ranges::stable_sort(parts.axes, std::ranges::greater(), &AxisShare::share);
    for (const WordShare &word : parts.words)
        parts.score += word.share;
    for (const AxisShare &axis : parts.axes)
        parts.score += axis.share;
    return parts;
}

} // namespace ilo
