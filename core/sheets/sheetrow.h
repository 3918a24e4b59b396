#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <optional>

namespace ilo {

/// One record of a table: its cells as text, and where it stands in the file.
struct SheetRow
{
    QStringList cells;
    qint64 number = 0;         ///< row of the table from 1, blank rows and titles counted
    qint64 line = 0;           ///< line of the file where it begins, from 1; in a workbook the row
    bool hasOpenQuote = false; ///< a quote never closes, and was read as a letter

    /// No cell holds more than spaces.
    bool isBlank() const;

    friend bool operator==(const SheetRow &, const SheetRow &) = default;
};

/// What a sheet is called: `written`, or by its position from 0 where a careless program wrote no
/// name.
QString sheetName(QStringView written, size_t position);

/// Reads a table row by row in bounded memory.
class SheetReader
{
public:
    virtual ~SheetReader() = default;

    /// The next row, or nothing at the end. Error::Code::Damaged and Format name the place.
    virtual Result<std::optional<SheetRow>> next() = 0;

    /// Share of the file that was read, 0 to 1.
    virtual double progress() const = 0;
};

} // namespace ilo
