#pragma once

#include "core/sheets/csvdialect.h"
#include "core/sheets/sheetrow.h"

#include <QChar>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace ilo {

/// How sure it is what a file was taken for, 0 to 1 each (Guess::confidence), and what else it
/// could be, next best first.
struct FormConfidence
{
    double encoding = 1;
    double delimiter = 1;
    double header = 1;
    QStringList otherEncodings;
    QList<QChar> otherDelimiters;

    /// Nothing to ask: the person may go past the step.
    bool isSure() const { return encoding >= 0.9 && delimiter >= 0.9 && header >= 0.9; }
    friend bool operator==(const FormConfidence &, const FormConfidence &) = default;
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
    int headerRows = 1;  ///< rows of the header from headerRow on: groups above names, units below
    CsvDialect csv;      ///< how text is quoted; its delimiter is the one above
    FormConfidence confidence;

    bool isWorkbook() const { return encoding.isNull(); }

    /// The last row that is not data; 0: the first is.
    qint64 lastHeaderRow() const { return headerRow ? *headerRow + headerRows - 1 : 0; }

    /// Takes another header row as a person says; none for 0.
    void setHeaderRow(qint64 row);

    friend bool operator==(const SheetForm &, const SheetForm &) = default;
};

/// Finds out what `path` is, by content and not by its name, and where its table begins. Reads the
/// first rows only, except that the encoding of text is decided on all of it.
/// @param sheet  of a workbook; empty: the visible one that looks most like a list of companies
/// Errors: File, Format (no table, a workbook of a kind that is not read, one with a password),
/// Damaged, NotFound (sheet).
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
