#include "core/storage/listquery.h"

#include "core/domain/recordtype.h"
#include "core/storage/filtersql.h"
#include "core/storage/numbers.h"
#include "core/text/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString whereOf(const ListKind &kind, const SqlCondition &condition)
{
    QStringList all;
    if (!kind.where.isEmpty())
        all << kind.where;
    if (!condition.sql.isEmpty())
        all << condition.sql;
    return all.isEmpty() ? QString() : u" WHERE "_s + all.join(u" AND "_s);
}

QString orderTerms(const ListKind &kind, const ListQuery &query)
{
    const ListColumn *column = kind.column(query.sort);
    bool descending = query.descending;
    if (!column || !column->isSortable) {
        column = kind.column(kind.sort);
        descending = kind.descending;
    }
    QStringList terms;
    if (column)
        terms << orderOf(*column, descending);
    if (const ListColumn *title = kind.column(kind.title); title && title != column)
        terms << orderOf(*title, false);
    terms << u"r.number"_s;
    return terms.join(u", "_s);
}

Result<std::vector<qint64>> numbersOf(Database &database, const ListKind &kind,
                                      const ListQuery &query, int limit)
{
    const SqlCondition condition = conditionOf(kind, query.filter, QDate::currentDate());
    Scan scan(database,
              u"SELECT r.number FROM %1%2 ORDER BY %3%4"_s.arg(
                  kind.from,
                  whereOf(kind, condition),
                  orderTerms(kind, query),
                  limit < 0 ? QString() : u" LIMIT %1"_s.arg(limit)));
    scan.start(condition.binds);
    std::vector<qint64> numbers;
    while (scan.next())
        numbers.push_back(scan.number(0));
    if (!scan.status())
        return fail(scan.status().error());
    return numbers;
}

QVariant cellOf(const ListColumn &column, const QVariant &value)
{
    if (value.isNull())
        return {};
    if (column.type == ColumnType::Tags) {
        const QString text = value.toString();
        return text.startsWith(u'[') ? fromColumn(value, FieldShape::Set, false).toStringList()
                                     : text.split(u' ', Qt::SkipEmptyParts);
    }
    if (column.type == ColumnType::Amount)
        return fromColumn(value, FieldShape::Value, true);
    return value;
}

QString rowsSql(const ListKind &kind)
{
    QStringList values{u"r.number"_s, u"r.id"_s};
    for (const ListColumn &column : kind.columns)
        values << (column.isFilterOnly ? u"NULL"_s : column.value);
    return u"SELECT %1 FROM %2 WHERE r.number = "_s.arg(values.join(u", "_s), kind.from);
}

Result<std::vector<ListRow>> readRows(Database &database, const ListKind &kind, const QString &sql,
                                      const QVariant &bind)
{
    return database.select<ListRow>(sql, {bind}, [&](const Row &row) {
        ListRow line{.number = row.number(0), .id = row.text(1), .values = {}};
        line.values.reserve(kind.columns.size());
        int at = 2;
        for (const ListColumn &column : kind.columns)
            line.values.push_back(cellOf(column, row.value(at++)));
        return line;
    });
}

QString listOfNumbers(const std::vector<qint64> &numbers)
{
    QByteArray json("[");
    for (const qint64 number : numbers) {
        if (json.size() > 1)
            json += ',';
        json += QByteArray::number(number);
    }
    return QString::fromLatin1(json + ']');
}

} // namespace

Result<std::vector<qint64>> listNumbers(Database &database, const ListKind &kind,
                                        const ListQuery &query)
{
    return kind.engine.numbers ? kind.engine.numbers(database, query)
                               : numbersOf(database, kind, query, -1);
}

Result<std::vector<qint64>> firstListNumbers(Database &database, const ListKind &kind,
                                             const ListQuery &query, int limit)
{
    return kind.engine.first ? kind.engine.first(database, query, limit)
                             : numbersOf(database, kind, query, limit);
}

