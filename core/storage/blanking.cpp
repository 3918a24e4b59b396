#include "core/storage/blanking.h"

#include "core/storage/logreader.h"
#include "core/storage/projection.h"
#include "core/storage/recordwriter.h"

#include <sqlite3.h>

#include <algorithm>

namespace ilo {
namespace {

/// The hash that stands in for an op's value once this is gone: the one it has, or a new one.
Result<QByteArray> hashOfOp(Database &database, qint64 number)
{
    QByteArray hash;
    const Status read = database.forEach(
        QStringLiteral(
            "SELECT e.uuid, e.type, f.name, o.key, o.value, c.salt, o.number - c.first_op, o.hash, g.uuid, p.seq, "
            "q.number - p.first_op FROM op o JOIN entity e ON e.number = o.entity JOIN field f ON f.number = o.field "
            "JOIN changeset c ON c.number = o.changeset LEFT JOIN op q ON q.number = o.previous "
            "LEFT JOIN changeset p ON p.number = q.changeset LEFT JOIN origin g ON g.number = p.origin "
            "WHERE o.number = ?"),
        {number},
        [&](const Row &row) -> Status {
            if (!row.isNull(7)) {
                hash = row.bytes(7);
                return {};
            }
            HashedOp op{row.text(0), row.text(1), row.text(2), row.text(3), {}, {}};
            if (!row.isNull(4))
                op.value = row.value(4);
            if (!row.isNull(8)) {
                op.parents.push_back({row.text(8), row.number(9), row.number(10)});
            } else {
                auto parents = database.select<OpName>(
                    QStringLiteral(
                        "SELECT g.uuid, p.seq, p.position FROM op_parent p JOIN origin g ON g.number = p.origin "
                        "WHERE p.op = ?"),
                    {number},
                    [](const Row &parent) {
                        return OpName{parent.text(0), parent.number(1), parent.number(2)};
                    });
                if (!parents)
                    return fail(parents.error());
                op.parents = *std::move(parents);
                std::ranges::sort(op.parents);
            }
            ActionHash action(row.bytes(5), row.number(6));
            hash = action.add(op);
            return {};
        });
    if (!read)
        return fail(read.error());
    if (hash.isEmpty())
        return fail(Error::Code::Damaged, QStringLiteral("op %1 is not in the log").arg(number));
    return hash;
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
            if (row.text(0) != kCreation) {
                names << row.text(1);
                return {};
            }
            const StoredValues values = creationValues(*entity.type, row.text(1));
            for (const char *field : {"name", "title", "email"}) {
                const int index = entity.type->indexOf(QLatin1StringView(field));
                if (index >= 0 && !values[size_t(index)].isNull())
                    names << values[size_t(index)].toString();
            }
            return {};
        });
    if (!read)
        return fail(read.error());
    return names;
}

Status blankLabelsWhere(Database &writer, const Entity &entity,
                        const std::function<bool(const QString &)> &isNaming)
{
    std::vector<qint64> naming;
    const Status read = writer.forEach(
        QStringLiteral(
            "SELECT DISTINCT c.number, c.label FROM op o JOIN changeset c ON c.number = o.changeset "
            "WHERE o.entity = ? AND c.label IS NOT NULL"),
        {entity.number},
        [&](const Row &row) -> Status {
            if (isNaming(row.text(1)))
                naming.push_back(row.number(0));
            return {};
        });
    if (!read)
        return read;
    for (const qint64 changeset : naming) {
        if (Status done = blankLabel(writer, changeset); !done)
            return done;
    }
    return {};
}

Status forgetSamples(Database &writer)
{
    // Of each index, PRAGMA optimize may keep a few of its values.
    const auto there = writer.number(
        QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_stat4'"));
    if (!there)
        return fail(there.error());
    return *there == 0 ? Status() : writer.execute(QStringLiteral("DELETE FROM sqlite_stat4"));
}

} // namespace

Status blankLabel(Database &writer, qint64 changeset)
{
    QByteArray hash;
    const Status read = writer.forEach(
        QStringLiteral("SELECT label, salt FROM changeset WHERE number = ? AND label IS NOT NULL"),
        {changeset},
        [&](const Row &row) -> Status {
            hash = ActionHash(row.bytes(1)).labelHash(row.text(0));
            return {};
        });
    if (!read || hash.isEmpty())
        return read;
    return writer.execute(
        QStringLiteral("UPDATE changeset SET label = NULL, label_hash = ? WHERE number = ?"),
        {hash, changeset});
}

Status blankLabelsOf(Database &writer, const Entity &entity, const PersonWords &words)
{
    const PersonFinder finder(words);
    return blankLabelsWhere(
        writer, entity, [&](const QString &label) { return !finder.hits(label, true).empty(); });
}

Status redactOp(Database &writer, qint64 op, const QString &key, const QVariant &value)
{
    const auto hash = hashOfOp(writer, op);
    if (!hash)
        return fail(hash.error());
    return writer.execute(
        QStringLiteral("UPDATE op SET value = ?, key = ?, state = ?, hash = ? WHERE number = ?"),
        {value, key.isNull() ? QStringLiteral("") : key, int(OpState::Redacted), *hash, op});
}

Status blankRecord(Database &writer, const Entity &entity)
{
    const auto names = namesOf(writer, entity);
    if (!names)
        return fail(names.error());
    const auto isNaming = [&](const QString &label) {
        return std::ranges::any_of(*names, [&](const QString &n) { return label.contains(n); });
    };
    if (Status done = blankLabelsWhere(writer, entity, isNaming); !done)
        return done;
    const auto ops = writer.select<qint64>(
        QStringLiteral("SELECT o.number FROM op o JOIN field f ON f.number = o.field "
                       "WHERE o.entity = ? AND o.state IN (0, 4) AND f.name <> '_deleted'"),
        {entity.number},
        [](const Row &row) { return row.number(0); });
    if (!ops)
        return fail(ops.error());
    for (const qint64 op : *ops) {
        const auto hash = hashOfOp(writer, op);
        if (!hash)
            return fail(hash.error());
        if (Status done = writer.execute(
                QStringLiteral(
                    "UPDATE op SET value = NULL, key = '', state = ?, hash = ? WHERE number = ?"),
                {int(OpState::Erased), *hash, op});
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

Status refold(Database &writer, qint64 entity)
{
    const auto record = loggedRecord(writer, entity);
    if (!record)
        return fail(record.error());
    if (!record->type)
        return {};
    const RecordType &type = *record->type;
    if (!record->folded.alive) {
        if (Status done = deleteRow(writer, type, entity); !done)
            return done;
        return record->last.empty()
            ? writer.execute(QStringLiteral("DELETE FROM bin WHERE entity = ?"), {entity})
            : putIntoBin(writer, {entity, record->id, &type}, record->deletedBy, record->last);
    }
    std::vector<int> all(type.fields.size());
    for (size_t i = 0; i < all.size(); ++i)
        all[i] = int(i);
    return updateRow(writer, type, entity, all, record->folded.values);
}

Result<bool> sweepErased(Database &writer)
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
            return fail(done.error());
    }
    if (Status done = forgetSamples(writer); !done)
        return fail(done.error());
    return sqlite3_wal_checkpoint_v2(
               writer.handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr)
        == SQLITE_OK;
}

} // namespace ilo
