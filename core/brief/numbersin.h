#pragma once

#include <QString>

namespace ilo {

/// The numbers of a value ("≤ 2.5 h", "1,200–1,500 h") with the decimal and group signs of
/// `language`: "≤ 2,5 h" in Danish, "1 200–1 500 h" in French. Only for values, never for prose.
/// @param own  ISO 639-1 of the language it was typed in; empty: not known
/// What may be read two ways stays as typed: "1.500" where `own` is not known, dates, versions and
/// codes. In the language it was typed in every number stays as typed.
QString numbersIn(const QString &value, const QString &own, const QString &language);

} // namespace ilo
