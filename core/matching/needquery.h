#pragma once

#include "core/matching/matchindex.h"

namespace ilo {

/// Why a word of a text counts for a word of a need.
enum class WordReason : quint8 {
    SameWord,  ///< the same stem
    Glossary,  ///< the glossary says that they mean the same
    Phrase,    ///< learnt from entries of several words of the glossary, with a weight
    Learnt,    ///< learnt from imported lists, with a weight
    LookAlike, ///< they look alike, in a language for which nothing else is known
};

/// A word of the index that counts for a word of the need.
struct QueryLink
{
    quint32 term = 0;
    float weight = 0; ///< 0 to 1
    WordReason reason = WordReason::SameWord;
};

/// A word of the need with all that counts for it, in all languages.
struct QueryWord
{
    std::string stem;
    QString shown; ///< as it first stands in the need
    quint32 count = 0;
    bool isPart = false; ///< of a compound word
    double weight = 0;   ///< how much it says: rare words more
    std::vector<QueryLink> links;
};

/// What is asked of the index.
struct NeedQuery
{
    TextLanguage language = TextLanguage::Other;
    double confidence = 1;
    std::vector<QueryWord> words; ///< the weightiest first
    double weightSum = 0;         ///< of the ten weightiest words that somebody has: the whole
    std::vector<float> axes;      ///< weight of each concept; empty without any
    /// How much concepts count beside 1 for the words: less the more of the need's words stand in
    /// no label, because what is left of it is then beside the point.
    double conceptShare = 0;
};

/// Which text is asked for, and with what settings.
struct QueryText
{
    QString title; ///< counts twice
    QString text;
    QString language; ///< ISO 639-1; empty: it is guessed
};

/// @param corrections  of the office: what is never, and what is always a translation
NeedQuery makeQuery(const QueryText &need, const TextReader &reader, const MatchIndex &index,
                    const std::vector<GlossaryWord> &corrections = {},
                    const MatchParts &parts = {});

} // namespace ilo
