#pragma once

#include "core/matching/matchknowledge.h"
#include "core/matching/textwords.h"

#include <optional>

namespace ilo {

/// A stem of a word of a text; a compound has its own and those of its parts.
struct ReadStem
{
    std::string stem;
    size_t word = 0;     ///< place in ReadText::words
    bool isPart = false; ///< of a compound

    friend bool operator==(const ReadStem &, const ReadStem &) = default;
};

struct ReadText
{
    TextLanguage language = TextLanguage::Other;
    double confidence = 1; ///< of the language, when it was guessed
    std::vector<TextWord> words;
    std::vector<ReadStem> stems;
};

/// Turns texts into stems by what is known of their language. For one thread.
class TextReader
{
public:
    explicit TextReader(std::shared_ptr<const MatchKnowledge> knowledge);

    /// @param language  as the record says; empty: it is guessed
    ReadText read(const QString &text, const QString &language) const;
    ReadText read(const QString &text, TextLanguage language) const;

    LanguageGuess guess(const QString &text) const;

    /// The stems of one word, the whole first; none for a stop word.
    const std::vector<std::string> &stemsOf(TextLanguage language, const QString &word) const;

    const MatchKnowledge &knowledge() const { return *m_knowledge; }
    std::shared_ptr<const MatchKnowledge> sharedKnowledge() const { return m_knowledge; }

private:
    std::shared_ptr<const MatchKnowledge> m_knowledge;
    std::vector<WordStemmer> m_stemmers;
    mutable std::array<QHash<QString, std::vector<std::string>>, kLanguagePlaces> m_read;
};

/// The stems of `word`, the whole first, then those of its parts.
std::vector<std::string> stemsOfWord(const QString &word, const WordStemmer &stemmer,
                                     const CompoundSplitter &splitter);

} // namespace ilo
