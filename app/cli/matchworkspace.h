#pragma once

#include "core/storage/matchstore.h"
#include "core/storage/workspace.h"

namespace ilo {

/// A workspace with what matching has of it. Writes what it learns when no other program has the
/// workspace; beside one, it works in memory.
struct MatchingWorkspace
{
    std::unique_ptr<Workspace> workspace;
    MatchStore store;

    Database &database() const { return workspace->database(); }
};

Result<MatchingWorkspace> openForMatching(const QString &path);

} // namespace ilo
