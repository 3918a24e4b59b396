#pragma once

#include "core/base/result.h"

#include <QChar>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace ilo {

/// One record of a table: its cells as text, and where it stands in the file.
struct SheetRow
{
    QStringList cells;
    qint64 number = 0; ///< row of the table from 1, blank rows and titles counted
    qint64 line = 0;   ///< line of the file where it begins, from 1; in a workbook the row

    /// No cell holds more than spaces.
    bool isBlank() const;

    friend bool operator==(const SheetRow &, const SheetRow &) = default;
};

/// Which part of which file is a table, and how it is written. Found by examineSheet(); a person
/// may change it.
struct SheetForm
{
    QString path;
    QString encoding;                ///< IANA name; null for a workbook
    QChar delimiter;                 ///< null for a workbook and for a table of one column
    QString sheet;                   ///< name of the sheet in a workbook
    QStringList sheets;              ///< every visible sheet of the workbook
    std::optional<qint64> headerRow; ///< counted from 1; none: the first row is data
    QStringList columns; ///< names in the header, one for each column, empty for a nameless one

    bool isWorkbook() const { return encoding.isNull(); }
    friend bool operator==(const SheetForm &, const SheetForm &) = default;
};

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

/// Finds out what `path` is, by content and not by its name, and where its table begins. Reads the
/// first rows only, except that the encoding of text is decided on all of it.
/// @param sheet  of a workbook; empty: the visible one that looks most like a list of companies
/// Errors: File, Format (no table, a workbook of a kind that is not read), Damaged, NotFound
/// (sheet).
Result<SheetForm> examineSheet(const QString &path, const QString &sheet = {});

/// How the file is written, without a look for columns: for tables of which the reader knows them.
/// Of a workbook the first visible sheet. Errors as examineSheet().
Result<SheetForm> formOfFile(const QString &path);

/// `form` with its columns read anew: after a person chose another delimiter, encoding or header
/// row.
Result<SheetForm> withColumns(SheetForm form);

/// Every row from the top, blank ones included.
Result<std::unique_ptr<SheetReader>> openSheet(const SheetForm &form);

/// The rows below the header, blank ones left out.
Result<std::unique_ptr<SheetReader>> openData(const SheetForm &form);

/// The first `limit` rows of openData().
Result<std::vector<SheetRow>> firstRows(const SheetForm &form, int limit);

} // namespace ilo
