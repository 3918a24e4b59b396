#include "core/storage/liverecords.h"

#include "core/domain/recordtype.h"

using namespace Qt::StringLiterals;

namespace ilo {

Result<std::vector<qint64>> liveNumbers(Database &database, const QString &type)
{
    if (!recordType(type))
        return fail(Error::Code::Invalid, u"no record type %1"_s.arg(type), type);
    // CROSS JOIN keeps the ids' index outside, so that nothing has to be sorted.
    return database.select<qint64>(
        u"SELECT e.number FROM entity AS e CROSS JOIN %1 AS r ON r.number = e.number ORDER BY e.uuid"_s
            .arg(type),
        {},
        [](const Row &row) { return row.number(0); });
}

Status readConsistently(Database &database, const std::function<Status()> &work)
{
    if (Status begun = database.execute(u"BEGIN"_s); !begun)
        return begun;
    Status done = work();
    const Status ended = database.execute(u"ROLLBACK"_s); // nothing was written
    return done ? ended : done;
}

} // namespace ilo
