#include "core/storage/bin.h"

#include "core/storage/binsql.h"
#include "core/storage/binwriter.h"
#include "core/storage/recordlookup.h"

#include <ranges>

namespace ilo {
namespace {

/// Adds the deletion of a record behind those of its parts, the last made first.
Status addDeletion(Database &database, const RecordRef &ref, ChangeSet &changes)
{
    Result<AnyRecord> record = readRecord(database, ref);
    if (!record)
        return fail(record.error());
    const auto parts = partsOfRecord(database, ref);
    if (!parts)
        return fail(parts.error());
    for (const AnyRecord &part : *parts | std::views::reverse) {
        if (Status done = addDeletion(database, {typeOf(part), idOf(part)}, changes); !done)
            return done;
    }
    changes.push_back(deleted(*std::move(record)));
    return {};
}

Status restoreOne(Database &database, RecordWriter &records, const Entity &entity)
{
    if (const FieldInfo *owner = entity.type->owner()) {
        const auto there = database.number(
            QStringLiteral(
                "SELECT 1 FROM bin b JOIN entity e ON e.uuid = b.owner JOIN %1 o ON o.number = e.number "
                "WHERE b.entity = ?")
                .arg(owner->target),
            {entity.number});
        if (!there)
            return fail(there.error());
        if (*there == 0)
            return fail(Error::Code::Conflict,
                        QStringLiteral("what it is a part of is deleted"),
                        entity.id);
    }
    // It stands for what stood before the deletion, so that an older action can still be taken
    // back.
    const auto before = database.number(
        QStringLiteral(
            "SELECT coalesce(p.stands_for, p.number) FROM op o JOIN field f ON f.number = o.field "
            "JOIN op p ON p.number = o.previous WHERE o.entity = ? AND f.name = '_deleted' AND o.head = 1"),
        {entity.number});
    if (!before)
        return fail(before.error());
    return records.putDeleted(entity, false, *before);
}

} // namespace

Result<std::vector<BinEntry>> binEntries(Database &database, int limit)
{
    // Parts come with their owner: only what went without it is listed by itself.
    return database.select<BinEntry>(
        QStringLiteral(
            "SELECT e.uuid, b.type, coalesce(b.name, ''), c.wall, a.name, b.changeset, "
            "(SELECT count(*) FROM bin p WHERE p.changeset = b.changeset AND p.owner = e.uuid) "
            "FROM bin b JOIN entity e ON e.number = b.entity JOIN changeset c ON c.number = b.changeset "
            "JOIN actor a ON a.number = c.actor WHERE %1 AND NOT %2 "
            "ORDER BY b.changeset DESC, b.name LIMIT ?")
            .arg(QLatin1StringView(deletedOnItsOwn), QLatin1StringView(takenBack)),
        {limit},
        [](const Row &row) {
            return BinEntry{row.text(0),
                            row.text(1),
                            row.text(2),
                            QDateTime::fromMSecsSinceEpoch(row.number(3), Qt::UTC),
                            row.text(4),
                            row.number(5),
                            int(row.number(6)),
                            false};
        });
}

Result<qint64> binCount(Database &database)
{
    return database.number(
        QStringLiteral("SELECT count(*) FROM bin b JOIN changeset c ON c.number = b.changeset "
                       "WHERE %1 AND NOT %2")
            .arg(QLatin1StringView(deletedOnItsOwn), QLatin1StringView(takenBack)));
}

Result<ChangeSet> deletionOf(Database &database, const QStringList &ids)
{
    ChangeSet changes;
    for (const QString &id : ids) {
        const Result<QString> type =
            database.text(QStringLiteral("SELECT type FROM entity WHERE uuid = ?"), {id});
        if (!type)
            return fail(type.error());
        if (Status done = addDeletion(database, {*type, id}, changes); !done)
            return fail(done.error());
    }
    return changes;
}

Status writeRestoration(Database &database, RecordWriter &records, const QStringList &ids)
{
    QStringList waiting = ids;
    while (!waiting.isEmpty()) {
        const QString id = waiting.takeFirst();
        const auto changeset = database.number(
            QStringLiteral(
                "SELECT b.changeset FROM bin b JOIN entity e ON e.number = b.entity WHERE e.uuid = ?"),
            {id});
        if (!changeset)
            return fail(changeset.error());
        const Result<std::optional<Entity>> entity = records.log().entity(id);
        if (!entity)
            return fail(entity.error());
        if (*changeset == 0 || !*entity || !(*entity)->type)
            return fail(Error::Code::NotFound, QStringLiteral("not in the bin"), id);
        if (Status done = restoreOne(database, records, **entity); !done)
            return done;
        const auto parts = database.select<QString>(
            QStringLiteral("SELECT e.uuid FROM bin b JOIN entity e ON e.number = b.entity "
                           "WHERE b.changeset = ? AND b.owner = ? ORDER BY e.number"),
            {*changeset, id},
            [](const Row &row) { return row.text(0); });
        if (!parts)
            return fail(parts.error());
        waiting = QStringList(parts->begin(), parts->end()) + waiting;
    }
    return {};
}

} // namespace ilo
