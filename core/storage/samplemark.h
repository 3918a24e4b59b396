#pragma once

#include "core/domain/change.h"
#include "core/storage/database.h"

namespace ilo {

/// The types whose records can be marked as sample.
QStringList sampleTypes();

/// Whether anything in the file is marked as sample.
Result<bool> hasSample(Database &database);

/// The ChangeSet that deletes every record marked as sample with what belongs to it. An
/// organisation that a need or a contact of the office's own belongs to stays and only loses its
/// mark. Empty when nothing is marked.
Result<ChangeSet> removalOfSample(Database &database);

} // namespace ilo
