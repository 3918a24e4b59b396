#include "core/storage/listimports.h"

#include "core/domain/fieldvalue.h"
#include "core/log/cells.h"
#include "core/storage/repository.h"

using namespace Qt::StringLiterals;

namespace ilo {

Result<std::optional<ListImport>> receiptOfAction(Database &database, qint64 changeset)
{
    std::optional<ListImport> receipt;
    const RecordType *type = recordType(typeName<ListImport>());
    const Status read = database.forEach(
        u"SELECT e.uuid, o.value FROM op o JOIN entity e ON e.number = o.entity"
        " JOIN field f ON f.number = o.field"
        " WHERE o.number = (SELECT first_op + op_count - 1 FROM changeset WHERE number = ?)"
        " AND e.type = ? AND f.name = ?"_s,
        {changeset, type->name, QString(kCreation)},
        [&](const Row &row) -> Status {
            receipt.emplace();
            receipt->id = Id<ListImport>::parse(row.text(0));
            const StoredValues values = creationValues(*type, row.text(1));
            for (size_t i = 0; i < values.size(); ++i)
                setFieldValue(*receipt, type->fields[i].name, values[i]);
            return {};
        });
    if (!read)
        return fail(read.error());
    return receipt;
}

Result<std::optional<ListImport>> lastImportOf(Database &database, const QString &hash)
{
    const auto found =
        Repository<ListImport>(database).where(u"hash = ? ORDER BY number DESC LIMIT 1"_s, {hash});
    if (!found)
        return fail(found.error());
    return found->empty() ? std::optional<ListImport>() : std::optional(found->front());
}

} // namespace ilo
