#include "core/storage/undo.h"

#include <algorithm>

namespace ilo {

Result<UndoStacks> UndoStacks::load(Database &database, qint64 origin)
{
    UndoStacks stacks;
    const Status read = database.forEach(
        QStringLiteral(
            "SELECT number, coalesce(label, ''), op_count, kind, coalesce(undo_of, 0) FROM changeset "
            "WHERE origin = ? AND kind <> 'system' ORDER BY seq"),
        {origin},
        [&](const Row &row) -> Status {
            ActionKind kind = ActionKind::Do;
            if (!fromStored(row.value(3), kind))
                return fail(Error::Code::Damaged, QStringLiteral("an action of unknown kind"));
            stacks.add(kind, row.number(4), {row.number(0), row.text(1), row.number(2)});
            return {};
        });
    if (!read)
        return fail(read.error());
    return stacks;
}

std::optional<UndoStep> UndoStacks::nextUndo() const
{
    return m_undo.empty() ? std::nullopt : std::optional(m_undo.back());
}

std::optional<UndoStep> UndoStacks::nextRedo() const
{
    return m_redo.empty() ? std::nullopt : std::optional(m_redo.back());
}

void UndoStacks::add(ActionKind kind, qint64 undoOf, const UndoStep &step)
{
    if (kind == ActionKind::Undo && !m_undo.empty() && m_undo.back().changeset == undoOf) {
        m_undo.pop_back();
        m_redo.push_back(step);
    } else if (kind == ActionKind::Redo) {
        std::erase_if(m_redo, [&](const UndoStep &redone) { return redone.changeset == undoOf; });
        m_undo.push_back(step);
    } else {
        // A new action; so is taking back an older one out of turn.
        std::erase_if(m_undo, [&](const UndoStep &undone) { return undone.changeset == undoOf; });
        m_undo.push_back(step);
        m_redo.clear();
    }
}

} // namespace ilo
