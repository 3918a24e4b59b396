#pragma once

#include "core/storage/workspace.h"

#include <QDateTime>

namespace ilo {

/// A backup file beside the workspace.
struct Backup
{
    QString path;
    QDateTime at; ///< UTC
    qint64 bytes = 0;
    qint64 organisations = 0;
    qint64 needs = 0;
    qint64 actions = 0;

    friend bool operator==(const Backup &, const Backup &) = default;
};

/// The folder of a workspace's backups: "<name> backups" beside it.
QString backupFolder(const QString &workspace);

/// After so many days of use with changes, a backup is let go.
int backupDaysKept();

/// Copies the workspace with SQLite's online backup, opens and checks the copy, then lets go of
/// copies beyond ten days of use. Works while it is being written to.
Result<Backup> makeBackup(const QString &workspace, const Progress &progress = {});

/// True when the last backup is of an earlier day than the last change that a person made.
Result<bool> backupIsDue(Database &database);

/// Newest first. Files that cannot be read are left out.
Result<std::vector<Backup>> backups(const QString &workspace);

/// What going back to a backup would do to the records.
struct RestorePlan
{
    struct Line
    {
        QString type;       ///< type name
        qint64 created = 0; ///< would come back
        qint64 edited = 0;  ///< would have other values
        qint64 deleted = 0; ///< would go to the bin
    };

    std::vector<Line> lines;      ///< types with a difference
    std::vector<QString> actions; ///< labels of the actions since then, newest first, at most 100
    qint64 actionCount = 0;
    std::vector<qint64> entities; ///< numbers in the log of the records that differ, ascending

    bool isEmpty() const { return lines.empty(); }
};

/// Compares; writes nothing. Error::Code::Invalid when the backup is of another workspace.
Result<RestorePlan> planRestore(Database &database, const QString &backup);

/// Makes the records those of the backup: one action that can be undone. On a worker's connection,
/// between Workspace::beginLongJob() and endLongJob(); reads the backup anew, in bounded memory.
Result<Receipt> restoreBackup(Database &writer, const Author &author, const RestorePlan &plan,
                              const Backup &backup, const QString &label,
                              const Progress &progress = {});

/// The same on the workspace's own connection, where a person waits.
Status restoreBackup(Workspace &workspace, const RestorePlan &plan, const Backup &backup,
                     const QString &label);

/// For a damaged file, which must not be open: moves it aside and puts the backup in its place.
/// Returns where the damaged one is now.
Result<QString> replaceByBackup(const QString &workspace, const QString &backup);

} // namespace ilo
