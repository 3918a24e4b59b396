#include "core/storage/loggedops.h"

#include <algorithm>

namespace ilo {
namespace {

/// More than one parent, or one that is not in this file.
Result<std::vector<OpName>> parentsOf(Database &database, qint64 op)
{
    auto parents = database.select<OpName>(
        QStringLiteral("SELECT g.uuid, p.seq, p.position FROM op_parent p "
                       "JOIN origin g ON g.number = p.origin WHERE p.op = ?"),
        {op},
        [](const Row &row) {
            return OpName{row.text(0), row.number(1), row.number(2)};
        });
    if (parents)
        std::ranges::sort(*parents); // one order, in every office
    return parents;
}

} // namespace

Status forEachLoggedOp(Database &database, qint64 first, qint64 last,
                       const std::function<Status(const LoggedOp &)> &visit)
{
    return database.forEach(
        QStringLiteral(
            "SELECT o.number, e.uuid, e.type, f.name, o.key, o.value, o.state, o.hash, o.keys, c.salt, "
            "o.number - c.first_op, g.uuid, d.seq, p.number - d.first_op FROM op o "
            "JOIN entity e ON e.number = o.entity JOIN field f ON f.number = o.field "
            "JOIN changeset c ON c.number = o.changeset LEFT JOIN op p ON p.number = o.previous "
            "LEFT JOIN changeset d ON d.number = p.changeset LEFT JOIN origin g ON g.number = d.origin "
            "WHERE o.number BETWEEN ? AND ? ORDER BY o.number"),
        {first, last},
        [&](const Row &row) -> Status {
            LoggedOp logged{.number = row.number(0),
                            .op = {row.text(1), row.text(2), row.text(3), row.text(4), {}, {}},
                            .state = int(row.number(6)),
                            .hash = row.bytes(7),
                            .keys = row.bytes(8),
                            .salt = row.bytes(9),
                            .place = row.number(10)};
            if (!row.isNull(5))
                logged.op.value = row.value(5);
            if (!row.isNull(11)) {
                logged.op.parents.push_back({row.text(11), row.number(12), row.number(13)});
            } else {
                auto parents = parentsOf(database, logged.number);
                if (!parents)
                    return fail(parents.error());
                logged.op.parents = *std::move(parents);
            }
            return visit(logged);
        });
}

} // namespace ilo
