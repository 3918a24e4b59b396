#include "core/storage/eraseperson.h"

#include "core/storage/attachments.h"
#include "core/storage/blanking.h"
#include "core/storage/erasedfiles.h"
#include "core/storage/projection.h"
#include "core/storage/recordwriter.h"
#include "core/storage/transaction.h"

namespace ilo {
namespace {

class Eraser
{
public:
    Eraser(Database &writer, const Author &author, const QString &id)
        : m_writer(writer)
        , m_id(id)
        , m_records(writer, author)
    {
    }

    Result<Receipt> erase(const QString &label, const std::vector<Mention> &mentions,
                          const QString &replacement, PersonErasure &done);

private:
    Result<Entity> person();
    Result<int> unlink(const QString &type);
    Status removeRow(const Entity &entity);

    Database &m_writer;
    const QString m_id;
    RecordWriter m_records;
};

Result<Entity> Eraser::person()
{
    const auto entity = m_records.log().entity(m_id);
    if (!entity)
        return fail(entity.error());
    if (!*entity || !(*entity)->type || (*entity)->type->name != typeName<Contact>())
        return fail(Error::Code::NotFound, typeName<Contact>(), m_id);
    return **entity;
}

/// Activities and tasks stay, with nobody in the person's place.
Result<int> Eraser::unlink(const QString &type)
{
    const RecordType &known = *recordType(type);
    const int field = known.indexOf(QStringLiteral("contact_id"));
    const auto ids =
        m_writer.select<QString>(QStringLiteral("SELECT id FROM %1 WHERE contact_id = ?").arg(type),
                                 {m_id},
                                 [](const Row &row) { return row.text(0); });
    if (!ids)
        return fail(ids.error());
    for (const QString &id : *ids) {
        const auto entity = m_records.log().entity(id);
        if (!entity || !*entity)
            return fail(entity ? Error{Error::Code::Damaged, type, id} : entity.error());
        const auto heads = m_records.log().heads(**entity, known.fields[size_t(field)].name, {});
        if (!heads)
            return fail(heads.error());
        if (Status done = m_records.putCell(
                **entity, known.fields[size_t(field)].name, {}, QVariant(), *heads, 0);
            !done)
            return fail(done.error());
    }
    return int(ids->size());
}

Status Eraser::removeRow(const Entity &entity)
{
    const auto row = readRow(m_writer, *entity.type, entity.number);
    if (!row)
        return fail(row.error());
    return *row ? m_records.putDeleted(entity, true, 0) : Status();
}

Result<Receipt> Eraser::erase(const QString &label, const std::vector<Mention> &mentions,
                              const QString &replacement, PersonErasure &done)
{
    if (Status begun = m_records.begin(label, ActionKind::System); !begun)
        return fail(begun.error());
    const auto contact = person();
    const auto words =
        contact ? wordsOf(m_writer, m_id) : Result<PersonWords>(fail(contact.error()));
    const auto files =
        words ? filesOf(m_writer, m_id) : Result<std::vector<Entity>>(fail(words.error()));
    if (!files)
        return fail(files.error());
    std::vector<Entity> erased{*contact};
    erased.insert(erased.end(), files->begin(), files->end());

    // First: what this action writes is not in the log before its end.
    const auto touched = redactMentions(m_writer, m_id, *words, mentions, replacement);
    if (!touched)
        return fail(touched.error());
    for (const qint64 number : *touched) {
        if (Status noted = m_records.noteChanged(number); !noted)
            return fail(noted.error());
    }

    for (const auto &[type, count] : {std::pair{typeName<Activity>(), &done.activities},
                                      std::pair{typeName<Task>(), &done.tasks}}) {
        const auto unlinked = unlink(type);
        if (!unlinked)
            return fail(unlinked.error());
        *count = *unlinked;
    }
    for (const Entity &entity : erased) {
        if (Status removed = removeRow(entity); !removed)
            return fail(removed.error());
    }
    const Result<Receipt> receipt = m_records.finish();
    if (!receipt)
        return receipt;

    if (Status open = m_writer.execute(QStringLiteral("UPDATE guard SET open = 2")); !open)
        return fail(open.error());
    if (Status labels = blankLabelsOf(m_writer, *contact, *words); !labels)
        return fail(labels.error());
    for (const Entity &entity : erased) {
        if (Status blanked = blankRecord(m_writer, entity); !blanked)
            return fail(blanked.error());
    }
    if (Status gone = dropUnusedBytes(m_writer); !gone)
        return fail(gone.error());
    if (Status dropped = dropSalts(m_writer); !dropped)
        return fail(dropped.error());
    if (Status closed = m_writer.execute(QStringLiteral("UPDATE guard SET open = 0")); !closed)
        return fail(closed.error());
    done.files = int(files->size());
    done.mentions = int(mentions.size());
    return receipt;
}

} // namespace

Result<PersonTraces> tracesOf(Database &database, const QString &id, const Progress &progress)
{
    const auto there =
        database.number(QStringLiteral("SELECT 1 FROM entity WHERE uuid = ? AND type = ?"),
                        {id, typeName<Contact>()});
    if (!there)
        return fail(there.error());
    if (*there == 0)
        return fail(Error::Code::NotFound, typeName<Contact>(), id);
    PersonTraces traces;
    for (const auto &[sql, count] : {
             std::pair{"SELECT count(*) FROM activity WHERE contact_id = ?", &traces.activities},
             std::pair{"SELECT count(*) FROM task WHERE contact_id = ?", &traces.tasks},
         }) {
        const auto counted = database.number(QLatin1StringView(sql), {id});
        if (!counted)
            return fail(counted.error());
        *count = int(*counted);
    }
    const auto files = filesOf(database, id);
    if (!files)
        return fail(files.error());
    traces.files = int(files->size());
    auto mentions = mentionsOf(database, id, progress);
    if (!mentions)
        return fail(mentions.error());
    traces.mentions = *std::move(mentions);
    // What lies with the person goes as a whole.
    std::erase_if(traces.mentions, [&](const Mention &mention) {
        return std::ranges::find(*files, mention.record, &Entity::id) != files->end();
    });
    return traces;
}

Result<PersonErasure> erasePerson(Database &writer, const Author &author, const QString &id,
                                  const QString &label, const std::vector<Mention> &mentions,
                                  const QString &replacement, const Progress &progress)
{
    PersonErasure done;
    const Result<Receipt> receipt = writeAction(writer, [&]() -> Result<Receipt> {
        if (progress && !progress(0))
            return fail(Error::Code::Cancelled, label);
        return Eraser(writer, author, id).erase(label, mentions, replacement, done);
    });
    if (!receipt)
        return fail(receipt.error());
    done.changeset = receipt->changeset;
    const auto swept = sweepErased(writer);
    if (!swept)
        return fail(swept.error());
    done.isSwept = *swept;
    return done;
}

Result<PersonErasure> erasePerson(Workspace &workspace, const QString &id, const QString &label,
                                  const std::vector<Mention> &mentions, const QString &replacement)
{
    workspace.beginLongJob();
    auto done =
        erasePerson(workspace.database(), workspace.author(), id, label, mentions, replacement);
    workspace.endLongJob(done ? label : QString());
    return done;
}

} // namespace ilo
