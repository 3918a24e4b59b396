#include "core/storage/attachments.h"
#include "core/storage/backup.h"
#include "core/storage/projection.h"
#include "core/storage/recordwriter.h"
#include "core/storage/schema.h"
#include "core/storage/transaction.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace ilo {
namespace {

Result<std::unique_ptr<Database>> openBackup(Database &database, const QString &path)
{
    auto backup = Database::open(path, Database::Mode::ReadOnly);
    if (!backup)
        return backup;
    const Result<QString> theirs = meta(**backup, QStringLiteral("file_id"));
    const Result<QString> ours = meta(database, QStringLiteral("file_id"));
    if (!theirs || !ours)
        return fail(theirs ? ours.error() : theirs.error());
    if (*theirs != *ours)
        return fail(Error::Code::Invalid, QStringLiteral("a backup of another workspace"), path);
    const Result<qint64> schema = schemaOf(**backup);
    if (!schema)
        return fail(schema.error());
    if (*schema != schemaVersion())
        return fail(
            Error::Code::Invalid, QStringLiteral("a backup of schema %1").arg(*schema), path);
    return backup;
}

/// The record's values in that file; nothing when it is not there or deleted.
Result<std::optional<StoredValues>> valuesIn(Database &database, const RecordType &type,
                                             qint64 entity, const QString &id)
{
    // The same number names the same record as long as both come from one log; the id makes sure.
    const auto same = database.number(
        QStringLiteral("SELECT 1 FROM entity WHERE number = ? AND uuid = ?"), {entity, id});
    if (!same)
        return fail(same.error());
    return *same == 1 ? readRow(database, type, entity)
                      : Result<std::optional<StoredValues>>(std::nullopt);
}

Result<bool> isErased(Database &database, qint64 entity)
{
    const auto found =
        database.number(QStringLiteral("SELECT 1 FROM op o JOIN field f ON f.number = o.field "
                                       "WHERE o.entity = ? AND f.name = '_new' AND o.state = 2"),
                        {entity});
    return found ? Result<bool>(*found == 1) : fail(found.error());
}

Result<std::optional<Entity>> entityAt(Database &database, qint64 number)
{
    std::optional<Entity> entity;
    const Status read =
        database.forEach(QStringLiteral("SELECT uuid, type FROM entity WHERE number = ?"),
                         {number},
                         [&](const Row &row) -> Status {
                             if (const RecordType *type = recordType(row.text(1)))
                                 entity = Entity{number, row.text(0), type};
                             return {};
                         });
    if (!read)
        return fail(read.error());
    return entity;
}

} // namespace

Result<RestorePlan> planRestore(Database &database, const QString &path)
{
    auto backup = openBackup(database, path);
    if (!backup)
        return fail(backup.error());
    const auto last = (*backup)->number(QStringLiteral("SELECT max(number) FROM changeset"));
    if (!last)
        return fail(last.error());

    RestorePlan plan;
    const auto count =
        database.number(QStringLiteral("SELECT count(*) FROM changeset WHERE number > ?"), {*last});
    if (!count)
        return fail(count.error());
    plan.actionCount = *count;
    auto labels = database.select<QString>(
        QStringLiteral(
            "SELECT coalesce(label, '') FROM changeset WHERE number > ? ORDER BY number DESC LIMIT 100"),
        {*last},
        [](const Row &row) { return row.text(0); });
    if (!labels)
        return fail(labels.error());
    plan.actions = *std::move(labels);

    std::map<QString, RestorePlan::Line> lines;
    const Status compared = database.forEach(
        QStringLiteral("SELECT DISTINCT entity FROM op WHERE number >= "
                       "(SELECT min(first_op) FROM changeset WHERE number > ?) ORDER BY entity"),
        {*last},
        [&](const Row &row) -> Status {
            const auto entity = entityAt(database, row.number(0));
            if (!entity || !*entity)
                return entity ? Status() : fail(entity.error());
            const auto erased = isErased(database, row.number(0));
            if (!erased)
                return fail(erased.error());
            if (*erased)
                return {}; // a person who was erased for good does not come back
            const RecordType &type = *(*entity)->type;
            const auto now = readRow(database, type, row.number(0));
            if (!now)
                return fail(now.error());
            const auto then = valuesIn(**backup, type, row.number(0), (*entity)->id);
            if (!then)
                return fail(then.error());
            if (*now == *then)
                return {};
            RestorePlan::Line &line = lines[type.name];
            line.type = type.name;
            ++(!*now ? line.created : !*then ? line.deleted : line.edited);
            plan.entities.push_back(row.number(0));
            return {};
        });
    if (!compared)
        return fail(compared.error());
    for (auto &[type, line] : lines)
        plan.lines.push_back(line);
    return plan;
}

Result<Receipt> restoreBackup(Database &writer, const Author &author, const RestorePlan &plan,
                              const Backup &backup, const QString &label, const Progress &progress)
{
    auto source = openBackup(writer, backup.path);
    if (!source)
        return fail(source.error());
    return writeAction(writer, [&]() -> Result<Receipt> {
        RecordWriter records(writer, author);
        if (Status begun = records.begin(label, ActionKind::Do); !begun)
            return fail(begun.error());
        qint64 done = 0;
        const auto put = [&](qint64 number, bool removing) -> Status {
            if (progress && done++ % 250 == 0 && !progress(done / 2))
                return fail(Error::Code::Cancelled, label);
            const auto entity = entityAt(writer, number);
            if (!entity || !*entity)
                return entity ? Status() : fail(entity.error());
            const auto then = valuesIn(**source, *(*entity)->type, number, (*entity)->id);
            if (!then)
                return fail(then.error());
            return bool(*then) == removing ? Status() : records.putValues(**entity, *then);
        };
        // Owners come back before their parts, and go after them.
        for (const qint64 number : plan.entities) {
            if (Status put1 = put(number, false); !put1)
                return fail(put1.error());
        }
        for (const qint64 number : plan.entities | std::views::reverse) {
            if (Status put1 = put(number, true); !put1)
                return fail(put1.error());
        }
        if (Status copied = copyMissingBytes(writer, **source); !copied)
            return fail(copied.error());
        return records.hasWritten() ? records.finish() : Receipt{};
    });
}

Status restoreBackup(Workspace &workspace, const RestorePlan &plan, const Backup &backup,
                     const QString &label)
{
    workspace.beginLongJob();
    const auto receipt =
        restoreBackup(workspace.database(), workspace.author(), plan, backup, label);
    workspace.endLongJob(receipt ? label : QString());
    return receipt ? Status() : fail(receipt.error());
}

} // namespace ilo
