#include "core/matching/textreader.h"

#include <algorithm>

namespace ilo {
namespace {

constexpr qsizetype kMostRemembered = 200'000; // words of a language; a million texts have more

} // namespace

std::vector<std::string> stemsOfWord(const QString &word, const WordStemmer &stemmer,
                                     const CompoundSplitter &splitter)
{
    constexpr size_t leastPart = 3; // letters of a stem
    std::vector<std::string> stems{stemmer.stem(word).toStdString()};
    const QStringList parts = splitter.parts(word, stemmer);
    for (const QString &part : parts) {
        std::string stem = stemmer.stem(part).toStdString();
        if (stem.size() >= leastPart && std::ranges::find(stems, stem) == stems.end())
            stems.push_back(std::move(stem));
    }
    if (stems.front().empty())
        stems.clear();
    return stems;
}

TextReader::TextReader(std::shared_ptr<const MatchKnowledge> knowledge)
    : m_knowledge(std::move(knowledge))
{
    for (size_t place = 0; place < kLanguagePlaces; ++place)
        m_stemmers.emplace_back(TextLanguage(place));
}

LanguageGuess TextReader::guess(const QString &text) const
{
    return m_knowledge->guesser().guess(text);
}

const std::vector<std::string> &TextReader::stemsOf(TextLanguage language,
                                                    const QString &word) const
{
    auto &read = m_read[placeOf(language)];
    auto found = read.find(word);
    if (found == read.end()) {
        if (read.size() > kMostRemembered)
            read.clear();
        found =
            read.insert(word,
                        isStopWord(language, word) ? std::vector<std::string>()
                                                   : stemsOfWord(word,
                                                                 m_stemmers[placeOf(language)],
                                                                 m_knowledge->splitter(language)));
    }
    return *found;
}

ReadText TextReader::read(const QString &text, const QString &language) const
{
    if (!language.isEmpty())
        return read(text, textLanguageOf(language));
    const LanguageGuess guessed = guess(text);
    ReadText made = read(text, guessed.language);
    made.confidence = guessed.confidence;
    return made;
}

ReadText TextReader::read(const QString &text, TextLanguage language) const
{
    ReadText made;
    made.language = language;
    made.words = textWords(text);
    for (size_t at = 0; at < made.words.size(); ++at) {
        bool isPart = false;
        for (const std::string &stem : stemsOf(language, made.words[at].word)) {
            made.stems.push_back({stem, at, isPart});
            isPart = true;
        }
    }
    return made;
}

} // namespace ilo
