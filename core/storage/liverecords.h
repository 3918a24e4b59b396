#pragma once

#include "core/storage/repository.h"

namespace ilo {

/// Row numbers of the records of a type that are not deleted, in the order of their ids.
Result<std::vector<qint64>> liveNumbers(Database &database, const QString &type);

/// Runs `work` on the file as it is now: what others write meanwhile is not seen.
Status readConsistently(Database &database, const std::function<Status()> &work);

/// Calls `visit` with each record of the type that is not deleted, in the order of their ids and
/// in bounded memory (eight bytes a record beside the record itself).
template<Described Record>
Status forEachLiveRecord(Database &database, const std::function<Status(Record &&)> &visit)
{
    constexpr qint64 batch = 500;
    const auto numbers = liveNumbers(database, typeName<Record>());
    if (!numbers)
        return fail(numbers.error());
    const Repository<Record> records(database);
    for (auto from = numbers->begin(); from != numbers->end();) {
        const auto until = from + std::min<qint64>(batch, numbers->end() - from);
        // Ids are ordered by time and numbers too, so that a batch is nearly always a range.
        const auto [least, most] = std::minmax_element(from, until);
        auto found = records.where(
            QStringLiteral("number BETWEEN ? AND ? ORDER BY id LIMIT %1").arg(batch + 1),
            {*least, *most});
        if (!found)
            return fail(found.error());
        if (qint64(found->size()) == until - from) {
            for (Record &record : *found) {
                if (Status visited = visit(std::move(record)); !visited)
                    return visited;
            }
        } else {
            for (auto number = from; number != until; ++number) {
                if (Status visited =
                        records.forEach(QStringLiteral("number = ?"), {*number}, visit);
                    !visited)
                    return visited;
            }
        }
        from = until;
    }
    return {};
}

} // namespace ilo
