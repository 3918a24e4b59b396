#pragma once

#include <QString>

#include <array>

namespace ilo {

/// The languages that matching reads words of; texts of others are compared letter by letter.
enum class TextLanguage : quint8 { En, Fr, Da, Nl, Es, Pl, Sk, De, Sv, Other };

inline constexpr size_t kReadLanguages = 9;   ///< without Other
inline constexpr size_t kLanguagePlaces = 10; ///< with Other

inline constexpr std::array kEveryReadLanguage{TextLanguage::En,
                                               TextLanguage::Fr,
                                               TextLanguage::Da,
                                               TextLanguage::Nl,
                                               TextLanguage::Es,
                                               TextLanguage::Pl,
                                               TextLanguage::Sk,
                                               TextLanguage::De,
                                               TextLanguage::Sv};

constexpr size_t placeOf(TextLanguage language)
{
    return size_t(language);
}

/// ISO 639-1; empty for Other.
QString textLanguageCode(TextLanguage language);

/// Of an ISO 639-1 code in any case, with a region or without; Other for what is not read.
TextLanguage textLanguageOf(const QString &code);

} // namespace ilo
