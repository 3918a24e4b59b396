#include "core/matching/termtable.h"

#include <QDataStream>

#include <algorithm>
#include <string_view>

namespace ilo {

quint32 TermTable::add(TextLanguage language, const std::string &stem)
{
    const auto [place, isNew] =
        m_numbers[placeOf(language)].try_emplace(stem, quint32(m_terms.size()));
    if (isNew)
        m_terms.push_back({language, stem});
    return place->second;
}

std::optional<quint32> TermTable::find(TextLanguage language, const std::string &stem) const
{
    const auto &numbers = m_numbers[placeOf(language)];
    const auto found = numbers.find(stem);
    return found == numbers.end() ? std::nullopt : std::optional(found->second);
}

void TermTable::write(QDataStream &stream) const
{
    stream << quint32(m_terms.size());
    for (const Term &term : m_terms)
        stream << quint8(term.language) << QByteArray::fromStdString(term.stem);
}

void TermTable::read(QDataStream &stream)
{
    quint32 size = 0;
    stream >> size;
    for (quint32 at = 0; at < size && stream.status() == QDataStream::Ok; ++at) {
        quint8 language = 0;
        QByteArray stem;
        stream >> language >> stem;
        if (language >= kLanguagePlaces)
            stream.setStatus(QDataStream::ReadCorruptData);
        else
            add(TextLanguage(language), stem.toStdString());
    }
}

std::string cognateKey(const std::string &stem)
{
    using Pair = std::pair<std::string_view, std::string_view>;
    static constexpr std::array<Pair, 18> sounds{{{"sch", "s"},
                                                  {"sh", "s"},
                                                  {"ph", "f"},
                                                  {"th", "t"},
                                                  {"ck", "k"},
                                                  {"ch", "k"},
                                                  {"qu", "k"},
                                                  {"cz", "c"},
                                                  {"x", "ks"},
                                                  {"y", "i"},
                                                  {"j", "i"},
                                                  {"w", "v"},
                                                  {"z", "s"},
                                                  {"c", "k"},
                                                  {"ae", "e"},
                                                  {"oe", "o"},
                                                  {"ou", "u"},
                                                  {"eu", "o"}}};
    constexpr size_t kept = 6;
    if (std::ranges::any_of(stem, [](char sign) { return sign >= '0' && sign <= '9'; }))
        return {};
    std::string key;
    for (size_t at = 0; at < stem.size();) {
        const std::string_view rest = std::string_view(stem).substr(at);
        const auto sound = std::ranges::find_if(
            sounds, [&](const Pair &pair) { return rest.starts_with(pair.first); });
        const std::string_view made = sound == sounds.end() ? rest.substr(0, 1) : sound->second;
        for (const char sign : made) {
            const char plain = sign == 'c' ? 'k' : sign; // "cz" too sounds as Latin's c
            if (key.empty() || key.back() != plain)
                key += plain;
        }
        at += sound == sounds.end() ? 1 : sound->first.size();
    }
    return key.size() < kept ? std::string() : key.substr(0, kept);
}

} // namespace ilo
