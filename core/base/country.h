#pragma once

#include <QString>

#include <vector>

namespace ilo {

/// A country of ISO 3166-1.
struct Country
{
    QString code;   ///< alpha-2, upper case: "DK"
    QString alpha3; ///< "DNK"
    QString name;   ///< in English, short form

    friend bool operator==(const Country &, const Country &) = default;
};

/// All countries by name. From the iso-codes package when it is installed, else from Qt's own list
/// (which has no alpha-3 codes).
const std::vector<Country> &countries();

/// The same for a picker: with their names in `language` (ISO 639-1), in the order of these.
std::vector<Country> countriesIn(const QString &language);

/// Null when `code` is no alpha-2 code, upper case.
const Country *countryByCode(const QString &code);

/// The English name of `code`; an unknown code itself.
QString countryName(const QString &code);

/// The name in `language` (ISO 639-1), from the iso-codes package; in English where that has none.
QString countryName(const QString &code, const QString &language);

} // namespace ilo
