#pragma once

#include "core/storage/changewriter.h"

#include <QStringList>

#include <vector>

namespace ilo {

/// An action that can be taken back or done again.
struct UndoStep
{
    qint64 changeset = 0;
    QString label; ///< of the action itself: "Rename Nordkryo ApS"
    qint64 ops = 0;
};

/// What taking an action back did.
struct UndoReport
{
    QString label; ///< of the action taken back or done again
    qint64 records = 0;
    QStringList left; ///< "organisation/<id>/town": cells left alone because something newer stands
    qint64 leftCount = 0; ///< may exceed left, which names the first hundred
};

/// What can be undone and redone, derived from the log of one laptop and so kept over restarts.
class UndoStacks
{
public:
    /// Reads the actions of `origin`.
    static Result<UndoStacks> load(Database &database, qint64 origin);

    std::optional<UndoStep> nextUndo() const;
    std::optional<UndoStep> nextRedo() const;

    /// Takes note of a committed action.
    void add(ActionKind kind, qint64 undoOf, const UndoStep &step);

private:
    std::vector<UndoStep> m_undo;
    std::vector<UndoStep> m_redo;
};

/// What becomes of a step of which nothing could be taken back.
enum class WhenAllIsLeft {
    TakeStep,    ///< an action without changes is written: the next undo goes on behind the step
    WriteNothing ///< for a step out of turn: undo and redo stay as they were; the receipt is empty
};

/// Writes the opposite of `step` as a new action of kind Undo or Redo: each cell whose only head is
/// still the step's own op gets the value it had before; the others are named in the report.
Result<std::pair<Receipt, UndoReport>> revertAction(Database &writer, const Author &author,
                                                    const UndoStep &step, ActionKind kind,
                                                    WhenAllIsLeft whenAllIsLeft,
                                                    const Progress &progress = {});

} // namespace ilo
