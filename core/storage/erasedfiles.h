#pragma once

#include "core/storage/logwriter.h"

namespace ilo {

/// The files that lie or ever lay with the record, in the bin or not.
Result<std::vector<Entity>> filesOf(Database &database, const QString &record);

} // namespace ilo
