#include "core/storage/erasedfiles.h"

#include "core/domain/attachedfile.h"

namespace ilo {

Result<std::vector<OwnFile>> filesOf(Database &database, const QString &record)
{
    const RecordType &type = *recordType(typeName<AttachedFile>());
    const auto found = database.select<Entity>(
        QStringLiteral(
            "SELECT DISTINCT e.number, e.uuid FROM entity e JOIN op o ON o.entity = e.number "
            "WHERE e.type = ? AND instr(o.value, ?) > 0"),
        {type.name, record},
        [&](const Row &row) {
            return Entity{row.number(0), row.text(1), &type};
        });
    if (!found)
        return fail(found.error());
    std::vector<OwnFile> files;
    for (const Entity &entity : *found) {
        OwnFile file{entity, {}};
        const Status read = database.forEach(
            QStringLiteral(
                "SELECT f.name, o.value FROM op o JOIN field f ON f.number = o.field "
                "WHERE o.entity = ? AND f.name IN ('_new', 'hash') AND o.value IS NOT NULL"),
            {entity.number},
            [&](const Row &row) -> Status {
                const QString hash = row.text(0) == kCreation
                    ? creationValues(type,
                                     row.text(1))[size_t(type.indexOf(QStringLiteral("hash")))]
                          .toString()
                    : row.text(1);
                if (!hash.isEmpty())
                    file.hashes.insert(hash);
                return {};
            });
        if (!read)
            return fail(read.error());
        files.push_back(std::move(file));
    }
    return files;
}

Status dropContents(Database &writer, const std::vector<OwnFile> &files)
{
    for (const OwnFile &file : files) {
        for (const QString &hash : file.hashes) {
            const auto other = writer.number(
                QStringLiteral("SELECT 1 FROM entity e JOIN op o ON o.entity = e.number "
                               "WHERE e.type = ? AND instr(o.value, ?) > 0 LIMIT 1"),
                {typeName<AttachedFile>(), hash});
            if (!other)
                return fail(other.error());
            if (*other == 1)
                continue;
            if (Status gone =
                    writer.execute(QStringLiteral("DELETE FROM attachment WHERE hash = ?"),
                                   {QByteArray::fromHex(hash.toLatin1())});
                !gone)
                return gone;
        }
    }
    return {};
}

} // namespace ilo
