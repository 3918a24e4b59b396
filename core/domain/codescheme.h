#pragma once

#include <QString>
#include <QStringList>

namespace ilo {

/// Names of the reference lists that fields of records use (handbook 3.5, 3.6).
inline const QString cpvScheme = QStringLiteral("cpv");
inline const QString nutsScheme = QStringLiteral("nuts");
inline const QString naceScheme = QStringLiteral("nace");

/// The scheme whose codes stand in a field of a record; null when it holds none.
QString schemeOfField(const QString &type, const QString &field);

/// A code as typed, in the parts that a list has.
struct TypedCode
{
    QString code;       ///< as lists write it; empty: not of the scheme's form
    QString checkDigit; ///< of CPV, when typed

    friend bool operator==(const TypedCode &, const TypedCode &) = default;
};

/// Reads a code in the ways people write it: "31643000-5" and "31643000" of CPV, "dk01" of NUTS,
/// "0111", "A01.11" and "01.11" of NACE. Of other schemes anything without spaces is one.
TypedCode readTypedCode(const QString &scheme, const QString &text);

/// The codes that may stand above `code` by its form, nearest first. A list need not have all of
/// them: 31643100 of CPV may lie directly under 31600000. Empty for a top code and for schemes
/// whose codes do not say it (a NACE division's section).
QStringList codesAbove(const QString &scheme, const QString &code);

/// Code and check digit as they are shown: "31643000-5".
QString shownCode(const QString &code, const QString &checkDigit);

} // namespace ilo
