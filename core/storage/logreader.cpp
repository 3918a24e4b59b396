#include "core/storage/logreader.h"

#include "core/storage/logwriter.h"

namespace ilo {
namespace {

/// The record of `heads`, of which `deletedBy` are the actions that wrote its deletion.
LoggedRecord addedUp(qint64 entity, const QString &id, const QString &type,
                     const std::vector<Head> &heads, const std::vector<qint64> &changesets,
                     bool isErased)
{
    LoggedRecord record{.entity = entity, .id = id, .type = recordType(type)};
    if (!record.type)
        return record;
    // Of an erased record, the creation stands without its values.
    if (!isErased)
        record.folded = foldHeads(*record.type, heads);
    if (record.folded.alive)
        return record;
    std::vector<Head> others;
    for (size_t i = 0; i < heads.size(); ++i) {
        if (heads[i].field == kDeletion)
            record.deletedBy = changesets[i];
        else
            others.push_back(heads[i]);
    }
    if (!isErased)
        record.last = foldHeads(*record.type, others).values;
    return record;
}

/// @param where  narrows the heads: "AND o.entity = ?"
Status forEachLoggedWhere(Database &database, const QString &where, const Binds &binds,
                          const std::function<Status(const LoggedRecord &)> &visit,
                          const Progress &progress)
{
    constexpr qint64 kBetweenReports = 1000;
    qint64 done = 0;
    qint64 entity = 0;
    QString id;
    QString type;
    std::vector<Head> heads;
    std::vector<qint64> changesets;
    bool isErased = false;

    const auto flush = [&]() -> Status {
        if (entity == 0)
            return {};
        if (progress && done % kBetweenReports == 0 && !progress(done))
            return fail(Error::Code::Cancelled, QStringLiteral("reading the log"));
        ++done;
        return visit(addedUp(entity, id, type, heads, changesets, isErased));
    };
    const Status read = database.forEach(
        QStringLiteral(
            "SELECT o.entity, e.uuid, e.type, o.number, f.name, o.key, o.value, c.clock, g.uuid, c.seq, "
            "o.number - c.first_op, o.changeset, o.state FROM op o INDEXED BY op_cell "
            "JOIN entity e ON e.number = o.entity JOIN field f ON f.number = o.field "
            "JOIN changeset c ON c.number = o.changeset JOIN origin g ON g.number = c.origin "
            "WHERE o.head = 1 ")
            + where + QStringLiteral(" ORDER BY o.entity"),
        binds,
        [&](const Row &row) -> Status {
            if (row.number(0) != entity) {
                if (Status visited = flush(); !visited)
                    return visited;
                entity = row.number(0);
                id = row.text(1);
                type = row.text(2);
                heads.clear();
                changesets.clear();
                isErased = false;
            }
            Head head{.number = row.number(3),
                      .field = row.text(4),
                      .key = row.text(5),
                      .clock = row.number(7),
                      .name = {row.text(8), row.number(9), row.number(10)}};
            if (!row.isNull(6))
                head.value = row.value(6);
            heads.push_back(std::move(head));
            changesets.push_back(row.number(11));
            isErased = isErased || OpState(row.number(12)) == OpState::Erased;
            return {};
        });
    return read ? flush() : read;
}

} // namespace

Status forEachLogged(Database &database, const std::function<Status(const LoggedRecord &)> &visit,
                     const Progress &progress)
{
    return forEachLoggedWhere(database, {}, {}, visit, progress);
}

Result<LoggedRecord> loggedRecord(Database &database, qint64 entity)
{
    LoggedRecord found;
    const Status read = forEachLoggedWhere(database,
                                           QStringLiteral("AND o.entity = ?"),
                                           {entity},
                                           [&](const LoggedRecord &record) -> Status {
                                               found = record;
                                               return {};
                                           },
                                           {});
    if (!read)
        return fail(read.error());
    if (found.entity == 0)
        return fail(Error::Code::NotFound, QStringLiteral("record %1").arg(entity));
    return found;
}

} // namespace ilo
