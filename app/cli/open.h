#pragma once

#include "core/storage/workspace.h"

namespace ilo {

/// The workspace for reading: works beside an open window.
inline Result<std::unique_ptr<Workspace>> openForReading(const QString &path)
{
    return Workspace::open(path, Workspace::Access::Read);
}

/// The workspace for writing: Locked while a window has it.
inline Result<std::unique_ptr<Workspace>> openForWriting(const QString &path)
{
    return Workspace::open(path, Workspace::Access::Write);
}

} // namespace ilo
