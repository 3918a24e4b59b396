#pragma once

#include "core/log/cells.h"
#include "core/storage/database.h"

namespace ilo {

// One row of a record's table, by the number of its entity. The guard must be open to write.

Status insertRow(Database &writer, const RecordType &type, qint64 number, const QString &id,
                 const StoredValues &values);
Status deleteRow(Database &writer, const RecordType &type, qint64 number);

/// Sets these fields (indexes in RecordType::fields) to these stored values.
Status updateRow(Database &writer, const RecordType &type, qint64 number,
                 const std::vector<int> &fields, const StoredValues &values);

/// The stored values of these fields, all when `fields` is empty; nothing when there is no row.
Result<std::optional<StoredValues>> readRow(Database &database, const RecordType &type,
                                            qint64 number, const std::vector<int> &fields = {});

/// The column names in order, joined by commas.
QString columnList(const RecordType &type);

} // namespace ilo
