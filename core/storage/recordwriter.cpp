#include "core/storage/recordwriter.h"

#include "core/storage/companyindex.h"
#include "core/storage/projection.h"
#include "core/storage/recordwords.h"

#include <algorithm>

namespace ilo {
namespace {

constexpr qint64 kMostNamed = 5000; // ids in a receipt; beyond, models read anew

/// Fields that break a rule now and did not before.
QStringList newlyInvalid(const Change &change)
{
    QStringList fields = invalidFields(*change.after);
    if (change.before) {
        for (const QString &field : invalidFields(*change.before))
            fields.removeAll(field);
    }
    return fields;
}

} // namespace

StoredValues storedValues(const AnyRecord &record)
{
    return std::visit([](const auto &known) { return storedValues(known); }, record);
}

Status RecordWriter::begin(const QString &label, ActionKind kind, qint64 undoOf)
{
    m_kind = kind;
    m_undoOf = undoOf;
    m_receipt.changed.label = label;
    return m_log.begin(label, kind, undoOf);
}

void RecordWriter::rename(const QString &label)
{
    m_receipt.changed.label = label;
    m_log.rename(label);
}

Status RecordWriter::write(const Change &change)
{
    if (change.after) {
        if (const QStringList wrong = newlyInvalid(change); !wrong.isEmpty()) {
            return fail(
                Error::Code::Invalid,
                QStringLiteral("%1 of %2 breaks a rule").arg(wrong.first(), typeOf(*change.after)),
                wrong.first());
        }
    }
    if (!change.before && !change.after)
        return {};
    const AnyRecord &record = change.after ? *change.after : *change.before;
    const RecordType &type = recordTypes()[record.index()];
    const QString id = idOf(record);
    if (!change.before)
        return create(type, id, storedValues(record));
    if (!change.after)
        return remove(type, id);
    if (change.before->index() != record.index() || idOf(*change.before) != id)
        return fail(
            Error::Code::Invalid, QStringLiteral("before and after are different records"), id);
    return edit(type, id, storedValues(*change.before), storedValues(record));
}

Status RecordWriter::create(const RecordType &type, const QString &id, const StoredValues &values)
{
    if (const FieldInfo *owner = type.owner()) {
        const RecordType *ownerType = recordType(owner->target);
        if (const Result<Entity> alive = living(*ownerType, values.front().toString()); !alive)
            return fail(alive.error());
    }

    const Result<Entity> entity = m_log.createEntity(type, id);
    if (!entity)
        return revive(type, id, values, entity.error());
    if (Status done = m_log.write(*entity, kCreation, {}, creationText(type, values), {}); !done)
        return done;
    if (Status done = insertRow(m_database, type, entity->number, id, values); !done)
        return done;
    if (!type.owner())
        m_lastOwner = *entity; // its parts follow
    return touchRow(*entity, values);
}

Status RecordWriter::edit(const RecordType &type, const QString &id, const StoredValues &before,
                          const StoredValues &after)
{
    const std::vector<PlannedOp> ops = plannedOps(type, before, after);
    if (ops.empty())
        return {};
    const Result<Entity> entity = living(type, id);
    if (!entity)
        return fail(entity.error());

    std::vector<int> fields;
    for (const PlannedOp &op : ops) {
        if (fields.empty() || fields.back() != op.field)
            fields.push_back(op.field);
    }
    Result<std::optional<StoredValues>> row = readRow(m_database, type, entity->number, fields);
    if (!row)
        return fail(row.error());
    StoredValues values = std::move(**row);

    for (const PlannedOp &op : ops) {
        const FieldInfo &field = type.fields[size_t(op.field)];
        QVariant &stored = values[size_t(std::ranges::find(fields, op.field) - fields.begin())];
        if (cellOf(field, stored, op.key) != op.before) {
            return fail(Error::Code::Conflict,
                        QStringLiteral("%1.%2 was changed meanwhile").arg(type.name, field.name),
                        field.name);
        }
        const auto parents = m_log.heads(*entity, field.name, op.key);
        if (!parents)
            return fail(parents.error());
        if (Status done = m_log.write(*entity, field.name, op.key, op.value, *parents); !done)
            return done;
        stored = withCell(field, stored, op.key, op.value);
    }
    if (Status done = updateRow(m_database, type, entity->number, fields, values); !done)
        return done;
    if (type.owner() && !fields.empty() && fields.front() == 0) {
        // Moved to another owner: both lists change.
        if (Status done = touch(*entity, before.front().toString()); !done)
            return done;
    }
    if (Status done = touchParties(type, before); !done)
        return done;
    return touchRow(*entity, after);
}

Status RecordWriter::remove(const RecordType &type, const QString &id)
{
    const Result<Entity> entity = living(type, id);
    return entity ? putDeleted(*entity, true, 0) : fail(entity.error());
}

Status RecordWriter::putCell(const Entity &entity, const QString &field, const QString &key,
                             const QVariant &value, const std::vector<ParentOp> &parents,
                             qint64 standsFor)
{
    const int index = entity.type->indexOf(field);
    Result<std::optional<StoredValues>> row = readRow(m_database, *entity.type, entity.number);
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(Error::Code::NotFound, entity.type->name, entity.id);
    if (Status done = m_log.write(entity, field, key, value, parents, standsFor); !done)
        return done;

    StoredValues &values = **row;
    const QString ownerBefore = values.front().toString();
    if (Status done = touchParties(*entity.type, values); !done)
        return done;
    QVariant &stored = values[size_t(index)];
    stored = withCell(entity.type->fields[size_t(index)], stored, key, value);
    if (Status done = updateRow(m_database, *entity.type, entity.number, {index}, {stored}); !done)
        return done;
    if (entity.type->owner() && index == 0) {
        if (Status done = touch(entity, ownerBefore); !done)
            return done;
    }
    return touchRow(entity, values);
}

Status RecordWriter::putDeleted(const Entity &entity, bool deleted, qint64 standsFor)
{
    const auto parents = m_log.heads(entity, kDeletion, {});
    if (!parents)
        return fail(parents.error());
    const auto all = m_log.allHeads(entity);
    if (!all)
        return fail(all.error());
    std::vector<OpName> seen;
    for (const ParentOp &head : *all) {
        if (deleted && head.field != kDeletion)
            seen.push_back(head.name);
    }

    m_lastOwner.reset(); // it may be this one
    if (deleted) {
        const auto row = readRow(m_database, *entity.type, entity.number);
        if (!row)
            return fail(row.error());
        if (!*row)
            return fail(Error::Code::NotFound, entity.type->name, entity.id);
        if (Status done = deleteRow(m_database, *entity.type, entity.number); !done)
            return done;
        if (Status done = putIntoBin(m_database, entity, m_log.changeset(), **row); !done)
            return done;
        if (Status done = touchRow(entity, **row); !done)
            return done;
        return m_log.write(entity, kDeletion, {}, deletionText(true, seen), *parents, standsFor);
    }

    if (Status done =
            m_log.write(entity, kDeletion, {}, deletionText(false, {}), *parents, standsFor);
        !done)
        return done;
    if (Status done =
            m_database.execute(QStringLiteral("DELETE FROM bin WHERE entity = ?"), {entity.number});
        !done)
        return done;
    std::vector<Head> heads;
    for (const ParentOp &head : *all) {
        if (head.field == kDeletion)
            continue;
        heads.push_back({head.number, head.field, head.key, head.value, head.clock, head.name});
    }
    const FoldedRecord folded = foldHeads(*entity.type, heads);
    if (!folded.alive)
        return fail(Error::Code::Damaged,
                    QStringLiteral("%1 has no creation in the log").arg(entity.type->name),
                    entity.id);
    if (Status done = insertRow(m_database, *entity.type, entity.number, entity.id, folded.values);
        !done)
        return done;
    return touchRow(entity, folded.values);
}

Status RecordWriter::putValues(const Entity &entity, const std::optional<StoredValues> &wanted)
{
    Result<std::optional<StoredValues>> now = readRow(m_database, *entity.type, entity.number);
    if (!now)
        return fail(now.error());
    if (!wanted)
        return *now ? putDeleted(entity, true, 0) : Status();
    if (!*now) {
        if (Status done = putDeleted(entity, false, 0); !done)
            return done;
        now = readRow(m_database, *entity.type, entity.number);
        if (!now)
            return fail(now.error());
    }
    return edit(*entity.type, entity.id, **now, *wanted);
}

Status RecordWriter::noteChanged(qint64 entity)
{
    const auto id =
        m_database.text(QStringLiteral("SELECT uuid FROM entity WHERE number = ?"), {entity});
    const auto found = id ? m_log.entity(*id) : Result<std::optional<Entity>>(fail(id.error()));
    if (!found)
        return fail(found.error());
    if (!*found || !(*found)->type)
        return {};
    const auto row = readRow(m_database, *(*found)->type, entity);
    if (!row)
        return fail(row.error());
    return *row ? touchRow(**found, **row) : Status();
}

Result<Receipt> RecordWriter::finish()
{
    if (Status done = m_log.finish(); !done)
        return fail(done.error());

    // One by one an index costs several times what it costs in bulk.
    constexpr qsizetype kBulk = 500;
    std::vector<qint64> numbers(m_organisations.cbegin(), m_organisations.cend());
    std::ranges::sort(numbers);
    bool inBulk = m_organisations.size() > kBulk;
    if (inBulk) {
        const auto all = m_database.number(QStringLiteral("SELECT count(*) FROM organisation"));
        if (!all)
            return fail(all.error());
        inBulk = m_organisations.size() > *all / 4;
    }
    if (Status done = inBulk ? rebuildCompanies(m_database) : refreshCompanies(m_database, numbers);
        !done)
        return fail(done.error());
    if (Status done = refreshWords(numbers, inBulk); !done)
        return fail(done.error());
    if (Status done = m_database.execute(QStringLiteral("UPDATE guard SET open = 0")); !done)
        return fail(done.error());

    m_receipt.changeset = m_log.changeset();
    m_receipt.kind = m_kind;
    m_receipt.undoOf = m_undoOf;
    if (m_named > kMostNamed) {
        m_receipt.changed.many = true;
        m_receipt.changed.records.clear();
    }
    return m_receipt;
}

Status RecordWriter::refreshWords(const std::vector<qint64> &organisations, bool inBulk)
{
    const QString type = typeName<Organisation>();
    if (Status done = inBulk ? rebuildRecordWords(m_database, type)
                             : refreshRecordWords(m_database, type, organisations);
        !done)
        return done;
    for (auto touched = m_worded.cbegin(); touched != m_worded.cend(); ++touched) {
        std::vector<qint64> numbers(touched->cbegin(), touched->cend());
        std::ranges::sort(numbers);
        if (Status done = refreshRecordWords(m_database, touched.key(), numbers); !done)
            return done;
    }
    return {};
}

Status RecordWriter::touchRow(const Entity &entity, const StoredValues &values)
{
    if (Status done = touchParties(*entity.type, values); !done)
        return done;
    return touch(entity, ownerIdIn(*entity.type, values));
}

/// Of an activity the companies: their list shows when they were last met.
Status RecordWriter::touchParties(const RecordType &type, const StoredValues &values)
{
    static const QString name = typeName<Activity>();
    if (type.name != name)
        return {};
    QStringList ids = values[size_t(type.indexOf(QStringLiteral("companies")))].toStringList();
    ids << values[size_t(type.indexOf(QStringLiteral("organisation_id")))].toString();
    for (const QString &id : std::as_const(ids)) {
        if (id.isEmpty())
            continue;
        const Result<std::optional<Entity>> found = m_log.entity(id);
        if (!found)
            return fail(found.error());
        if (*found && (*found)->type && (*found)->type->name == typeName<Organisation>())
            m_organisations.insert((*found)->number);
    }
    return {};
}

Status RecordWriter::touch(const Entity &entity, const QString &owner)
{
    static const QString organisation = typeName<Organisation>();
    if (m_named <= kMostNamed) {
        QSet<QString> &ids = m_receipt.changed.records[entity.type->name];
        const qsizetype before = ids.size();
        ids.insert(entity.id);
        m_named += ids.size() - before;
    }
    if (entity.number != m_lastTouched)
        ++m_receipt.records;
    m_lastTouched = entity.number;
    if (entity.type->name == organisation)
        m_organisations.insert(entity.number);
    else if (hasRecordWords(entity.type->name))
        m_worded[entity.type->name].insert(entity.number);
    if (owner.isEmpty())
        return {};

    // A record whose part changed is one that lists show anew.
    if (!m_lastOwner || m_lastOwner->id != owner) {
        const Result<std::optional<Entity>> found = m_log.entity(owner);
        if (!found)
            return fail(found.error());
        m_lastOwner = *found;
    }
    if (m_lastOwner && m_lastOwner->type) {
        if (m_named <= kMostNamed)
            m_receipt.changed.records[m_lastOwner->type->name].insert(owner);
        if (m_lastOwner->type->name == organisation)
            m_organisations.insert(m_lastOwner->number);
    }
    return {};
}

Result<Entity> RecordWriter::living(const RecordType &type, const QString &id)
{
    if (m_lastOwner && m_lastOwner->id == id)
        return *m_lastOwner;
    const Result<std::optional<Entity>> found = m_log.entity(id);
    if (!found)
        return fail(found.error());
    if (!*found || (*found)->type != &type)
        return fail(Error::Code::NotFound, type.name, id);
    const auto row = m_database.number(
        QStringLiteral("SELECT 1 FROM %1 WHERE number = ?").arg(type.name), {(*found)->number});
    if (!row)
        return fail(row.error());
    if (*row == 0)
        return fail(
            Error::Code::Conflict, QStringLiteral("%1 was deleted meanwhile").arg(type.name), id);
    return **found;
}

} // namespace ilo
