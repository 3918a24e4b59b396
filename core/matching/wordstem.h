#pragma once

#include "core/matching/textlanguage.h"

#include <memory>

struct sb_stemmer;

namespace ilo {

/// Brings the forms of a word together: Snowball for en, fr, da, nl, es, de and sv, endings of our
/// own for pl and sk, the word itself for other languages. For one thread.
class WordStemmer
{
public:
    explicit WordStemmer(TextLanguage language);
    ~WordStemmer();
    WordStemmer(WordStemmer &&) noexcept;
    WordStemmer &operator=(WordStemmer &&) noexcept;

    /// @param word  as textWords() yields it
    /// @return the stem, folded after stemming: Snowball's rules need the accents
    QString stem(const QString &word) const;

private:
    struct Free
    {
        void operator()(sb_stemmer *stemmer) const;
    };

    TextLanguage m_language;
    std::unique_ptr<sb_stemmer, Free> m_snowball; ///< null where there is none
};

/// `word` without the ending that Polish or Slovak puts on nouns, adjectives and verbs; at least
/// four letters stay.
QString withoutSlavicEnding(TextLanguage language, const QString &word);

} // namespace ilo
