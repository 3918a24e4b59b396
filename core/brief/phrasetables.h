#pragma once

#include "core/brief/phrases.h"

#include <array>

namespace ilo {

/// A fixed phrase in one language.
struct PhraseEntry
{
    Phrase phrase;
    const char16_t *text;
};

/// All phrases of one language, in the order of Phrase.
using PhraseTable = std::array<PhraseEntry, size_t(Phrase::Count)>;

/// A table in the order of the enum needs no search, and none can forget a phrase.
constexpr bool isComplete(const PhraseTable &table)
{
    for (size_t i = 0; i < table.size(); ++i) {
        if (table[i].phrase != Phrase(i) || !table[i].text)
            return false;
    }
    return true;
}

// Terms as national buyers and offices use them: "market consultation" is the preliminary market
// consultation of Directive 2014/24/EU, article 40, in each language's version.
extern const PhraseTable danishPhrases;
extern const PhraseTable dutchPhrases;
extern const PhraseTable frenchPhrases;
extern const PhraseTable germanPhrases;
extern const PhraseTable polishPhrases;
extern const PhraseTable slovakPhrases;
extern const PhraseTable spanishPhrases;
extern const PhraseTable swedishPhrases;

} // namespace ilo
