#pragma once

#include "core/storage/recordwriter.h"

namespace ilo {

/// Brings these deleted records back with the parts that went in the same action. NotFound when one
/// is not in the bin, Conflict when what it is a part of is deleted itself.
Status writeRestoration(Database &database, RecordWriter &records, const QStringList &ids);

} // namespace ilo
