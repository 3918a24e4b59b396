#include "core/storage/binlist.h"

#include "core/storage/binsql.h"
#include "core/storage/sqltext.h"
#include "core/text/fold.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr auto tables =
    "bin b JOIN changeset c ON c.number = b.changeset JOIN actor a ON a.number = c.actor";

} // namespace

Result<std::vector<qint64>> binNumbers(Database &database, const BinQuery &query)
{
    QStringList conditions{QString::fromLatin1(deletedOnItsOwn),
                           (query.takenBack ? QString() : u"NOT "_s)
                               + QLatin1StringView(takenBack)};
    Binds binds;
    for (const QString &word : foldedWords(query.text)) {
        conditions << u"fold(coalesce(b.name, '') || ' ' || a.name) LIKE ? ESCAPE '\\'"_s;
        binds.push_back(likeAnywhere(word));
    }
    if (!query.type.isEmpty()) {
        conditions << u"b.type = ?"_s;
        binds.push_back(query.type);
    }
    return database.select<qint64>(
        u"SELECT b.entity FROM %1 WHERE %2 ORDER BY b.changeset DESC, fold(b.name), b.entity"_s.arg(
            QLatin1StringView(tables), conditions.join(u" AND "_s)),
        binds,
        [](const Row &row) { return row.number(0); });
}

Result<std::vector<BinRow>> binRows(Database &database, const std::vector<qint64> &numbers)
{
    auto found = database.select<BinRow>(
        u"SELECT b.entity, e.uuid, b.type, coalesce(b.name, ''), c.wall, a.name, b.changeset, "
        "(SELECT count(*) FROM bin p WHERE p.changeset = b.changeset AND p.owner = e.uuid), %3 "
        "FROM %1 JOIN entity e ON e.number = b.entity WHERE b.entity IN (%2)"_s.arg(
            QLatin1StringView(tables), placeholders(numbers.size()), QLatin1StringView(takenBack)),
        Binds(numbers.begin(), numbers.end()),
        [](const Row &row) {
            return BinRow{row.number(0),
                          {.id = row.text(1),
                           .type = row.text(2),
                           .name = row.text(3),
                           .deletedAt = QDateTime::fromMSecsSinceEpoch(row.number(4), Qt::UTC),
                           .who = row.text(5),
                           .changeset = row.number(6),
                           .children = int(row.number(7)),
                           .takenBack = row.number(8) != 0}};
        });
    if (!found)
        return fail(found.error());

    QHash<qint64, BinRow> byNumber;
    for (BinRow &row : *found)
        byNumber.insert(row.number, std::move(row));
    std::vector<BinRow> rows;
    for (const qint64 number : numbers) {
        if (byNumber.contains(number))
            rows.push_back(byNumber.take(number));
    }
    return rows;
}

Result<QStringList> binTypes(Database &database)
{
    auto types = database.select<QString>(
        u"SELECT DISTINCT b.type FROM bin b JOIN changeset c ON c.number = b.changeset "
        "WHERE %1 AND NOT %2 ORDER BY b.type"_s.arg(QLatin1StringView(deletedOnItsOwn),
                                                    QLatin1StringView(takenBack)),
        {},
        [](const Row &row) { return row.text(0); });
    if (!types)
        return fail(types.error());
    return QStringList(types->begin(), types->end());
}

Result<bool> hasTakenBack(Database &database)
{
    const auto found = database.number(
        u"SELECT EXISTS (SELECT 1 FROM bin b JOIN changeset c ON c.number = b.changeset "
        "WHERE %1)"_s.arg(QLatin1StringView(takenBack)));
    return found ? Result<bool>(*found != 0) : fail(found.error());
}

} // namespace ilo
