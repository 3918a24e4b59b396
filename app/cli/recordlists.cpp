#include "app/cli/recordlists.h"

#include "app/cli/fieldtext.h"
#include "app/cli/rowprinter.h"
#include "app/cli/words.h"
#include "core/storage/filterparser.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString fieldsOf(const ListKind &kind)
{
    QStringList keys;
    for (const ListColumn &column : kind.columns)
        keys << column.key;
    return keys.join(u", "_s);
}

QString faultWords(const ListKind &kind, const FilterFault &fault)
{
    const ListColumn *column = kind.column(fault.field);
    switch (fault.kind) {
    case FilterFault::Kind::NoField:
        return Words::tr("no field of this list; there are: %1").arg(fieldsOf(kind));
    case FilterFault::Kind::NoValue:
        return Words::tr("a value is missing behind “%1:”").arg(fault.field);
    case FilterFault::Kind::NotAChoice:
        return Words::tr("no value of %1; there are: %2")
            .arg(fault.field, column ? column->keys.join(u", "_s) : QString());
    case FilterFault::Kind::NotACountry: return Words::tr("no country; say PL or \"Poland\"");
    case FilterFault::Kind::NotANumber: return Words::tr("no number; say 4, >=4 or 4..6");
    case FilterFault::Kind::NotADay:
        return Words::tr("no day; say 2026-03-14, 2026-03, today, 2w or +2w");
    case FilterFault::Kind::NotAFlag: return Words::tr("neither yes nor no");
    case FilterFault::Kind::NotARange: return Words::tr("no range from small to large");
    case FilterFault::Kind::NoOperator: return Words::tr("%1 has no order").arg(fault.field);
    }
    Q_UNREACHABLE();
}

QJsonValue cellJson(const ListColumn &column, const QVariant &value)
{
    if (value.isNull())
        return {};
    if (column.type == ColumnType::Moment)
        return momentText(QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC));
    if (column.type == ColumnType::Flag)
        return value.toBool();
    return QJsonValue::fromVariant(value);
}

QString cellWords(const ListColumn &column, const QVariant &value)
{
    if (value.isNull())
        return {};
    if (column.type == ColumnType::Moment)
        return momentText(QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC));
    if (column.type == ColumnType::Flag)
        return value.toBool() ? Words::tr("yes") : QString();
    return valueText(value);
}

} // namespace

Result<ListFilter> readFilter(const ListKind &kind, const QString &text)
{
    ParsedFilter parsed = parseFilter(kind, text);
    if (!parsed.fault)
        return std::move(parsed.filter);
    const FilterFault &fault = *parsed.fault;
    const QString piece = text.mid(fault.at, fault.length);
    return fail(Error::Code::Format,
                Words::tr("at character %1: %2").arg(fault.at + 1).arg(faultWords(kind, fault)),
                piece.isEmpty() ? text : piece);
}

Status printRecords(Database &database, const ListKind &kind, const ListOutput &output)
{
    const auto filter = readFilter(kind, output.filter);
    if (!filter)
        return fail(filter.error());
    const auto numbers = listNumbers(
        database, kind, {.filter = *filter, .sort = kind.sort, .descending = kind.descending});
    if (!numbers)
        return fail(numbers.error());

    QStringList titles{Words::tr("id")};
    for (const ListColumn &column : kind.columns) {
        if (column.isShown)
            titles << column.key;
    }
    RowPrinter rows(output.json, titles);
    return inPages(
        *numbers,
        [&](const std::vector<qint64> &page) { return listRows(database, kind, page); },
        [&](const ListRow &row) {
            QJsonObject object{{u"id"_s, row.id}};
            QStringList cells{shortId(row.id)};
            for (size_t at = 0; at < kind.columns.size(); ++at) {
                const ListColumn &column = kind.columns[at];
                if (!column.isFilterOnly)
                    object.insert(column.key, cellJson(column, row.values[at]));
                if (column.isShown)
                    cells << cellWords(column, row.values[at]);
            }
            rows.add(object, cells);
        });
}

} // namespace ilo
