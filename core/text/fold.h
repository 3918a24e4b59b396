#pragma once

#include <QString>
#include <QStringList>

namespace ilo {

/// `text` as search and sorting see it: lower case, without accents, with ł ø đ ß æ œ þ ð ı written
/// in plain letters (l o d ss ae oe th d i) and Greek and Cyrillic in Latin ones. Anything that is
/// neither letter nor digit becomes one space; no space at either end. SQLite's unicode61 leaves
/// ł ø ß as they are, which is why search uses this.
/// The result depends on foldVersion(); derived tables are rebuilt when that changes.
QString folded(const QString &text);

/// The words of folded(text), in order.
QStringList foldedWords(const QString &text);

int foldVersion();

} // namespace ilo
