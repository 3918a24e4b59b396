#pragma once

#include "core/storage/database.h"

namespace ilo {

/// The words that records are found by wherever one looks for anything: needs, contacts,
/// activities, tasks, and the organisations that stand in no list of companies (companies have
/// tables of their own, core/storage/companyindex.h). Derived, never in the log.

/// True for the types that have words here.
bool hasRecordWords(const QString &type);

/// Brings the words of these records up to date (row numbers of one type); those that are gone
/// leave. Writes only what differs. The writer of the log calls it inside its transaction.
Status refreshRecordWords(Database &database, const QString &type,
                          const std::vector<qint64> &numbers);

/// Makes the words of one type anew, or of all.
Status rebuildRecordWords(Database &database, const QString &type = {});

/// Row numbers of the records of `type` that have, for each of `words` (folded), a word that begins
/// with it, and each of `whole` as it is; the newest first, at most `limit`.
Result<std::vector<qint64>> recordsWithWords(Database &database, const QString &type,
                                             const QStringList &words, int limit,
                                             const QStringList &whole = {});

/// In what the words differ from the records, in English, at most a hundred lines.
Result<QStringList> recordWordDifferences(Database &database);

} // namespace ilo
