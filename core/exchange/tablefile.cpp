#include "core/exchange/tablefile.h"

#include "core/exchange/csvwriter.h"
#include "core/exchange/tablewriters.h"

#include <QDate>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qint64 mostWritten = 1'048'575; ///< under the header, of XLSX and ODS programs

QString csvCell(const QVariant &cell)
{
    if (SheetAmounts::isAmount(cell))
        return toText(cell.value<Money>());
    return cell.typeId() == QMetaType::QDate ? cell.toDate().toString(Qt::ISODate)
                                             : cell.toString();
}

Status writeCsv(const QString &path, const OutTable &table, const OutRows &rows)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Code::File, file.errorString(), path);
    CsvWriter csv(file, {});
    QStringList titles;
    for (const OutTable::Column &column : table.columns)
        titles << column.title;
    Status done = csv.write(titles);
    if (done)
        done = rows([&](const OutCells &cells) {
            QStringList texts;
            for (const QVariant &cell : cells)
                texts << csvCell(cell);
            return csv.write(texts);
        });
    if (!done)
        return done;
    if (!file.commit())
        return fail(writeError(file));
    return {};
}

} // namespace

bool SheetAmounts::isAmount(const QVariant &cell)
{
    return cell.metaType() == QMetaType::fromType<Money>();
}

qsizetype SheetAmounts::placeOf(const QString &currency)
{
    if (!m_currencies.contains(currency))
        m_currencies << currency;
    return m_currencies.indexOf(currency);
}

QString SheetAmounts::number(const Money &money)
{
    return toText(money).section(u' ', 1);
}

Result<qint64> writeTable(const QString &path, const OutTable &table, const OutRows &rows)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool isCsv = suffix == "csv"_L1;
    qint64 written = 0;
    const OutRows counted = [&](const std::function<Status(const OutCells &)> &put) {
        return rows([&](const OutCells &cells) -> Status {
            if (!isCsv && written >= mostWritten)
                return fail(Error::Code::Format,
                            u"a spreadsheet holds %1 rows; write a .csv file"_s.arg(mostWritten),
                            path);
            ++written;
            return put(cells);
        });
    };
    Status done;
    if (isCsv)
        done = writeCsv(path, table, counted);
    else if (suffix == "xlsx"_L1)
        done = writeXlsx(path, table, counted);
    else if (suffix == "ods"_L1)
        done = writeOds(path, table, counted);
    else
        done = fail(Error::Code::Format, u"the name ends in .csv, .xlsx or .ods"_s, path);
    if (!done)
        return fail(done.error());
    return written;
}

} // namespace ilo
