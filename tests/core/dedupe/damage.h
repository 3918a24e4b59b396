#pragma once

#include <QObject>
#include <QString>

namespace ilo::testing {

/// What happens to the letters of a list on its way through other programs.
struct Damages
{
    Q_GADGET

public:
    enum class Damage {
        Utf8AsWindows,      ///< "GÃ¶teborg"
        Utf8AsWindowsShorn, ///< the same, and what cannot be seen is lost: "CompaÃ±Ãa"
        Utf8AsMac,          ///< "G√∂teborg"
        Utf8AsCentral,      ///< UTF-8 read as Windows-1250: "GĂ¶teborg"
        Utf8AsDos,          ///< UTF-8 read as code page 850: "G├Âteborg"
        CentralAsWestern,   ///< Windows-1250 read as Windows-1252: "Spó³ka"
        LatinTwoAsOne,      ///< ISO 8859-2 read as ISO 8859-1: "¦l±sk"
        WesternAsCentral,   ///< Windows-1252 read as Windows-1250: "Sřborg"
        MacAsWindows,       ///< "Gšteborg"
        DosAsWindows,       ///< code page 850 read as Windows-1252: "G”teborg"
        Asked,              ///< a question mark for each letter: "G?teborg"
        AskedTwice,         ///< one for each byte: "G??teborg"
        Replaced,           ///< U+FFFD
        Dropped,            ///< "Gteborg"
        Decomposed,         ///< letter and accent apart
        Entities,           ///< "G&ouml;teborg", "G&#246;teborg"
        Spaced,             ///< "G teborg"
    };
    Q_ENUM(Damage)
};
using Damage = Damages::Damage;

/// `text` after the damage; letters without accents stay.
QString damaged(const QString &text, Damage damage);

} // namespace ilo::testing
