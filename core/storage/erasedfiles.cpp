#include "core/storage/erasedfiles.h"

#include "core/domain/attachedfile.h"

namespace ilo {

Result<std::vector<Entity>> filesOf(Database &database, const QString &record)
{
    const RecordType &type = *recordType(typeName<AttachedFile>());
    return database.select<Entity>(
        QStringLiteral(
            "SELECT DISTINCT e.number, e.uuid FROM entity e JOIN op o ON o.entity = e.number "
            "WHERE e.type = ? AND instr(o.value, ?) > 0"),
        {type.name, record},
        [&](const Row &row) {
            return Entity{row.number(0), row.text(1), &type};
        });
}

} // namespace ilo
