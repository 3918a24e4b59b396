#pragma once

#include "core/sheets/guess.h"

#include <QString>

namespace ilo {

/// How a text writes a table.
struct CsvDialect
{
    QChar delimiter;        ///< null: one column
    QChar quote = u'"';     ///< u'\'' in a few files; null: quotes are letters
    bool backslash = false; ///< \" inside quotes is a quote
    bool spaced = false;    ///< a space follows each delimiter and belongs to it
    bool wrapped = false;   ///< each row stands as a whole in quotes, as one cell
    qsizetype width = 0;    ///< cells of most rows, by which a damaged row is mended; 0: unknown

    friend bool operator==(const CsvDialect &, const CsvDialect &) = default;
};

/// The dialect under which `text`, the start of a file, falls into the most even columns of cells
/// that look like values. The delimiter is one of , ; tab | : ^ ~ and, where nearly every row
/// agrees, the space; what a first line "sep=;" names is taken. Confidence tells it from the next
/// best.
Guess<CsvDialect> guessDialect(QStringView text, bool isWhole);

/// The dialect when a person has said what the delimiter is.
CsvDialect dialectWith(QChar delimiter, QStringView text, bool isWhole);

/// The delimiter that a first line "sep=;" names, as spreadsheet programs write it; null: none.
QChar namedDelimiter(QStringView text);

} // namespace ilo
