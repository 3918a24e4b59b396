#include "core/storage/recordwriter.h"

#include "core/storage/projection.h"

namespace ilo {

/// A record that was deleted, written as new with the id it had: it is the same record, brought
/// back with these values. Two living records of one id are `conflict`.
Status RecordWriter::revive(const RecordType &type, const QString &id, const StoredValues &values,
                            const Error &conflict)
{
    const Result<std::optional<Entity>> entity = m_log.entity(id);
    if (!entity)
        return fail(entity.error());
    if (!*entity || (*entity)->type != &type)
        return fail(conflict);
    const auto row = readRow(m_database, type, (*entity)->number);
    if (!row)
        return fail(row.error());
    return *row ? Status(fail(conflict)) : putValues(**entity, values);
}

} // namespace ilo
