#pragma once

#include "core/storage/logwriter.h"
#include "core/text/personwords.h"

namespace ilo {

// Taking values out of the log. What an action wrote is hashed; where a value goes, the hash of its
// op stays in its place, so that the chain still proves the rest. Inside a transaction of the
// caller, with the guard at 2.

/// Erases every value that the record ever had; with it, its drafts, its line in the bin, and the
/// labels of actions on it that say one of its names.
Status blankRecord(Database &writer, const Entity &entity);

/// Erases the labels of actions on the record that hold any of these words, given names included.
Status blankLabelsOf(Database &writer, const Entity &entity, const PersonWords &words);

/// Puts `key` and `value` in the place of what the op says.
Status redactOp(Database &writer, qint64 op, const QString &key, const QVariant &value);

/// Erases what an action was called.
Status blankLabel(Database &writer, qint64 changeset);

/// Last: takes the salt from every action of which something was taken out, now or before, so that
/// a short value cannot be guessed from its hash. What stays of these actions gets keys of its own
/// and is proved as before; 32 bytes for each value and each field of a creation.
Status dropSalts(Database &writer);

/// Makes the record's row and its line in the bin what the log now adds up to. Guard at 1.
Status refold(Database &writer, qint64 entity);

/// Once committed: takes what was deleted out of the search index's old segments, of SQLite's
/// samples of values, and of the WAL. False when someone else reads the file just now, so that the
/// WAL still holds pages of before until it is folded back.
Result<bool> sweepErased(Database &writer);

} // namespace ilo
