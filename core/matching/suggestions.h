#pragma once

#include "core/matching/needquery.h"

namespace ilo {

/// A word of a text that speaks for a proposal.
struct SuggestionWord
{
    QString word; ///< as it first stands in the text
    std::string stem;
    TextLanguage language = TextLanguage::Other;
    double share = 0; ///< of the proposal's weight

    friend bool operator==(const SuggestionWord &, const SuggestionWord &) = default;
};

/// A code or a technology area that texts have to do with: proposed to a person, never set by
/// itself.
struct Suggestion
{
    QString key;                       ///< code without check digit, or key of an area
    double weight = 0;                 ///< for the order alone; above 0
    std::vector<SuggestionWord> words; ///< the weightiest first; their shares add up to the weight

    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

/// The codes of the imported CPV list whose labels, in the language of each text, have its words,
/// the strongest first, as concepts do (ConceptSpace): rare words say more than common ones, a
/// label that is wholly there more than one of which a word is. Of several texts each code counts
/// by the one that speaks most for it. Empty without a list. Rareness of a text's words, how much
/// of a label is there and labels of wider codes were tried on top, and found no more of the codes
/// that buyers gave to 500 notices.
std::vector<Suggestion> suggestedCodes(const std::vector<QueryText> &texts,
                                       const TextReader &reader, size_t most);

/// The same of the technology areas that ship with the program: by the words of their names, by
/// what the glossary and the lists know these to be called otherwise, and, for less, by the
/// sentence that says what an area covers.
std::vector<Suggestion> suggestedAreas(const std::vector<QueryText> &texts,
                                       const TextReader &reader, size_t most);

/// The word of `label` by which a person who reads its language sees why: the same word, or one
/// that translates it. Empty when it has none.
QString wordOfLabel(const SuggestionWord &word, const QString &label, TextLanguage language,
                    const TextReader &reader);

} // namespace ilo
