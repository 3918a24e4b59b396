#include "core/matching/othernames.h"

#include "core/matching/wordcorrections.h"

#include <algorithm>

namespace ilo {
namespace {

constexpr float kNoGuess = 0.3F; // a learnt translation below is called weak
constexpr float kPartsWeight = 0.8F;
constexpr float kHighest = 255;

/// A translation of one stem.
struct Meaning
{
    TextLanguage language = TextLanguage::Other;
    std::string stem;
    float weight = 0;
};

/// Finds what stems of one language mean.
class Meanings
{
public:
    Meanings(TextLanguage language, const TextReader &reader,
             const std::vector<GlossaryWord> &corrections)
        : m_language(language)
        , m_knowledge(reader.knowledge())
        , m_corrections(corrections, language, reader)
    {
    }

    std::vector<Meaning> of(const std::string &stem) const
    {
        std::vector<Meaning> all;
        const TermTable &terms = m_knowledge.terms();
        if (const auto term = terms.find(m_language, stem))
            for (const WordLinks *links :
                 {&m_knowledge.glossaryLinks(), &m_knowledge.learntLinks()})
                for (const WordLink &link : links->of(*term))
                    put({terms.language(link.target),
                         terms.stem(link.target),
                         float(link.weight) / kHighest},
                        all);
        for (const WordCorrections::Rule &rule : m_corrections.of(stem)) {
            std::erase_if(all, [&](const Meaning &meaning) {
                return meaning.language == rule.other && meaning.stem == rule.otherStem;
            });
            if (rule.isSame)
                put({rule.other, rule.otherStem, rule.weight}, all);
        }
        return all;
    }

private:
    static void put(const Meaning &meaning, std::vector<Meaning> &all)
    {
        const bool isKnown = std::ranges::any_of(all, [&](const Meaning &known) {
            return known.language == meaning.language && known.stem == meaning.stem;
        });
        if (meaning.weight >= kNoGuess && !isKnown)
            all.push_back(meaning);
    }

    TextLanguage m_language;
    const MatchKnowledge &m_knowledge;
    WordCorrections m_corrections;
};

/// The parts of a compound, each by its surest name in each language that has all of them.
std::vector<OtherName> namesOfParts(const std::vector<std::string> &parts, const Meanings &meanings)
{
    std::array<OtherName, kLanguagePlaces> names;
    for (size_t place = 0; place < kLanguagePlaces; ++place)
        names[place] = {TextLanguage(place), {}, kPartsWeight};
    for (const std::string &part : parts) {
        std::array<std::optional<Meaning>, kLanguagePlaces> best;
        for (const Meaning &meaning : meanings.of(part)) {
            auto &one = best[placeOf(meaning.language)];
            if (!one || meaning.weight > one->weight)
                one = meaning;
        }
        for (size_t place = 0; place < kLanguagePlaces; ++place) {
            if (!best[place])
                continue;
            names[place].stems << QString::fromStdString(best[place]->stem);
            names[place].weight *= best[place]->weight;
        }
    }
    std::vector<OtherName> whole;
    for (OtherName &name : names)
        if (size_t(name.stems.size()) == parts.size())
            whole.push_back(std::move(name));
    return whole;
}

} // namespace

std::vector<OtherName> otherNames(const QString &word, const TextReader &reader,
                                  const std::vector<GlossaryWord> &corrections)
{
    std::vector<OtherName> names;
    const auto put = [&](OtherName name) {
        const auto same = std::ranges::find_if(names, [&](const OtherName &known) {
            return known.language == name.language && known.stems == name.stems;
        });
        if (same == names.end())
            names.push_back(std::move(name));
        else
            same->weight = std::max(same->weight, name.weight);
    };
    for (const TextLanguage language : kEveryReadLanguage) {
        const std::vector<std::string> &stems = reader.stemsOf(language, word);
        if (stems.empty())
            continue;
        const Meanings meanings(language, reader, corrections);
        for (const Meaning &meaning : meanings.of(stems.front()))
            put({meaning.language, {QString::fromStdString(meaning.stem)}, meaning.weight});
        if (stems.size() < 2)
            continue;
        const std::vector<std::string> parts(stems.begin() + 1, stems.end());
        OtherName split{language, {}, kPartsWeight, true};
        for (const std::string &part : parts)
            split.stems << QString::fromStdString(part);
        put(std::move(split));
        for (OtherName &name : namesOfParts(parts, meanings))
            put(std::move(name));
    }
    std::ranges::stable_sort(names, std::ranges::greater(), &OtherName::weight);
    return names;
}

} // namespace ilo
