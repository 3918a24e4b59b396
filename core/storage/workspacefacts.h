#pragma once

#include "core/storage/database.h"

#include <utility>

namespace ilo {

/// How much a workspace holds.
struct WorkspaceFacts
{
    qint64 bytes = 0; ///< on disk, with the part of the log not yet folded back
    std::vector<std::pair<QString, qint64>>
        records; ///< type name and count, types with none left out
    qint64 actions = 0;
    std::vector<std::pair<QString, qint64>>
        samples; ///< those marked as sample, by type name, types with none left out

    bool hasSample() const { return !samples.empty(); }
    friend bool operator==(const WorkspaceFacts &, const WorkspaceFacts &) = default;
};

/// Counts; a second at a million records.
Result<WorkspaceFacts> workspaceFacts(Database &database);

} // namespace ilo
