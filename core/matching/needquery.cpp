#include "core/matching/needquery.h"

#include "core/matching/wordcorrections.h"

#include <algorithm>
#include <cmath>

namespace ilo {
namespace {

constexpr size_t kMostWords = 128;
constexpr size_t kWholeWords = 10; // who has that many of the weightiest words has it all
constexpr size_t kMostLookAlikes = 6;
constexpr float kLookAlikeWeight = 0.5F;
constexpr size_t kMostQueryAxes = 300;
constexpr float kWholeLink = 255;
constexpr double kConceptShare = 0.4; // of a need of which every word stands in labels

/// Finds what counts for each word of a need.
class LinkFinder
{
public:
    LinkFinder(TextLanguage language, const MatchIndex &index, const WordCorrections &corrections,
               const MatchParts &parts)
        : m_language(language)
        , m_index(index)
        , m_corrections(corrections)
        , m_parts(parts)
    {
    }

    std::vector<QueryLink> linksOf(const std::string &stem) const
    {
        std::vector<QueryLink> links;
        const TermTable &terms = m_index.terms();
        const auto source = terms.find(m_language, stem);
        for (size_t place = 0; place < kLanguagePlaces; ++place) {
            const auto language = TextLanguage(place);
            const size_t from = links.size();
            if (source && language != m_language)
                addKnown(*source, language, links);
            const auto same = terms.find(language, stem);
            if (same && isNew(links, from, *same))
                links.push_back({*same, 1, WordReason::SameWord});
            std::erase_if(links, [&](const QueryLink &link) {
                return terms.language(link.term) == language && m_index.textsWith(link.term) == 0;
            });
            if (links.size() == from && language != m_language && m_parts.usesCognates
                && !m_index.knowledge().hasLabels()) // which know better (matchbench)
                for (const quint32 term : m_index.lookAlikes(stem, language, kMostLookAlikes))
                    links.push_back({term, kLookAlikeWeight, WordReason::LookAlike});
        }
        correct(stem, links);
        return links;
    }

private:
    static bool isNew(const std::vector<QueryLink> &links, size_t from, quint32 term)
    {
        return std::ranges::none_of(links.begin() + qsizetype(from),
                                    links.end(),
                                    [&](const auto &l) { return l.term == term; });
    }

    void addKnown(quint32 source, TextLanguage language, std::vector<QueryLink> &links) const
    {
        const size_t from = links.size();
        const TermTable &terms = m_index.terms();
        const MatchKnowledge &knowledge = m_index.knowledge();
        const auto add = [&](const WordLink &link, WordReason reason) {
            if (terms.language(link.target) == language && isNew(links, from, link.target))
                links.push_back({link.target, float(link.weight) / kWholeLink, reason});
        };
        for (const WordLink &link : knowledge.glossaryLinks().of(source))
            add(link, WordReason::Glossary);
        for (const WordLink &link : knowledge.learntLinks().of(source))
            add(link, link.isFromLists ? WordReason::Learnt : WordReason::Phrase);
    }

    void correct(const std::string &stem, std::vector<QueryLink> &links) const
    {
        const TermTable &terms = m_index.terms();
        for (const WordCorrections::Rule &rule : m_corrections.of(stem)) {
            const auto term = terms.find(rule.other, rule.otherStem);
            if (!term)
                continue;
            std::erase_if(links, [&](const QueryLink &link) { return link.term == *term; });
            if (rule.isSame)
                links.push_back({*term, rule.weight, WordReason::Glossary});
        }
    }

    TextLanguage m_language;
    const MatchIndex &m_index;
    const WordCorrections &m_corrections;
    MatchParts m_parts;
};

void addWords(const ReadText &read, quint32 times, std::vector<QueryWord> &words,
              std::unordered_map<std::string, size_t> &places)
{
    for (const ReadStem &stem : read.stems) {
        const auto [place, isNew] = places.try_emplace(stem.stem, words.size());
        if (!isNew) {
            QueryWord &same = words[place->second];
            same.count += times;
            same.isPart = same.isPart && stem.isPart;
            continue;
        }
        words.push_back({.stem = stem.stem,
                         .shown = read.words[stem.word].word,
                         .count = times,
                         .isPart = stem.isPart});
    }
}

/// One frequency for a word over all languages: a word's own in a small language would be too rare.
void weigh(QueryWord &word, const MatchIndex &index)
{
    const double all = index.textCount();
    double with = 0;
    for (const QueryLink &link : word.links)
        with += double(link.weight) * index.textsWith(link.term);
    with = std::min(all, with);
    word.weight =
        (1 + std::log(double(word.count))) * std::log(1 + (all - with + 0.5) / (with + 0.5));
}

/// What a text is measured by. Words that nobody has, and the many of a long need beyond the
/// weightiest, would only make every fit of it small.
double wholeOf(const std::vector<QueryWord> &words)
{
    double sum = 0;
    size_t counted = 0;
    for (const QueryWord &word : words)
        if (!word.links.empty() && counted++ < kWholeWords)
            sum += word.weight;
    return sum > 0 ? sum : 1;
}

void addAxes(NeedQuery &query, const MatchIndex &index)
{
    const ConceptSpace &space = index.knowledge().axes();
    if (space.isEmpty() || query.words.empty())
        return;
    std::vector<TermCount> terms;
    double covered = 0;
    double all = 0;
    for (const QueryWord &word : query.words) {
        all += word.weight;
        const auto term = index.terms().find(query.language, word.stem);
        if (!term || !space.has(*term))
            continue;
        terms.push_back({*term, word.count});
        covered += word.weight;
    }
    query.axes.assign(size_t(space.codes().size()), 0.F);
    for (const ConceptWeight &part : space.vectorOf(terms, kMostQueryAxes))
        query.axes[part.axis] = part.weight;
    query.conceptShare = kConceptShare * covered / all;
}

} // namespace

NeedQuery makeQuery(const QueryText &need, const TextReader &reader, const MatchIndex &index,
                    const std::vector<GlossaryWord> &corrections, const MatchParts &parts)
{
    NeedQuery query;
    query.language = textLanguageOf(need.language);
    if (need.language.isEmpty()) {
        const LanguageGuess guess = reader.guess(need.title + QLatin1Char('\n') + need.text);
        query.language = guess.language;
        query.confidence = guess.confidence;
    }
    std::unordered_map<std::string, size_t> places;
    addWords(reader.read(need.title, query.language), 2, query.words, places);
    addWords(reader.read(need.text, query.language), 1, query.words, places);

    const WordCorrections rules(corrections, query.language, reader);
    const LinkFinder finder(query.language, index, rules, parts);
    for (QueryWord &word : query.words) {
        word.links = finder.linksOf(word.stem);
        weigh(word, index);
    }
    std::ranges::stable_sort(query.words, std::ranges::greater(), &QueryWord::weight);
    if (query.words.size() > kMostWords)
        query.words.resize(kMostWords);
    query.weightSum = wholeOf(query.words);
    if (parts.usesConcepts)
        addAxes(query, index);
    return query;
}

} // namespace ilo
