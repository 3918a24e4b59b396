#pragma once

#include "core/storage/database.h"

#include <vector>

namespace ilo {

/// The list and search tables of companies: derived from the records, never in the log, made anew
/// whenever wanted. The writer of the log calls these inside its transaction.

/// Brings the tables up to date for these organisations (row numbers; those that are gone leave
/// the tables). Writes only what differs, so that an edit of a note costs nothing here.
Status refreshCompanies(Database &database, const std::vector<qint64> &numbers);

/// Makes the tables anew from the records: the quicker way after an action on many.
Status rebuildCompanies(Database &database);

/// In what the tables differ from the records, in English, at most a hundred lines.
Result<QStringList> companyIndexDifferences(Database &database);

} // namespace ilo
