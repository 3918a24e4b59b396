#include "core/storage/undo.h"

#include "core/storage/recordwriter.h"
#include "core/storage/transaction.h"

#include <algorithm>

namespace ilo {
namespace {

constexpr qsizetype kMostLeftNamed = 100;

/// One op of the action that is taken back.
struct OldOp
{
    qint64 number = 0;
    qint64 standsFor = 0;
    qint64 previous = 0;
    qint64 entity = 0;
    QString field;
    QString key;
    QVariant value;
    bool isErased = false;
};

bool isGone(qint64 state)
{
    return OpState(state) != OpState::Full && OpState(state) != OpState::Redacted;
}

class Reverter
{
public:
    Reverter(Database &database, RecordWriter &records) : m_database(database), m_records(records)
    {
    }

    Status revert(const OldOp &op, UndoReport &report);

private:
    Result<bool> revertCreation(const Entity &entity, const OldOp &op);
    Result<bool> revertDeletion(const Entity &entity, const OldOp &op);
    Result<bool> revertCell(const Entity &entity, const OldOp &op);
    Result<std::optional<Entity>> entityOf(qint64 number);
    Result<bool> hasRow(const Entity &entity);
    Result<bool> isReferredTo(const Entity &entity, qint64 since);
    Result<bool> ownerIsThere(const Entity &entity);
    Result<OldOp> readOp(qint64 number);
    Result<std::vector<OldOp>> parentsOf(const OldOp &op);
    Result<QVariant> cellIn(const Entity &entity, const OldOp &op, const OldOp &cell);

