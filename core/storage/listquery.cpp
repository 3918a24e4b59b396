#include "core/storage/listquery.h"

#include "core/domain/recordtype.h"
#include "core/storage/filtersql.h"
#include "core/storage/numbers.h"
#include "core/storage/widercodes.h"
#include "core/text/fold.h"

#include <QHash>

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

/// What a group is called by: of a list's own table the key of a place, nothing for 0.
QString keyOfGroup(const ListColumn &column, const QString &text, bool isListed)
{
    if (!isListed)
        return text == column.blankKey ? QString() : text;
    if (!column.places.empty()) {
        const auto at = std::ranges::find(column.places, text.toInt());
        const QString key =
            at == column.places.end() ? QString() : column.keys[at - column.places.begin()];
        return key == column.blankKey ? QString() : key;
    }
    return column.type == ColumnType::Number && text == QString::number(column.nothing) ? QString()
                                                                                        : text;
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
    if (!grouped || numbers.empty())
        return std::vector<GroupCount>();
    NumberSet wanted(*std::ranges::max_element(numbers));
    for (const qint64 number : numbers)
        wanted.insert(number);

    // The list's own narrow table where it has the value, else all records in the order of the
    // file: both are quicker than looking up each number.
    const bool isListed = grouped->isListed && !grouped->isFolded
        && grouped->type != ColumnType::Moment && grouped->type != ColumnType::Amount
        && grouped->type != ColumnType::Link;
    QString value = isListed ? grouped->compare : grouped->value;
    if (grouped->type == ColumnType::Moment)
        value = u"date((%1) / 1000, 'unixepoch', 'localtime')"_s.arg(value);
    // Of the others it is known that they have none.
    const bool isOfStated =
        !isListed && !grouped->stated.isEmpty() && grouped->type != ColumnType::Flag;
    const SqlCondition having{isOfStated ? grouped->stated : QString(), {}};
    Scan scan(
        database,
        isListed ? u"SELECT c.number, %1 FROM company_list c"_s.arg(value)
                 : u"SELECT r.number, %1 FROM %2%3"_s.arg(value, kind.from, whereOf(kind, having)));
    scan.start({});
    QHash<QByteArray, qint64> counts;
    qint64 seen = 0;
    while (scan.next()) {
        if (!wanted.contains(scan.number(0)))
            continue;
        ++counts[scan.text(1).toByteArray()];
        ++seen;
    }
    if (!scan.status())
        return fail(scan.status().error());
    if (isOfStated && seen < wanted.count())
        counts[QByteArray()] += wanted.count() - seen;

    QHash<QString, qint64> groups; // several texts may hold one member
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const QString text = QString::fromUtf8(it.key());
        if (grouped->type == ColumnType::Tags) {
            const QStringList members =
                withWiderCodes(*grouped, cellOf(*grouped, text).toStringList());
            for (const QString &member : members)
                groups[member] += it.value();
            if (members.isEmpty())
                groups[QString()] += it.value();
        } else {
            groups[keyOfGroup(*grouped, text, isListed)] += it.value();
        }
    }
    std::vector<GroupCount> sorted;
    for (auto it = groups.cbegin(); it != groups.cend(); ++it)
        sorted.push_back({it.key().isEmpty() ? QString() : it.key(), it.value()});
    std::ranges::sort(sorted, [](const GroupCount &a, const GroupCount &b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    if (sorted.size() > size_t(limit))
        sorted.resize(size_t(limit));
    return sorted;
}

} // namespace ilo
