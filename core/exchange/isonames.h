#pragma once

#include <QString>

namespace ilo {

/// ISO 3166-1 alpha-2 of a country as people write it: its name in any European language, its two
/// or three letter code, its old or short name, "DK - Denmark", "FI;FI". Null when it is not clear.
QString countryCode(const QString &text);

/// ISO 639-1 of a language by name in any European language, or by code; null when it is not clear.
QString languageCode(const QString &text);

} // namespace ilo
