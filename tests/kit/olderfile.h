#pragma once

#include "core/storage/database.h"

namespace ilo::test {

/// A new database with the tables of this schema and nothing in them.
Result<std::unique_ptr<Database>> emptyOlder(const QString &path, int schema);

/// Makes a closed workspace of today one of an older schema, by taking away the tables and columns
/// of all later steps. What is in them must be empty, or derived.
Status makeOlder(const QString &path, int schema);

} // namespace ilo::test
