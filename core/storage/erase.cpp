#include "core/storage/attachments.h"
#include "core/storage/bin.h"
#include "core/storage/blanking.h"
#include "core/storage/recordwriter.h"
#include "core/storage/transaction.h"

namespace ilo {
namespace {

/// The record and the parts that were deleted with or before it.
Result<std::vector<Entity>> withParts(Database &database, RecordWriter &records, const QString &id)
{
    std::vector<Entity> all;
    QStringList waiting{id};
    while (!waiting.isEmpty()) {
        const auto entity = records.log().entity(waiting.takeFirst());
        if (!entity)
            return fail(entity.error());
        if (!*entity || !(*entity)->type)
            continue;
        all.push_back(**entity);
        const auto parts = database.select<QString>(
            QStringLiteral("SELECT e.uuid FROM bin b JOIN entity e ON e.number = b.entity "
                           "WHERE b.owner = ?"),
            {(*entity)->id},
            [](const Row &row) { return row.text(0); });
        if (!parts)
            return fail(parts.error());
        waiting << QStringList(parts->begin(), parts->end());
    }
    return all;
}

} // namespace

Status eraseForGood(Database &writer, const Author &author, const QString &id, const QString &label,
                    const Progress &progress)
{
    const Result<Receipt> receipt = writeAction(writer, [&]() -> Result<Receipt> {
        RecordWriter records(writer, author);
        if (Status begun = records.begin(label, ActionKind::System); !begun)
            return fail(begun.error());
        const auto binned = writer.number(
            QStringLiteral(
                "SELECT 1 FROM bin WHERE entity = (SELECT number FROM entity WHERE uuid = ?)"),
            {id});
        if (!binned)
            return fail(binned.error());
        if (*binned == 0)
            return fail(
                Error::Code::Invalid, QStringLiteral("only what is in the bin can be erased"), id);
        const auto entities = withParts(writer, records, id);
        if (!entities)
            return fail(entities.error());
        const Result<Receipt> written = records.finish();
        if (!written)
            return written;
        if (Status open = writer.execute(QStringLiteral("UPDATE guard SET open = 2")); !open)
            return fail(open.error());
        qint64 done = 0;
        for (const Entity &entity : *entities) {
            if (progress && !progress(done++))
                return fail(Error::Code::Cancelled, label);
            if (Status blanked = blankRecord(writer, entity); !blanked)
                return fail(blanked.error());
        }
        if (Status dropped = dropUnusedBytes(writer); !dropped)
            return fail(dropped.error());
        if (Status unsalted = dropSalts(writer); !unsalted)
            return fail(unsalted.error());
        if (Status closed = writer.execute(QStringLiteral("UPDATE guard SET open = 0")); !closed)
            return fail(closed.error());
        return written;
    });
    if (!receipt)
        return fail(receipt.error());
    const auto swept = sweepErased(writer);
    return swept ? Status() : fail(swept.error());
}

Status eraseForGood(Workspace &workspace, const QString &id, const QString &label)
{
    workspace.beginLongJob();
    const Status done = eraseForGood(workspace.database(), workspace.author(), id, label);
    workspace.endLongJob(done ? label : QString());
    return done;
}

} // namespace ilo