    Database &m_database;
    RecordWriter &m_records;
};

Status Reverter::revert(const OldOp &op, UndoReport &report)
{
    const Result<std::optional<Entity>> entity = entityOf(op.entity);
    if (!entity)
        return fail(entity.error());
    if (!*entity || !(*entity)->type)
        return fail(Error::Code::Damaged,
                    QStringLiteral("op %1 is of no known record").arg(op.number));

    const Result<bool> done = op.field == kCreation ? revertCreation(**entity, op)
        : op.field == kDeletion                     ? revertDeletion(**entity, op)
                                                    : revertCell(**entity, op);
    if (!done)
        return fail(done.error());
    if (!*done) {
        ++report.leftCount;
        if (report.left.size() < kMostLeftNamed)
            report.left << QStringList{(*entity)->type->name, (*entity)->id, op.field}.join(u'/');
    }
    return {};
}

/// A record goes when nothing newer stands in any of its cells and nothing else leads to it.
Result<bool> Reverter::revertCreation(const Entity &entity, const OldOp &op)
{
    const Result<bool> there = hasRow(entity);
    if (!there || !*there)
        return there;
    const auto heads = m_records.log().allHeads(entity);
    if (!heads)
        return fail(heads.error());
    if (!std::ranges::all_of(*heads,
                             [&](const ParentOp &head) { return head.standsFor == op.number; }))
        return false;
    const Result<bool> referred = isReferredTo(entity, 0);
    if (!referred || *referred)
        return referred ? Result<bool>(false) : referred;
    if (Status done = m_records.putDeleted(entity, true, 0); !done)
        return fail(done.error());
    return true;
}

/// Takes back a deletion (the record returns) or a restoration (it goes again).
Result<bool> Reverter::revertDeletion(const Entity &entity, const OldOp &op)
{
    const auto heads = m_records.log().heads(entity, kDeletion, {});
    if (!heads)
        return fail(heads.error());
    if (heads->size() != 1 || heads->front().standsFor != op.standsFor)
        return false;

    const Result<bool> there = hasRow(entity);
    if (!there)
        return there;
    if (!*there) {
        const auto standing = m_records.log().allHeads(entity);
        if (!standing)
            return fail(standing.error());
        if (std::ranges::any_of(*standing, &ParentOp::isErased))
            return false;
        const Result<bool> owned = ownerIsThere(entity);
        if (!owned || !*owned)
            return owned;
        const auto parents = parentsOf(op);
        if (!parents)
            return fail(parents.error());
        const qint64 standsFor = parents->size() == 1 ? parents->front().standsFor : 0;
        if (Status done = m_records.putDeleted(entity, false, standsFor); !done)
            return fail(done.error());
        return true;
    }

    const auto parents = parentsOf(op);
    if (!parents)
        return fail(parents.error());
    const auto deletion = std::ranges::find_if(
        *parents, [](const OldOp &parent) { return saysDeleted(parent.value); });
    if (deletion == parents->end())
        return false;
    // Only when what stands now is what stood when it was deleted, by its own or an undo's hand.
    std::vector<qint64> seen;
    for (const OpName &name : seenBy(deletion->value)) {
        const auto number = m_database.number(
            QStringLiteral(
                "SELECT coalesce(o.stands_for, o.number) FROM op o JOIN changeset c ON c.number = o.changeset "
                "JOIN origin g ON g.number = c.origin WHERE g.uuid = ? AND c.seq = ? AND o.number = c.first_op + ?"),
            {name.origin, name.seq, name.position});
        if (!number)
            return fail(number.error());
        seen.push_back(*number);
    }
    const auto all = m_records.log().allHeads(entity);
    if (!all)
        return fail(all.error());
    for (const ParentOp &head : *all) {
        if (head.field != kDeletion && std::ranges::find(seen, head.standsFor) == seen.end())
            return false;
    }
    // Links that already led here when it was deleted did not keep it then, nor do they now.
    const Result<bool> referred = isReferredTo(entity, deletion->standsFor);
    if (!referred || *referred)
        return referred ? Result<bool>(false) : referred;
    if (Status done = m_records.putDeleted(entity, true, deletion->standsFor); !done)
        return fail(done.error());
    return true;
}

Result<bool> Reverter::revertCell(const Entity &entity, const OldOp &op)
{
    const auto heads = m_records.log().heads(entity, op.field, op.key);
    if (!heads)
        return fail(heads.error());
    const Result<bool> there = hasRow(entity);
    if (!there)
        return there;
    if (!*there || heads->size() != 1 || heads->front().standsFor != op.standsFor)
        return false;

    // Of several values that disagreed, the one that was shown then, the newest first.
    const auto parents = parentsOf(op);
    if (!parents)
        return fail(parents.error());
    if (parents->empty() || std::ranges::any_of(*parents, &OldOp::isErased))
        return false;
    std::vector<Head> shown;
    for (const OldOp &parent : *parents) {
        const Result<QVariant> value = cellIn(entity, op, parent);
        if (!value)
            return fail(value.error());
        shown.push_back({.number = parent.number,
                         .field = op.field,
                         .key = op.key,
                         .value = *value,
                         .clock = -qint64(shown.size()),
                         .name = {}});
    }
    std::vector<const Head *> candidates;
    for (const Head &head : shown)
        candidates.push_back(&head);
    const int index = entity.type->indexOf(op.field);
    if (index < 0)
        return false; // of a newer version
    const QVariant value = shownValue(entity.type->fields[size_t(index)].policy, candidates);
    const auto source = std::ranges::find(shown, value, &Head::value);
    const qint64 standsFor = (*parents)[size_t(source - shown.begin())].standsFor;
    if (Status done = m_records.putCell(entity, op.field, op.key, value, *heads, standsFor); !done)
        return fail(done.error());
    return true;
}

/// What a parent held for the cell of `op`.
Result<QVariant> Reverter::cellIn(const Entity &entity, const OldOp &op, const OldOp &cell)
{
    if (cell.field != kCreation)
        return cell.value;
    const int field = entity.type->indexOf(op.field);
    if (field < 0)
        return fail(Error::Code::Damaged, QStringLiteral("no field %1").arg(op.field));
    const StoredValues initial = creationValues(*entity.type, cell.value.toString());
    return cellOf(entity.type->fields[size_t(field)], initial[size_t(field)], op.key);
}

Result<std::optional<Entity>> Reverter::entityOf(qint64 number)
{
    const Result<QString> id =
        m_database.text(QStringLiteral("SELECT uuid FROM entity WHERE number = ?"), {number});
    if (!id)
        return fail(id.error());
    return m_records.log().entity(*id);
}

Result<bool> Reverter::hasRow(const Entity &entity)
{
    const auto found = m_database.number(
        QStringLiteral("SELECT 1 FROM %1 WHERE number = ?").arg(entity.type->name),
        {entity.number});
    return found ? Result<bool>(*found == 1) : fail(found.error());
}

/// True while a living record leads to this one by a link newer than the op `since`.
Result<bool> Reverter::isReferredTo(const Entity &entity, qint64 since)
{
    for (const RecordType &type : recordTypes()) {
        for (const FieldInfo &field : type.fields) {
            if (field.target != entity.type->name)
                continue;
            const auto found = m_database.number(
                QStringLiteral(
                    "SELECT 1 FROM %1 t WHERE t.%2 = ? AND EXISTS (SELECT 1 FROM op o JOIN field f "
                    "ON f.number = o.field WHERE o.entity = t.number AND f.name IN (?, ?) AND o.head = 1 "
                    "AND coalesce(o.stands_for, o.number) > ?) LIMIT 1")
                    .arg(type.name, field.name),
                {entity.id, field.name, kCreation, since});
            if (!found)
                return fail(found.error());
            if (*found == 1)
                return true;
        }
    }
    return false;
}

Result<bool> Reverter::ownerIsThere(const Entity &entity)
{
    const FieldInfo *owner = entity.type->owner();
    if (!owner)
        return true;
    const auto heads = m_records.log().heads(entity, owner->name, {});
    if (!heads)
        return fail(heads.error());
    QString id;
    if (!heads->empty()) {
        const ParentOp &head = heads->front();
        id = head.field == kCreation
            ? creationValues(*entity.type, head.value.toString()).front().toString()
            : head.value.toString();
    }
    const auto found =
        m_database.number(QStringLiteral("SELECT 1 FROM %1 WHERE number = "
                                         "(SELECT number FROM entity WHERE uuid = ?)")
                              .arg(owner->target),
                          {id});
    return found ? Result<bool>(*found == 1) : fail(found.error());
}

Result<OldOp> Reverter::readOp(qint64 number)
{
    OldOp op;
    const Status read = m_database.forEach(
        QStringLiteral(
            "SELECT o.number, coalesce(o.stands_for, o.number), o.previous, o.entity, f.name, o.key, o.value, "
            "o.state FROM op o JOIN field f ON f.number = o.field WHERE o.number = ?"),
        {number},
        [&](const Row &row) -> Status {
            op = {row.number(0),
                  row.number(1),
                  row.number(2),
                  row.number(3),
                  row.text(4),
                  row.text(5),
                  row.isNull(6) ? QVariant() : row.value(6),
                  isGone(row.number(7))};
            return {};
        });
    if (!read)
        return fail(read.error());
    if (op.number == 0)
        return fail(Error::Code::Damaged, QStringLiteral("op %1 is not in the log").arg(number));
    return op;
}

/// The ops that it replaced, the newest first: one, or several that disagreed.
Result<std::vector<OldOp>> Reverter::parentsOf(const OldOp &op)
{
    std::vector<qint64> numbers{op.previous};
    if (op.previous == 0) {
        auto several = m_database.select<qint64>(
            QStringLiteral(
                "SELECT c.first_op + p.position FROM op_parent p JOIN changeset c ON c.origin = p.origin "
                "AND c.seq = p.seq WHERE p.op = ? ORDER BY c.clock DESC, p.origin, p.position DESC"),
            {op.number},
            [](const Row &row) { return row.number(0); });
        if (!several)
            return fail(several.error());
        numbers = *std::move(several);
    }
    std::vector<OldOp> parents;
    for (const qint64 number : numbers) {
        Result<OldOp> parent = readOp(number);
        if (!parent)
            return fail(parent.error());
        parents.push_back(*std::move(parent));
    }
    return parents;
}

} // namespace

Result<std::pair<Receipt, UndoReport>> revertAction(Database &writer, const Author &author,
                                                    const UndoStep &step, ActionKind kind,
                                                    WhenAllIsLeft whenAllIsLeft,
                                                    const Progress &progress)
{
    UndoReport report;
    bool isAllLeft = false;
    const Result<Receipt> receipt = writeAction(writer, [&]() -> Result<Receipt> {
        constexpr qint64 kBetweenReports = 250;
        RecordWriter records(writer, author);
        if (Status begun = records.begin(step.label, kind, step.changeset); !begun)
            return fail(begun.error());
        Reverter reverter(writer, records);
        qint64 done = 0;
        // Backwards: what was made of a record goes before the record does.
        const Status read = writer.forEach(
            QStringLiteral(
                "SELECT o.number, coalesce(o.stands_for, o.number), o.previous, o.entity, f.name, o.key, o.value, "
                "o.state FROM changeset c JOIN op o ON o.number BETWEEN c.first_op AND c.first_op + c.op_count - 1 "
                "JOIN field f ON f.number = o.field WHERE c.number = ? ORDER BY o.number DESC"),
            {step.changeset},
            [&](const Row &row) -> Status {
                if (progress && done++ % kBetweenReports == 0 && !progress(done - 1))
                    return fail(Error::Code::Cancelled, step.label);
                return reverter.revert({row.number(0),
                                        row.number(1),
                                        row.number(2),
                                        row.number(3),
                                        row.text(4),
                                        row.text(5),
                                        row.isNull(6) ? QVariant() : row.value(6),
                                        isGone(row.number(7))},
                                       report);
            });
        if (!read)
            return fail(read.error());
        isAllLeft = !records.hasWritten();
        if (isAllLeft && whenAllIsLeft == WhenAllIsLeft::WriteNothing)
            return fail(Error::Code::Conflict, step.label); // rolls back the empty action
        return records.finish();
    });
    report.label = step.label;
    if (!receipt && isAllLeft && receipt.error().code == Error::Code::Conflict)
        return std::pair{Receipt{}, report};
    if (!receipt)
        return fail(receipt.error());
    report.records = receipt->records;
    return std::pair{*receipt, report};
}

} // namespace ilo
