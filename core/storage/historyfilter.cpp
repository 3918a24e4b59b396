#include "core/storage/historyfilter.h"

#include "core/domain/recordtype.h"
#include "core/storage/sqltext.h"
#include "core/text/fold.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// An action is taken back when the last of the chain "an undo of it, a redo of that, …" is an
/// undo.
constexpr auto undoneColumn =
    "(WITH RECURSIVE chain (number) AS (SELECT c.number UNION ALL "
    "SELECT (SELECT max(u.number) FROM changeset u WHERE u.undo_of = chain.number) FROM chain "
    "WHERE chain.number IS NOT NULL) SELECT (count(number) - 1) % 2 FROM chain)";

} // namespace

Result<std::vector<qint64>> historyNumbers(Database &database, const HistoryQuery &query)
{
    // People are few and looked up once; joining them to every action would double the time.
    QStringList conditions;
    Binds binds;
    for (const QString &word : foldedWords(query.text)) {
        conditions << u"(fold(label) LIKE ? ESCAPE '\\' OR actor IN "
                      "(SELECT number FROM actor WHERE fold(name) LIKE ? ESCAPE '\\'))"_s;
        binds.push_back(likeAnywhere(word));
        binds.push_back(likeAnywhere(word));
    }
    if (!query.who.isEmpty()) {
        conditions << u"actor IN (SELECT number FROM actor WHERE name = ?)"_s;
        binds.push_back(query.who);
    }
    if (query.kind) {
        conditions << u"kind = ?"_s;
        binds.push_back(toKey(*query.kind));
    }
    const QString where =
        conditions.isEmpty() ? QString() : u"WHERE "_s + conditions.join(u" AND "_s);
    return database.select<qint64>(
        u"SELECT number FROM changeset %1 ORDER BY number DESC"_s.arg(where),
        binds,
        [](const Row &row) { return row.number(0); });
}

Result<std::vector<HistoryEntry>> historyEntries(Database &database,
                                                 const std::vector<qint64> &numbers)
{
    const Binds binds(numbers.begin(), numbers.end());
    auto found = database.select<HistoryEntry>(
        u"SELECT c.number, c.wall, a.name, c.label, c.kind, c.undo_of, c.op_count, %1 "
        "FROM changeset c JOIN actor a ON a.number = c.actor WHERE c.number IN (%2)"_s.arg(
            QLatin1StringView(undoneColumn), placeholders(numbers.size())),
        binds,
        [](const Row &row) {
            HistoryEntry entry{.changeset = row.number(0),
                               .at = QDateTime::fromMSecsSinceEpoch(row.number(1), Qt::UTC),
                               .who = row.text(2),
                               .label = row.isNull(3) ? QString() : row.text(3),
                               .undoOf = row.number(5),
                               .ops = row.number(6),
                               .undone = row.number(7) == 1};
            (void)fromStored(row.value(4), entry.kind);
            return entry;
        });
    if (!found)
        return fail(found.error());

    QHash<qint64, HistoryEntry> byNumber;
    for (HistoryEntry &entry : *found)
        byNumber.insert(entry.changeset, std::move(entry));
    std::vector<HistoryEntry> entries;
    for (const qint64 number : numbers) {
        if (byNumber.contains(number))
            entries.push_back(byNumber.take(number));
    }
    return entries;
}

Result<QStringList> historyPeople(Database &database)
{
    auto names = database.select<QString>(
        u"SELECT DISTINCT name FROM actor WHERE number IN (SELECT actor FROM changeset) ORDER BY fold(name)"_s,
        {},
        [](const Row &row) { return row.text(0); });
    if (!names)
        return fail(names.error());
    return QStringList(names->begin(), names->end());
}

Result<QHash<QString, QString>> recordNames(Database &database, const QStringList &ids)
{
    QHash<QString, QString> names;
    if (ids.isEmpty())
        return names;

    const Binds binds(ids.begin(), ids.end());
    const QString wanted =
        u"(SELECT number FROM entity WHERE uuid IN (%1))"_s.arg(placeholders(binds.size()));
    const auto take = [&names](const Row &row) -> Status {
        if (!row.isNull(1))
            names.insert(row.text(0), row.text(1));
        return {};
    };
    for (const RecordType &type : recordTypes()) {
        QStringList columns;
        for (const QString &candidate :
             {u"name"_s, u"title"_s, u"subject"_s, u"text"_s, u"customer"_s, u"code"_s}) {
            if (type.indexOf(candidate) >= 0)
                columns << candidate;
        }
        columns << u"NULL"_s << u"NULL"_s; // coalesce() wants two, and some types have no name
        if (Status read =
                database.forEach(u"SELECT id, coalesce(%1) FROM %2 WHERE number IN %3"_s.arg(
                                     columns.join(u','), type.name, wanted),
                                 binds,
                                 take);
            !read)
            return fail(read.error());
    }
    if (Status read = database.forEach(
            u"SELECT e.uuid, b.name FROM bin b JOIN entity e ON e.number = b.entity "
            "WHERE b.entity IN %1"_s.arg(wanted),
            binds,
            take);
        !read)
        return fail(read.error());
    return names;
}

} // namespace ilo
