#pragma once

#include "core/log/fold.h"
#include "core/storage/changewriter.h"

namespace ilo {

/// A record as the log adds up to, for rebuild() and check().
struct LoggedRecord
{
    qint64 entity = 0;
    QString id;
    const RecordType *type = nullptr; ///< null: of a newer version; kept in the log, in no table
    FoldedRecord folded;
    qint64 deletedBy = 0; ///< changeset of the deletion, for a record that is not alive
    StoredValues last;    ///< its values before it was deleted; empty when alive or erased
};

/// Adds up every record from its heads, one at a time, in the order of their numbers.
Status forEachLogged(Database &database, const std::function<Status(const LoggedRecord &)> &visit,
                     const Progress &progress);

/// One record, by its number. NotFound when the log has none of it.
Result<LoggedRecord> loggedRecord(Database &database, qint64 entity);

} // namespace ilo
