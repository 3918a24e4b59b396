#pragma once

#include "core/storage/database.h"

namespace ilo {

/// Stands in the header of every workspace file (bytes 68 to 71): "INPC".
inline constexpr qint64 kApplicationId = 0x494e5043;

/// The newest schema: the number of the last file in resources/schema.
int schemaVersion();

/// The schema of the open file.
Result<qint64> schemaOf(Database &database);

/// Brings a file of any released schema, or an empty one, to schemaVersion(): each step in a
/// transaction of its own that also moves user_version, so that a crash between steps is harmless.
Status migrate(Database &database);

/// Enters the fields that the program knows in the log's dictionary, and makes derived tables anew
/// when they are of another version.
Status settle(Database &database);

/// A line of the meta table; null when there is none.
Result<QString> meta(Database &database, const QString &key);
Status setMeta(Database &database, const QString &key, const QString &value);

} // namespace ilo