Result<std::vector<ListRow>> listRows(Database &database, const ListKind &kind,
                                      const std::vector<qint64> &numbers)
{
    const QString sql = rowsSql(kind) + u'?';
    std::vector<ListRow> rows;
    rows.reserve(numbers.size());
    for (const qint64 number : numbers) {
        auto found = readRows(database, kind, sql, number);
        if (!found)
            return fail(found.error());
        if (!found->empty())
            rows.push_back(std::move(found->front()));
    }
    return rows;
}

Result<std::optional<ListRow>> listRow(Database &database, const ListKind &kind, const QString &id)
{
    QString sql = rowsSql(kind) + u"(SELECT number FROM entity WHERE uuid = ?)"_s;
    if (!kind.where.isEmpty())
        sql += u" AND "_s + kind.where;
    auto found = readRows(database, kind, sql, id);
    if (!found)
        return fail(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<QStringList> listIds(Database &database, const ListKind &kind,
                            const std::vector<qint64> &numbers)
{
    QStringList ids;
    ids.reserve(qsizetype(numbers.size()));
    const QString sql = u"SELECT id FROM %1 WHERE number = ?"_s.arg(kind.type);
    for (const qint64 number : numbers) {
        const auto id = database.text(sql, {number});
        if (!id)
            return fail(id.error());
        if (!id->isNull())
            ids << *id;
    }
    return ids;
}

Result<qint64> listCount(Database &database, const ListKind &kind)
{
    if (kind.engine.count)
        return kind.engine.count(database);
    return database.number(u"SELECT count(*) FROM %1 r%2"_s.arg(kind.type, whereOf(kind, {})));
}

Result<std::vector<qint64>> listJump(Database &database, const ListKind &kind, const QString &text,
                                     int limit)
{
    const QString words = folded(text);
    if (kind.engine.first) {
        ListQuery query{.filter = {.words = foldedWords(text), .phrases = {}, .terms = {}}};
        return kind.engine.first(database, query, limit);
    }
    const ListColumn *title = kind.column(kind.title);
    if (!title || words.isEmpty())
        return std::vector<qint64>();
    SqlCondition begins{u"substr(fold(%1), 1, ?) = ?"_s.arg(title->value),
                        {qlonglong(words.size()), words}};
    return database.select<qint64>(u"SELECT r.number FROM %1%2 ORDER BY %3, r.number LIMIT %4"_s
                                       .arg(kind.from, whereOf(kind, begins))
                                       .arg(orderOf(*title, false))
                                       .arg(limit),
                                   begins.binds,
                                   [](const Row &row) { return row.number(0); });
}

Result<std::vector<GroupCount>> listGroups(Database &database, const ListKind &kind,
                                           const std::vector<qint64> &numbers,
                                           const QString &column, int limit)
{
    const ListColumn *grouped = kind.column(column);
    if (!grouped)
        return std::vector<GroupCount>();
    // Read in the order of the file; a value of the list's own table would be a place, not a key.
    QString value = grouped->value;
    if (grouped->type == ColumnType::Moment)
        value = u"date((%1) / 1000, 'unixepoch', 'localtime')"_s.arg(value);
    QString sql;
    if (grouped->type == ColumnType::Tags) {
        const QString members = grouped->keys.isEmpty()
            ? u"coalesce(%1, '[]')"_s.arg(value)
            : u"'[\"' || replace(coalesce(%1, ''), ' ', '\",\"') || '\"]'"_s.arg(value);
        sql = u"SELECT nullif(m.value, ''), count(*) FROM json_each(?) n CROSS JOIN %1"
              " LEFT JOIN json_each(%2) m"_s.arg(kind.from, members);
    } else {
        sql = u"SELECT %2, count(*) FROM json_each(?) n CROSS JOIN %1"_s.arg(kind.from, value);
    }
    sql += u" WHERE r.number = n.value GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT %1"_s.arg(limit);
    return database.select<GroupCount>(sql, {listOfNumbers(numbers)}, [](const Row &row) {
        return GroupCount{row.isNull(0) ? QString() : row.text(0), row.number(1)};
    });
}

} // namespace ilo
