#pragma once

#include "core/domain/change.h"
#include "core/storage/changed.h"
#include "core/storage/database.h"

#include <functional>
#include <optional>

namespace ilo {

/// On whose behalf something is written.
struct Author
{
    qint64 origin = 0; ///< number of the file's incarnation on this laptop
    qint64 actor = 0;  ///< number of the advisor in the log
};

/// How an action came about (column `kind` of the log).
enum class ActionKind { Do, Undo, Redo, Resolve, System };

template<>
struct EnumKeys<ActionKind>
{
    static constexpr std::array keys{
        std::pair{ActionKind::Do, "do"},
        std::pair{ActionKind::Undo, "undo"},
        std::pair{ActionKind::Redo, "redo"},
        std::pair{ActionKind::Resolve, "resolve"},
        std::pair{ActionKind::System, "system"},
    };
};

/// A committed action.
struct Receipt
{
    qint64 changeset = 0; ///< its number in the history; 0: there was nothing to write
    qint64 records = 0;   ///< records touched
    ActionKind kind = ActionKind::Do;
    qint64 undoOf = 0;
    Changed changed;
};

/// Hands out the next Change of a big action, or nothing at its end.
using ChangeSource = std::function<Result<std::optional<Change>>()>;

/// Called every few hundred records with how many are done; returning false cancels.
using Progress = std::function<bool(qint64 done)>;

/// The words of an action that is known only when it is done: "Imported 412 companies".
using LabelMaker = std::function<QString()>;

/// Writes what `next` yields as one action in one transaction, in bounded memory, on `writer` (a
/// connection of the calling thread). Cancelled and every other error leave nothing behind.
/// `progress` is also called, with the same number, while the derived tables are made at the end.
Result<Receipt> applyStream(Database &writer, const Author &author, const LabelMaker &label,
                            const ChangeSource &next, const Progress &progress = {});
Result<Receipt> applyStream(Database &writer, const Author &author, const QString &label,
                            const ChangeSource &next, const Progress &progress = {});

} // namespace ilo
