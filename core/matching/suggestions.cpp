#include "core/matching/suggestions.h"

#include "core/domain/technologyarea.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr quint32 kTitleTimes = 2;
constexpr float kSentence = 0.5F;        // of a name's weight: what an area covers
constexpr float kPartOfWord = 0.6F;      // of a word's weight: a part of a compound
constexpr float kSurely = 0.3F;          // a learnt translation below is called weak
constexpr float kCertainLink = 255;      // WordLink::weight of what is certain
constexpr size_t kMostSaidOtherwise = 6; // translations of a word of an area's name

/// One stem of a text.
struct SaidStem
{
    QString word;
    quint32 count = 0;
};

std::map<std::string, SaidStem> stemsOfText(const ReadText &title, const ReadText &text)
{
    std::map<std::string, SaidStem> said;
    for (const ReadText *read : {&title, &text}) {
        for (const ReadStem &stem : read->stems) {
            SaidStem &one = said[stem.stem];
            if (one.count == 0)
                one.word = read->words[stem.word].word;
            one.count += read == &title ? kTitleTimes : 1U;
        }
    }
    return said;
}

/// What has to do with a stem: places in a list of keys, and how much of a name it is.
using Concepts = std::function<std::vector<ConceptWeight>(TextLanguage, const std::string &)>;

/// Collects what speaks for each key.
class Weighing
{
public:
    Weighing(const QStringList &keys, Concepts concepts)
        : m_keys(keys)
        , m_concepts(std::move(concepts))
    {
    }

    void add(const QueryText &text, const TextReader &reader)
    {
        const QString whole = text.title + u'\n' + text.text;
        const TextLanguage language =
            text.language.isEmpty() ? reader.guess(whole).language : textLanguageOf(text.language);
        std::map<quint16, Suggestion> sums;
        for (const auto &[stem, said] :
             stemsOfText(reader.read(text.title, language), reader.read(text.text, language))) {
            for (const ConceptWeight &one : m_concepts(language, stem)) {
                const double points = (1 + std::log(double(said.count))) * double(one.weight);
                if (points <= 0)
                    continue;
                Suggestion &sum = sums[one.axis];
                sum.weight += points;
                put({said.word, stem, language, points}, sum.words);
            }
        }
        for (auto &[axis, sum] : sums) {
            Suggestion &best = m_best[axis];
            if (sum.weight <= best.weight)
                continue;
            std::ranges::stable_sort(sum.words, std::ranges::greater(), &SuggestionWord::share);
            best = std::move(sum);
            best.key = m_keys.at(axis);
        }
    }

    std::vector<Suggestion> strongest(size_t most)
    {
        std::vector<Suggestion> all;
        for (auto &[axis, suggestion] : m_best)
            all.push_back(std::move(suggestion));
        std::ranges::stable_sort(all, std::ranges::greater(), &Suggestion::weight);
        if (all.size() > most)
            all.resize(most);
        return all;
    }

private:
    /// A compound and its parts are one word to a person.
    static void put(SuggestionWord word, std::vector<SuggestionWord> &words)
    {
        const auto same = std::ranges::find(words, word.word, &SuggestionWord::word);
        if (same == words.end())
            words.push_back(std::move(word));
        else
            same->share += word.share;
    }

    QStringList m_keys;
    Concepts m_concepts;
    std::map<quint16, Suggestion> m_best;
};

std::vector<Suggestion> weighed(const std::vector<QueryText> &texts, const TextReader &reader,
                                Weighing weighing, size_t most)
{
    for (const QueryText &text : texts)
        weighing.add(text, reader);
    return weighing.strongest(most);
}

/// The words of the technology areas, in all languages that are read.
class AreaWords
{
public:
    explicit AreaWords(const TextReader &reader) : m_reader(reader)
    {
        for (const CodeEntry &area : technologyAreas()) {
            const auto axis = quint16(m_keys.size());
            m_keys << area.key;
            for (const TextLanguage language : kEveryReadLanguage) {
                const QString code = textLanguageCode(language);
                addText(axis, language, area.labels.value(code), 1);
                addText(axis, language, area.texts.value(code), kSentence);
            }
        }
    }

    const QStringList &keys() const { return m_keys; }

