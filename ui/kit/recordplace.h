#pragma once

#include "core/storage/database.h"
#include "ui/kit/place.h"

namespace ilo {

/// Where a record is shown: its own page, its parent's for what belongs to one ("part" then names
/// the record), the bin when it is deleted. Empty page when it is shown nowhere.
Place placeOfRecord(Database &database, const QString &type, const QString &id);

} // namespace ilo
