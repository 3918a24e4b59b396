#pragma once

#include "core/sheets/csvdialect.h"

#include <QStringList>

namespace ilo {

/// What takeCsvRecord() made of the text it was given.
struct CsvRecord
{
    bool complete = false; ///< false: the record may go on behind the end of the text
    qsizetype used = 0;    ///< characters of the record, line end included
    int lines = 0;         ///< line ends in them
    int oddQuotes = 0;     ///< quotes that stand where RFC 4180 has none; for telling dialects
    int quoted = 0;        ///< cells in quotes
    int unclosed = 0;      ///< cells whose quote never closes
};

/// Reads one record of RFC 4180 text from the start of `text` into `cells`. What the rule does not
/// know is read as a person would: a quote inside an unquoted cell is a letter; so is one inside a
/// quoted cell when the cell closes later in the line ("Foo "Bar" Ltd"); a cell whose quote never
/// closes, or closes only in another cell of a later line, begins with a letter that is a quote;
/// spaces around a quoted cell are dropped. Any of CR, LF and CR LF ends a line.
/// A record that then has another number of cells than the dialect's width is mended where one
/// reading of its quotes or delimiters gives that number.
/// @param atEnd  `text` reaches to the end of the file
CsvRecord takeCsvRecord(QStringView text, const CsvDialect &dialect, bool atEnd,
                        QStringList &cells);

/// The same with the usual quotes.
/// @param delimiter  null: the whole line is one cell
CsvRecord takeCsvRecord(QStringView text, QChar delimiter, bool atEnd, QStringList &cells);

/// The cells of one line under the reading of its quotes that gives dialect.width of them at the
/// least damage; nothing when there is none.
bool mendLine(QStringView line, const CsvDialect &dialect, QStringList &cells);

} // namespace ilo
