#pragma once

#include "core/domain/change.h"
#include "core/storage/database.h"

namespace ilo {

/// Whether anything in the file is marked as sample.
Result<bool> hasSample(Database &database);

/// The ChangeSet that deletes every record marked as sample with what belongs to it. An
/// organisation that a need of the office's own is for stays and only loses its mark. Empty when
/// nothing is marked.
Result<ChangeSet> removalOfSample(Database &database);

} // namespace ilo
