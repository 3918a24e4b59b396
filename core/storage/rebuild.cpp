#include "core/storage/check.h"
#include "core/storage/companyindex.h"
#include "core/storage/logreader.h"
#include "core/storage/projection.h"
#include "core/storage/recordwords.h"
#include "core/storage/recordwriter.h"

namespace ilo {
namespace {

/// Which ops stand follows from which name them as replaced; a creation always stands for the cells
/// that nothing replaced.
Status findHeads(Database &writer)
{
    return writer.execute(QStringLiteral(
        "UPDATE op SET head = 1 - wrong.head FROM ("
        "SELECT o.number, o.head FROM op o JOIN field f ON f.number = o.field WHERE o.head <> (f.name = '_new' OR NOT "
        "(o.number IN (SELECT previous FROM op WHERE previous IS NOT NULL) OR EXISTS (SELECT 1 FROM op_parent p "
        "JOIN changeset c ON c.origin = p.origin AND c.seq = p.seq WHERE c.number = o.changeset "
        "AND p.position = o.number - c.first_op)))) AS wrong WHERE op.number = wrong.number"));
}

} // namespace

Status rebuild(Database &writer, const Progress &progress)
{
    return writer.transaction([&]() -> Status {
        if (Status done = writer.execute(QStringLiteral("UPDATE guard SET open = 1")); !done)
            return done;
        for (const RecordType &type : recordTypes()) {
            if (Status done = writer.execute(QStringLiteral("DELETE FROM ") + type.name); !done)
                return done;
        }
        if (Status done = writer.execute(QStringLiteral("DELETE FROM bin")); !done)
            return done;
        if (Status done = findHeads(writer); !done)
            return done;

        const Status made = forEachLogged(
            writer,
            [&](const LoggedRecord &record) -> Status {
                if (!record.type)
                    return {};
                if (record.folded.alive)
                    return insertRow(
                        writer, *record.type, record.entity, record.id, record.folded.values);
                if (record.last.empty())
                    return {};
                return putIntoBin(
                    writer, {record.entity, record.id, record.type}, record.deletedBy, record.last);
            },
            progress);
        if (!made)
            return made;
        if (Status done = rebuildCompanies(writer); !done)
            return done;
        if (Status done = rebuildRecordWords(writer); !done)
            return done;
        return writer.execute(QStringLiteral("UPDATE guard SET open = 0"));
    });
}

} // namespace ilo
