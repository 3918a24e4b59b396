#include "core/storage/bin.h"
#include "core/storage/recordwriter.h"
#include "core/storage/transaction.h"

#include <sqlite3.h>

namespace ilo {
namespace {

/// The record and the parts that were deleted with or before it.
Result<std::vector<Entity>> withParts(Database &database, RecordWriter &records, const QString &id)
{
    std::vector<Entity> all;
    QStringList waiting{id};
    while (!waiting.isEmpty()) {
        const auto entity = records.log().entity(waiting.takeFirst());
        if (!entity)
            return fail(entity.error());
        if (!*entity || !(*entity)->type)
            continue;
        all.push_back(**entity);
        const auto parts = database.select<QString>(
            QStringLiteral("SELECT e.uuid FROM bin b JOIN entity e ON e.number = b.entity "
                           "WHERE b.owner = ?"),
            {(*entity)->id},
            [](const Row &row) { return row.text(0); });
        if (!parts)
            return fail(parts.error());
        waiting << QStringList(parts->begin(), parts->end());
    }
    return all;
}

struct Kept
{
    qint64 number = 0;
    QByteArray hash;
};

/// The hashes that stand in for the values once these are gone.
Result<std::vector<Kept>> hashesOf(Database &database, const Entity &entity)
{
    std::vector<Kept> kept;
    const Status read = database.forEach(
        QStringLiteral(
            "SELECT o.number, f.name, o.key, o.value, c.salt, o.number - c.first_op, g.uuid, p.seq, "
            "q.number - p.first_op FROM op o JOIN field f ON f.number = o.field "
            "JOIN changeset c ON c.number = o.changeset LEFT JOIN op q ON q.number = o.previous "
            "LEFT JOIN changeset p ON p.number = q.changeset LEFT JOIN origin g ON g.number = p.origin "
            "WHERE o.entity = ? AND o.state = 0 AND f.name <> '_deleted'"),
        {entity.number},
        [&](const Row &row) -> Status {
            HashedOp op{entity.id, entity.type->name, row.text(1), row.text(2), {}, {}};
            if (!row.isNull(3))
                op.value = row.value(3);
            if (!row.isNull(6))
                op.parents.push_back({row.text(6), row.number(7), row.number(8)});
            ActionHash hash(row.bytes(4), row.number(5));
            kept.push_back({row.number(0), hash.add(op)});
            return {};
        });
    if (!read)
        return fail(read.error());
    return kept;
}

/// Labels that say the name, of the actions that touched the record.
Status blankLabels(Database &writer, const Entity &entity, const QStringList &names)
{
    struct Label
    {
        qint64 changeset;
        QByteArray hash;
    };
    std::vector<Label> labels;
    const Status read = writer.forEach(
        QStringLiteral(
            "SELECT DISTINCT c.number, c.label, c.salt FROM op o JOIN changeset c ON c.number = o.changeset "
            "WHERE o.entity = ? AND c.label IS NOT NULL"),
        {entity.number},
        [&](const Row &row) -> Status {
            for (const QString &name : names) {
                if (row.text(1).contains(name)) {
                    labels.push_back(
                        {row.number(0), ActionHash(row.bytes(2)).labelHash(row.text(1))});
                    break;
                }
            }
            return {};
        });
    if (!read)
        return read;
    for (const Label &label : labels) {
        if (Status done = writer.execute(
                QStringLiteral(
                    "UPDATE changeset SET label = NULL, label_hash = ? WHERE number = ?"),
                {label.hash, label.changeset});
            !done)
            return done;
    }
    return {};
}

/// Every name the record ever had.
Result<QStringList> namesOf(Database &database, const Entity &entity)
{
    QStringList names;
    const Status read = database.forEach(
        QStringLiteral(
            "SELECT f.name, o.value FROM op o JOIN field f ON f.number = o.field WHERE o.entity = ? "
            "AND f.name IN ('_new', 'name', 'title', 'email') AND o.value IS NOT NULL"),
        {entity.number},
        [&](const Row &row) -> Status {
            if (row.text(0) == kCreation) {
                const StoredValues values = creationValues(*entity.type, row.text(1));
                for (const char *field : {"name", "title", "email"}) {
                    const int index = entity.type->indexOf(QLatin1StringView(field));
                    if (index >= 0 && !values[size_t(index)].isNull())
                        names << values[size_t(index)].toString();
                }
            } else {
                names << row.text(1);
            }
            return {};
        });
    if (!read)
        return fail(read.error());
    return names;
}

Status blank(Database &writer, const Entity &entity)
{
    const auto names = namesOf(writer, entity);
    if (!names)
        return fail(names.error());
    const auto kept = hashesOf(writer, entity);
    if (!kept)
        return fail(kept.error());
    if (Status done = blankLabels(writer, entity, *names); !done)
        return done;
    for (const Kept &op : *kept) {
        if (Status done = writer.execute(
                QStringLiteral(
                    "UPDATE op SET value = NULL, key = '', state = 2, hash = ? WHERE number = ?"),
                {op.hash, op.number});
            !done)
            return done;
    }
    for (const char *sql :
         {"DELETE FROM bin WHERE entity = ?",
          "UPDATE actor SET name = '' WHERE uuid = "
          "(SELECT uuid FROM entity WHERE number = ?)",
          "DELETE FROM draft WHERE record = (SELECT uuid FROM entity WHERE number = ?)"}) {
        if (Status done = writer.execute(QLatin1StringView(sql), {entity.number}); !done)
            return done;
    }
    return {};
}

/// What was deleted earlier may still lie in the search index's old segments and in the WAL.
Status sweep(Database &writer)
{
    const auto tables = writer.select<QString>(
        QStringLiteral("SELECT name FROM sqlite_schema WHERE sql LIKE '%USING fts5%'"),
        {},
        [](const Row &row) { return row.text(0); });
    if (!tables)
        return fail(tables.error());
    for (const QString &table : *tables) {
        if (Status done = writer.execute(
                QStringLiteral("INSERT INTO %1 (%1) VALUES ('optimize')").arg(table));
            !done)
            return done;
    }
    sqlite3_wal_checkpoint_v2(
        writer.handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    return {};
}

} // namespace

Status eraseForGood(Database &writer, const Author &author, const QString &id, const QString &label,
                    const Progress &progress)
{
    const Result<Receipt> receipt = writeAction(writer, [&]() -> Result<Receipt> {
        RecordWriter records(writer, author);
        if (Status begun = records.begin(label, ActionKind::System); !begun)
            return fail(begun.error());
        const auto binned = writer.number(
            QStringLiteral(
                "SELECT 1 FROM bin WHERE entity = (SELECT number FROM entity WHERE uuid = ?)"),
            {id});
        if (!binned)
            return fail(binned.error());
        if (*binned == 0)
            return fail(
                Error::Code::Invalid, QStringLiteral("only what is in the bin can be erased"), id);
        const auto entities = withParts(writer, records, id);
        if (!entities)
            return fail(entities.error());
        const Result<Receipt> written = records.finish();
        if (!written)
            return written;
        if (Status open = writer.execute(QStringLiteral("UPDATE guard SET open = 2")); !open)
            return fail(open.error());
        qint64 done = 0;
        for (const Entity &entity : *entities) {
            if (progress && !progress(done++))
                return fail(Error::Code::Cancelled, label);
            if (Status blanked = blank(writer, entity); !blanked)
                return fail(blanked.error());
        }
        if (Status closed = writer.execute(QStringLiteral("UPDATE guard SET open = 0")); !closed)
            return fail(closed.error());
        return written;
    });
    return receipt ? sweep(writer) : fail(receipt.error());
}

Status eraseForGood(Workspace &workspace, const QString &id, const QString &label)
{
    workspace.beginLongJob();
    const Status done = eraseForGood(workspace.database(), workspace.author(), id, label);
    workspace.endLongJob(done ? label : QString());
    return done;
}

} // namespace ilo
