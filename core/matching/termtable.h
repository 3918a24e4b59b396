#pragma once

#include "core/matching/textlanguage.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

class QDataStream;

namespace ilo {

/// Numbers the stems of each language. Languages are never mixed: "gift" of English and of German
/// are two terms.
class TermTable
{
public:
    quint32 add(TextLanguage language, const std::string &stem);
    std::optional<quint32> find(TextLanguage language, const std::string &stem) const;

    size_t size() const { return m_terms.size(); }
    TextLanguage language(quint32 term) const { return m_terms[term].language; }
    const std::string &stem(quint32 term) const { return m_terms[term].stem; }

    void write(QDataStream &stream) const;
    void read(QDataStream &stream);

private:
    struct Term
    {
        TextLanguage language = TextLanguage::Other;
        std::string stem; ///< UTF-8
    };

    std::vector<Term> m_terms;
    std::array<std::unordered_map<std::string, quint32>, kLanguagePlaces> m_numbers;
};

/// What look-alike words of different languages have in common: "cryogenic", "kryogen" and
/// "kriogeniczny" are "krioge". Empty for short words and those with digits.
std::string cognateKey(const std::string &stem);

} // namespace ilo
