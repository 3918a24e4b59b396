#pragma once

#include "core/domain/listimport.h"
#include "core/storage/database.h"

#include <optional>

namespace ilo {

/// The receipt that the action of this number wrote as its last record, as it was written then,
/// also when the import was taken back since; nothing when the action imported no list.
Result<std::optional<ListImport>> receiptOfAction(Database &database, qint64 changeset);

/// The last import of a file with this fingerprint that was not taken back.
Result<std::optional<ListImport>> lastImportOf(Database &database, const QString &hash);

} // namespace ilo
