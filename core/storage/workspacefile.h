#pragma once

#include "core/base/result.h"

#include <QLockFile>

#include <memory>

namespace ilo {

/// Looks at a file from outside, before SQLite opens it and could change it: NotFound, NotOurs,
/// Newer, Damaged (cut off, or parts of the header are not possible).
Status examineFile(const QString &path);

/// Keeps a workspace for one program: "<file>.lock" beside it.
class WorkspaceLock
{
public:
    /// Locked when another program that still runs has it; a lock that a crash left is taken over.
    static Result<std::unique_ptr<WorkspaceLock>> take(const QString &workspace);

    /// True when the last holder did not let go of it.
    bool wasLeftBehind() const { return m_wasLeftBehind; }

private:
    explicit WorkspaceLock(const QString &file) : m_lock(file) { }

    /// Takes over a lock file that names no holder: a crash came between making the file and
    /// writing the name, or the name never reached the disk. QLockFile by itself keeps such a file
    /// for ever when age alone makes nothing stale.
    bool takeFromNobody();

    QLockFile m_lock;
    bool m_wasLeftBehind = false;
};

} // namespace ilo
