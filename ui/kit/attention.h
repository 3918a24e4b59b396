#pragma once

#include "core/storage/attention.h"

#include <QString>

#include <functional>
#include <optional>

namespace ilo {

/// Something that waits, with the one thing that can be done about it.
struct AttentionLine
{
    QString icon;
    QString title;
    QString detail;
    QString when;
    bool isLate = false;
    QString button;
    std::function<void()> run;  ///< the button, and Enter
    std::function<void()> open; ///< double click; not set: the same
};

/// A kind of thing that Home shows when it waits. A page brings its own with
/// Context::addAttention(): what to ask the file, and how it is said.
struct AttentionKind
{
    QString key;         ///< Attention::kind of what `find` finds
    AttentionQuery find; ///< called on a worker with a connection of its own: nothing of the window

    /// The line for one of them. `begun` has `when` and `isLate` by its day. Empty: nothing can be
    /// done about it in this window.
    std::function<std::optional<AttentionLine>(const Attention &one, AttentionLine begun)> line;
};

} // namespace ilo
