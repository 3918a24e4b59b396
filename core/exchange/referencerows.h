#pragma once

#include "core/base/result.h"
#include "core/domain/referencelist.h"

#include <QHash>

namespace ilo {

/// One line of a list as a file has it, before codes are tidied and parents found.
struct ReferenceRow
{
    QString code;
    QString checkDigit;
    QString parent;
    TextMap labels;
    qint64 line = 0; ///< of the file, for messages; 0: not known
};

/// What a reader of one form of file found.
struct ReferenceRows
{
    QString name;
    QString version;
    QStringList lists;
    std::vector<ReferenceRow> rows;
};

/// Reads Genericode 1.0. @param most  rows; 0: all
Result<ReferenceRows> readGenericode(const QString &path, qsizetype most);

/// Reads a table. @param list  empty: every line, also of a table of several lists
Result<ReferenceRows> readReferenceTable(const QString &path, const QString &list, qsizetype most);

/// ISO 639-1 of a column's language as two or three letters; null when it is none.
QString columnLanguage(const QString &code);

} // namespace ilo
