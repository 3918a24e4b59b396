#include "ui/lists/listoutput.h"

#include "ui/kit/valuetext.h"
#include "ui/lists/listtext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t rowsAtOnce = 500;

/// Tabs and line ends would begin another cell.
QString oneLine(QString text)
{
    for (QChar &letter : text) {
        if (letter == u'\t' || letter == u'\n' || letter == u'\r')
            letter = u' ';
    }
    return text;
}

} // namespace

OutTable outTable(const ListKind &kind, const ShownColumns &columns)
{
    OutTable table{.name = listTitle(kind), .columns = {}};
    for (const ListColumn *column : columns) {
        using Form = OutTable::Column::Form;
        const bool isNumber = column->type == ColumnType::Number
            || column->type == ColumnType::Decimal || column->type == ColumnType::Amount;
        const bool isDay = column->type == ColumnType::Day || column->type == ColumnType::Moment;
        table.columns.push_back({listColumnLabel(kind, *column),
                                 isNumber    ? Form::Number
                                     : isDay ? Form::Day
                                             : Form::Text,
                                 std::max(column->letters, 10)});
    }
    return table;
}

OutCells outCells(const ListKind &kind, const ShownColumns &columns, const ListRow &row)
{
    OutCells cells;
    for (const ListColumn *column : columns) {
        const QVariant &value = row.values[size_t(column - kind.columns.data())];
        if (value.isNull()) {
            cells.emplace_back();
            continue;
        }
        switch (column->type) {
        case ColumnType::Number: cells.emplace_back(value.toLongLong()); break;
        case ColumnType::Decimal: cells.emplace_back(value.toDouble()); break;
        case ColumnType::Amount: {
            Money money;
            cells.push_back(fromStored(value, money) && !money.isNull() ? QVariant::fromValue(money)
                                                                        : QVariant());
            break;
        }
        case ColumnType::Day:
            cells.emplace_back(QDate::fromString(value.toString(), Qt::ISODate));
            break;
        case ColumnType::Moment:
            cells.emplace_back(QDateTime::fromMSecsSinceEpoch(value.toLongLong()).date());
            break;
        default: cells.emplace_back(listValueText(kind, *column, value));
        }
    }
    return cells;
}

QString outText(const QVariant &cell, bool iso)
{
    if (cell.metaType() == QMetaType::fromType<Money>())
        return moneyLabel(cell.value<Money>());
    if (cell.typeId() == QMetaType::QDate)
        return iso ? cell.toDate().toString(Qt::ISODate)
                   : QLocale().toString(cell.toDate(), u"d MMM yyyy"_s);
    return cell.toString();
}

CopiedTable copiedTable(const ListKind &kind, const ShownColumns &columns,
                        const std::vector<ListRow> &rows)
{
    QStringList titles;
    QString html = u"<table><tr>"_s;
    for (const ListColumn *column : columns) {
        titles << listColumnLabel(kind, *column);
        html += u"<th>%1</th>"_s.arg(titles.last().toHtmlEscaped());
    }
    html += u"</tr>"_s;
    QStringList lines{titles.join(u'\t')};
    for (const ListRow &row : rows) {
        QStringList texts;
        html += u"<tr>"_s;
        for (const QVariant &cell : outCells(kind, columns, row)) {
            texts << oneLine(outText(cell, true));
            html += u"<td>%1</td>"_s.arg(outText(cell, true).toHtmlEscaped());
        }
        html += u"</tr>"_s;
        lines << texts.join(u'\t');
    }
    return {lines.join(u'\n') + u'\n', html + u"</table>"_s};
}

QString copiedSentence(const ListKind &kind, const ShownColumns &columns,
                       const std::vector<ListRow> &rows)
{
    QStringList records;
    for (const ListRow &row : rows) {
        QString title;
        QStringList more;
        const OutCells cells = outCells(kind, columns, row);
        for (size_t at = 0; at < columns.size(); ++at) {
            const QString text = oneLine(outText(cells[at], false));
            if (columns[at]->key == kind.title)
                title = text;
            else if (!text.isEmpty())
                //: a column and its value in a sentence, "TRL 7"
                more << QCoreApplication::translate("ilo::ListOutput", "%1 %2")
                            .arg(listColumnLabel(kind, *columns[at]), text);
        }
        records << (more.isEmpty() ? title : u"%1 (%2)"_s.arg(title, more.join(u", "_s)));
    }
    return records.join(u"; "_s);
}

Status eachListRow(Database &database, const ListKind &kind, const std::vector<qint64> &numbers,
                   const std::function<Status(const ListRow &)> &take, const Progress &progress)
{
    for (size_t from = 0; from < numbers.size(); from += rowsAtOnce) {
        if (progress && !progress(qint64(from)))
            return fail(Error::Code::Cancelled, u"cancelled"_s);
        const auto begin = numbers.begin() + qptrdiff(from);
        const auto rows = listRows(
            database, kind, {begin, begin + qptrdiff(std::min(rowsAtOnce, numbers.size() - from))});
        if (!rows)
            return fail(rows.error());
        for (const ListRow &row : *rows) {
            if (Status done = take(row); !done)
                return done;
        }
    }
    return {};
}

} // namespace ilo
