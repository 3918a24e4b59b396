#pragma once

#include "core/matching/needquery.h"

#include <span>

namespace ilo {

/// How a text's likeness to a need is put together: BM25 over words with their translations (a
/// probabilistic structured query: Darwish and Oard, 2003) and shared concepts.
struct TextLikeness
{
    static constexpr double k1 = 1.2;
    static constexpr double b = 0.75;
};

/// 0 to 1 for every text of the index, in its order; 0 for those that are gone.
std::vector<float> textScores(const NeedQuery &query, const MatchIndex &index);

/// The same for a few of them, in order, bit for bit; 0 for the others.
std::vector<float> textScores(const NeedQuery &query, const MatchIndex &index,
                              std::span<const quint32> texts);

/// What one word of the need, or one concept, adds to a text's score.
struct WordShare
{
    size_t word = 0;  ///< place in NeedQuery::words
    double share = 0; ///< of the score, absolute
    QueryLink link;   ///< the strongest of those that stand in the text
};
struct AxisShare
{
    quint16 axis = 0;
    double share = 0;
};

/// A text's score taken apart; the shares add up to it.
struct TextParts
{
    double score = 0;
    std::vector<WordShare> words;
    std::vector<AxisShare> axes; ///< the strongest first
};

TextParts textParts(const NeedQuery &query, const MatchIndex &index, quint32 text,
                    const std::vector<TermCount> &terms);

} // namespace ilo
