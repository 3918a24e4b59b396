#pragma once

#include "core/domain/referencelist.h"
#include "core/storage/changewriter.h"

#include <QDateTime>

namespace ilo {

/// A reference list that the workspace has.
struct StoredList
{
    qint64 number = 0;
    QString scheme;
    QString version;
    QString name;
    QString source; ///< name of the file it was read from
    QStringList languages;
    qint64 codes = 0;
    QDateTime importedAt; ///< UTC
    bool inUse = false;   ///< the version that pickers offer

    friend bool operator==(const StoredList &, const StoredList &) = default;
};

/// All of them, by scheme, the version in use first.
Result<std::vector<StoredList>> storedLists(Database &database);

/// The version of `scheme` in use; none when nothing was imported.
Result<std::optional<StoredList>> listInUse(Database &database, const QString &scheme);

/// Stores `list` as the version of its scheme in use, in one transaction; the version used before
/// stays, so that codes that are gone keep their names. The same version again replaces it. Not an
/// action of the log. `progress` counts codes. @return the number of the stored list
Result<qint64> storeList(Database &writer, const ReferenceList &list,
                         const Progress &progress = {});

/// Takes a list out; the newest other version of its scheme is in use then. What records hold
/// stays.
Status removeList(Database &writer, qint64 number);

/// Makes the index of words anew; it depends on foldVersion(). Inside a transaction of the caller.
Status reindexCodes(Database &writer);

/// Codes that records hold and the version of `scheme` in use does not have, in order, as stored in
/// them. Empty without a list. Reads every record: for a worker.
Result<QStringList> codesNotInList(Database &database, const QString &scheme);

} // namespace ilo
