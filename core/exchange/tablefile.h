#pragma once

#include "core/base/money.h"
#include "core/base/result.h"
#include "core/storage/changewriter.h"

#include <QVariant>

#include <functional>
#include <vector>

namespace ilo {

/// A table that is written for a spreadsheet program.
struct OutTable
{
    struct Column
    {
        enum class Form { Text, Number, Day };

        QString title;
        Form form = Form::Text;
        int letters = 14; ///< width
    };

    QString name; ///< of the sheet
    std::vector<Column> columns;
};

/// One cell a column: QString, a number, QDate, Money, or null for none. Spreadsheets get an amount
/// as a number that is shown with its currency, CSV as toText().
using OutCells = std::vector<QVariant>;

/// Hands the rows to `put` one after the other, and ends with the first Status that failed.
using OutRows = std::function<Status(const std::function<Status(const OutCells &)> &put)>;

/// Writes the table to `path` in the form of its suffix: .csv, .xlsx or .ods; what stood there is
/// replaced only when all of it is written. Texts are never taken for formulas. Returns the number
/// of rows. Error::Code::Format for another suffix, or for more rows than a spreadsheet holds
/// (1,048,575 under the header); Cancelled; ReadOnly, DiskFull and File with the path.
Result<qint64> writeTable(const QString &path, const OutTable &table, const OutRows &rows);

} // namespace ilo
