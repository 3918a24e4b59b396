#include "core/storage/blanking.h"

#include "core/storage/loggedops.h"
#include "core/storage/logreader.h"
#include "core/storage/matchstore.h"
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
    const Status read =
        forEachLoggedOp(database, number, number, [&](const LoggedOp &logged) -> Status {
            ActionHash action(logged.salt, logged.place);
            hash = logged.state != 0    ? logged.hash
                : logged.keys.isEmpty() ? action.add(logged.op)
                                        : action.addWithKeys(logged.op, logged.keys);
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

/// An action of which something was taken out, with its salt still beside it.
struct BlankedAction
{
    qint64 number = 0;
    qint64 firstOp = 0;
    qint64 opCount = 0;
    QByteArray salt;
    bool hasLabel = true;
};

/// Gives the ops that are still whole the keys that prove them without the salt.
Status keepKeys(Database &writer, const BlankedAction &action)
{
    constexpr qint64 atOnce = 1000; // an import may be long
    const qint64 end = action.firstOp + action.opCount;
    for (qint64 from = action.firstOp; from < end; from += atOnce) {
        std::vector<std::pair<qint64, QByteArray>> keys;
        const Status read = forEachLoggedOp(
            writer, from, std::min(from + atOnce, end) - 1, [&](const LoggedOp &logged) -> Status {
                if (logged.state == int(OpState::Full))
                    keys.emplace_back(logged.number, keysOf(action.salt, logged.place, logged.op));
                return {};
            });
        if (!read)
            return read;
        for (const auto &[op, key] : keys) {
            if (Status done = writer.execute(
                    QStringLiteral("UPDATE op SET keys = ? WHERE number = ?"), {key, op});
                !done)
                return done;
        }
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
        QStringLiteral(
            "SELECT label, salt, label_key FROM changeset WHERE number = ? AND label IS NOT NULL"),
        {changeset},
        [&](const Row &row) -> Status {
            hash = labelHash(row.text(0), row.isNull(2) ? keyOfLabel(row.bytes(1)) : row.bytes(2));
            return {};
        });
    if (!read || hash.isEmpty())
        return read;
    return writer.execute(
        QStringLiteral(
            "UPDATE changeset SET label = NULL, label_hash = ?, label_key = NULL WHERE number = ?"),
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
        QStringLiteral(
            "UPDATE op SET value = ?, key = ?, state = ?, hash = ?, keys = NULL WHERE number = ?"),
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
                    "UPDATE op SET value = NULL, key = '', state = ?, hash = ?, keys = NULL WHERE number = ?"),
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

Status dropSalts(Database &writer)
{
    const auto actions = writer.select<BlankedAction>(
        QStringLiteral(
            "SELECT number, first_op, op_count, salt, label IS NOT NULL FROM changeset WHERE length(salt) > 0 "
            "AND (label_hash IS NOT NULL OR number IN (SELECT changeset FROM op WHERE state IN (%1, %2)))")
            .arg(int(OpState::Erased))
            .arg(int(OpState::Redacted)),
        {},
        [](const Row &row) {
            return BlankedAction{
                row.number(0), row.number(1), row.number(2), row.bytes(3), row.number(4) != 0};
        });
    if (!actions)
        return fail(actions.error());
    for (const BlankedAction &action : *actions) {
        if (Status kept = keepKeys(writer, action); !kept)
            return kept;
        if (Status done = writer.execute(
                QStringLiteral("UPDATE changeset SET salt = x'', label_key = ? WHERE number = ?"),
                {action.hasLabel ? QVariant(keyOfLabel(action.salt)) : QVariant(), action.number});
            !done)
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
    // A backup may be older than matching.
    const auto keepsWords = writer.number(
        QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'match_entry'"));
    if (!keepsWords)
        return fail(keepsWords.error());
    if (Status done = *keepsWords > 0 ? forgetMatchEntries(writer) : Status(); !done)
        return fail(done.error());
    return sqlite3_wal_checkpoint_v2(
               writer.handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr)
        == SQLITE_OK;
}

} // namespace ilo
