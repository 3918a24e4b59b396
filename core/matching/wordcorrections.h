#pragma once

#include "core/matching/textreader.h"

#include <unordered_map>

namespace ilo {

/// What the office says about words of one language: by stem, in which other language which stem
/// means the same or never does.
class WordCorrections
{
public:
    struct Rule
    {
        TextLanguage other = TextLanguage::Other;
        std::string otherStem;
        bool isSame = true;
        float weight = 1; ///< of one word of several that mean another together, its share
    };

    WordCorrections(const std::vector<GlossaryWord> &words, TextLanguage language,
                    const TextReader &reader);

    /// What forbids comes last, so that of two that say the contrary it is the one that counts.
    const std::vector<Rule> &of(const std::string &stem) const;

private:
    void add(const std::vector<std::string> &own, TextLanguage language,
             const std::vector<std::string> &others, bool isSame);

    std::unordered_map<std::string, std::vector<Rule>> m_rules;
};

} // namespace ilo
