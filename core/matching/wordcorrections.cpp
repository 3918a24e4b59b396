#include "core/matching/wordcorrections.h"

#include <algorithm>

namespace ilo {
namespace {

/// Of whole words, without the parts of compounds. What is forbidden may be a part that a reason
/// named, and that is a stem already.
std::vector<std::string> stemsOfEntry(const TextReader &reader, TextLanguage language,
                                      const QString &text, bool isSame)
{
    std::vector<std::string> made;
    for (const ReadStem &stem : reader.read(text, language).stems)
        if (!stem.isPart)
            made.push_back(stem.stem);
    std::string asIs = text.trimmed().toLower().toStdString();
    if (!isSame && made.size() == 1 && made.front() != asIs)
        made.push_back(std::move(asIs));
    return made;
}

} // namespace

WordCorrections::WordCorrections(const std::vector<GlossaryWord> &words, TextLanguage language,
                                 const TextReader &reader)
{
    for (const GlossaryWord &word : words) {
        if (word.language != language && word.otherLanguage != language)
            continue;
        const auto own = stemsOfEntry(reader, word.language, word.word, word.isSame);
        const auto other = stemsOfEntry(reader, word.otherLanguage, word.otherWord, word.isSame);
        if (word.language == language)
            add(own, word.otherLanguage, other, word.isSame);
        if (word.otherLanguage == language)
            add(other, word.language, own, word.isSame);
    }
    for (auto &[stem, rules] : m_rules)
        std::ranges::stable_partition(rules, &Rule::isSame);
}

const std::vector<WordCorrections::Rule> &WordCorrections::of(const std::string &stem) const
{
    static const std::vector<Rule> none;
    const auto found = m_rules.find(stem);
    return found == m_rules.end() ? none : found->second;
}

/// Where several words stand for one, each stands for its share of it.
void WordCorrections::add(const std::vector<std::string> &own, TextLanguage language,
                          const std::vector<std::string> &others, bool isSame)
{
    const auto most = float(std::max(own.size(), others.size()));
    for (const std::string &stem : own)
        for (const std::string &other : others)
            m_rules[stem].push_back({language, other, isSame, 1 / most});
}

} // namespace ilo