    std::vector<ConceptWeight> conceptsOf(TextLanguage language, const std::string &stem) const
    {
        const auto found = m_words[placeOf(language)].find(stem);
        if (found == m_words[placeOf(language)].end())
            return {};
        // A word of few areas says more than one of many.
        const double all = double(m_keys.size()) + 1;
        const double rare = std::log(all / (double(found->second.size()) + 0.5)) / std::log(all);
        std::vector<ConceptWeight> concepts;
        for (const auto &[axis, weight] : found->second)
            concepts.push_back({axis, weight * float(std::max(0.0, rare))});
        return concepts;
    }

private:
    void addText(quint16 axis, TextLanguage language, const QString &text, float times)
    {
        const ReadText read = m_reader.read(text, language);
        const auto words = float(std::max<size_t>(1, read.words.size()));
        const float each = times / std::sqrt(words);
        for (const ReadStem &stem : read.stems) {
            const float own = stem.isPart ? each * kPartOfWord : each;
            put(axis, language, stem.stem, own);
            addOtherwise(axis, language, stem.stem, own);
        }
    }

    /// What lists and glossary know a word to be called in other languages.
    void addOtherwise(quint16 axis, TextLanguage language, const std::string &stem, float weight)
    {
        const MatchKnowledge &knowledge = m_reader.knowledge();
        const auto term = knowledge.terms().find(language, stem);
        if (!term)
            return;
        for (const WordLinks *links : {&knowledge.glossaryLinks(), &knowledge.learntLinks()}) {
            std::array<size_t, kLanguagePlaces> taken{};
            for (const WordLink &link : links->of(*term)) {
                const TextLanguage other = knowledge.terms().language(link.target);
                const float surely = float(link.weight) / kCertainLink;
                if (surely >= kSurely && ++taken[placeOf(other)] <= kMostSaidOtherwise)
                    put(axis, other, knowledge.terms().stem(link.target), weight * surely);
            }
        }
    }

    void put(quint16 axis, TextLanguage language, const std::string &stem, float weight)
    {
        float &kept = m_words[placeOf(language)][stem][axis];
        kept = std::max(kept, weight);
    }

    const TextReader &m_reader;
    QStringList m_keys;
    std::array<std::unordered_map<std::string, std::map<quint16, float>>, kLanguagePlaces> m_words;
};

} // namespace

std::vector<Suggestion> suggestedCodes(const std::vector<QueryText> &texts,
                                       const TextReader &reader, size_t most)
{
    const MatchKnowledge &knowledge = reader.knowledge();
    const auto concepts = [&](TextLanguage language, const std::string &stem) {
        const auto term = knowledge.terms().find(language, stem);
        return term ? knowledge.axes().conceptsOf(*term) : std::vector<ConceptWeight>();
    };
    return weighed(texts, reader, Weighing(knowledge.axes().codes(), concepts), most);
}

std::vector<Suggestion> suggestedAreas(const std::vector<QueryText> &texts,
                                       const TextReader &reader, size_t most)
{
    const AreaWords areas(reader);
    const auto concepts = [&](TextLanguage language, const std::string &stem) {
        return areas.conceptsOf(language, stem);
    };
    return weighed(texts, reader, Weighing(areas.keys(), concepts), most);
}

QString wordOfLabel(const SuggestionWord &word, const QString &label, TextLanguage language,
                    const TextReader &reader)
{
    const ReadText read = reader.read(label, language);
    const MatchKnowledge &knowledge = reader.knowledge();
    const auto wordWith = [&](const std::string &stem) {
        const auto stands = std::ranges::find(read.stems, stem, &ReadStem::stem);
        return stands == read.stems.end() ? QString() : read.words[stands->word].word;
    };
    if (word.language == language)
        return wordWith(word.stem);
    const auto term = knowledge.terms().find(word.language, word.stem);
    if (!term)
        return {};
    for (const WordLinks *links : {&knowledge.glossaryLinks(), &knowledge.learntLinks()}) {
        for (const WordLink &link : links->of(*term)) { // the strongest of a language first
            if (knowledge.terms().language(link.target) != language
                || float(link.weight) / kCertainLink < kSurely)
                continue;
            if (const QString found = wordWith(knowledge.terms().stem(link.target));
                !found.isEmpty())
                return found;
        }
    }
    return {};
}

} // namespace ilo
