#include "core/storage/chaincheck.h"

#include "core/storage/loggedops.h"

#include <QHash>

namespace ilo {
namespace {

struct LoggedAction
{
    qint64 number = 0;
    HashedHeader header;
    QString label;
    QByteArray labelHash; ///< of an erased label
    QByteArray labelKey;  ///< of one whose action has no salt any more
    QByteArray salt;
    QByteArray previousHash;
    QByteArray hash;
    qint64 firstOp = 0;
    qint64 opCount = 0;
};

Status hashOps(Database &database, const LoggedAction &action, ActionHash &hash,
               const std::function<Status()> &tick)
{
    return forEachLoggedOp(database,
                           action.firstOp,
                           action.firstOp + action.opCount - 1,
                           [&](const LoggedOp &logged) -> Status {
                               if (Status ticked = tick(); !ticked)
                                   return ticked;
                               if (logged.state != 0)
                                   hash.addHash(logged.hash);
                               else if (!logged.keys.isEmpty())
                                   hash.addWithKeys(logged.op, logged.keys);
                               else
                                   hash.add(logged.op);
                               return {};
                           });
}

/// The label's part in the action's hash.
QByteArray hashOfLabel(const LoggedAction &action)
{
    if (!action.labelHash.isEmpty())
        return action.labelHash;
    return labelHash(action.label,
                     action.labelKey.isEmpty() ? keyOfLabel(action.salt) : action.labelKey);
}

Result<std::vector<LoggedAction>> readActions(Database &database)
{
    return database.select<LoggedAction>(
        QStringLiteral(
            "SELECT c.number, g.uuid, c.seq, c.clock, c.wall, a.uuid, c.kind, coalesce(ug.uuid, ''), "
            "coalesce(u.seq, 0), c.schema, coalesce(c.label, ''), c.label_hash, c.salt, c.previous_hash, c.hash, "
            "c.first_op, c.op_count, c.label_key FROM changeset c JOIN origin g ON g.number = c.origin "
            "JOIN actor a ON a.number = c.actor LEFT JOIN changeset u ON u.number = c.undo_of "
            "LEFT JOIN origin ug ON ug.number = u.origin ORDER BY c.origin, c.seq"),
        {},
        [](const Row &row) {
            return LoggedAction{
                .number = row.number(0),
                .header = {.origin = row.text(1),
                           .seq = row.number(2),
                           .clock = row.number(3),
                           .wall = row.number(4),
                           .actor = row.text(5),
                           .kind = row.text(6),
                           .undoOf = {row.text(7), row.number(8), 0},
                           .schema = row.number(9)},
                .label = row.text(10),
                .labelHash = row.bytes(11),
                .labelKey = row.bytes(17),
                .salt = row.bytes(12),
                .previousHash = row.bytes(13),
                .hash = row.bytes(14),
                .firstOp = row.number(15),
                .opCount = row.number(16),
            };
        });
}

} // namespace

Result<qint64> checkChain(Database &database, const std::function<void(const QString &)> &note,
                          const Progress &progress)
{
    const auto actions = readActions(database);
    if (!actions)
        return fail(actions.error());
    QHash<QString, QByteArray> last; // by origin
    qint64 done = 0;
    const auto tick = [&]() -> Status {
        constexpr qint64 kBetweenReports = 1000;
        if (progress && done++ % kBetweenReports == 0 && !progress(done - 1))
            return fail(Error::Code::Cancelled, QStringLiteral("checking the log"));
        return {};
    };
    for (const LoggedAction &action : *actions) {
        ActionHash hash(action.salt);
        if (Status hashed = hashOps(database, action, hash, tick); !hashed)
            return fail(hashed.error());
        if (hash.finish(action.previousHash, action.header, hashOfLabel(action)) != action.hash)
            note(QStringLiteral("action %1 is not as it was written").arg(action.number));
        else if (last.value(action.header.origin) != action.previousHash)
            note(QStringLiteral("the action before %1 is missing or was exchanged")
                     .arg(action.number));
        last.insert(action.header.origin, action.hash);
    }
    return qint64(actions->size());
}

} // namespace ilo
