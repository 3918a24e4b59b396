#pragma once

#include <QString>

#include <vector>

namespace ilo {

/// Names of ISO codes from the iso-codes package of the system, in English and translated. Without
/// the package the lists are Qt's own and names stay English.

/// A currency of ISO 4217 or a language of ISO 639-2.
struct IsoEntry
{
    QString code; ///< "CHF"; of a language the two letters
    QString name; ///< in English

    friend bool operator==(const IsoEntry &, const IsoEntry &) = default;
};

/// By code; without the codes that are no money, such as test codes and metals.
const std::vector<IsoEntry> &isoCurrencies();

/// Those with a code of two letters (ISO 639-1), by name.
const std::vector<IsoEntry> &isoLanguages();

/// The name in `language` (ISO 639-1), else in English, else the code itself. `code` as above.
QString currencyName(const QString &code, const QString &language = QStringLiteral("en"));
QString languageName(const QString &code, const QString &language = QStringLiteral("en"));

/// What the catalogue `domain` ("iso_3166-1") has for an English name; the name itself when it has
/// nothing. Read once for each language, from several threads.
QString isoTranslated(const QString &domain, const QString &english, const QString &language);

} // namespace ilo
