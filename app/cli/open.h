#pragma once

#include "core/storage/workspace.h"

namespace ilo {

/// The workspace for reading: works beside an open window. A file of an older version is brought
/// up to date first, after a backup, as every first opening does.
inline Result<std::unique_ptr<Workspace>> openForReading(const QString &path)
{
    auto opened = Workspace::open(path, Workspace::Access::Read);
    if (opened || opened.error().code != Error::Code::ReadOnly)
        return opened;
    if (const auto current = Workspace::open(path, Workspace::Access::Write); !current)
        return fail(current.error());
    return Workspace::open(path, Workspace::Access::Read);
}

/// The workspace for writing: Locked while a window has it.
inline Result<std::unique_ptr<Workspace>> openForWriting(const QString &path)
{
    return Workspace::open(path, Workspace::Access::Write);
}

} // namespace ilo
