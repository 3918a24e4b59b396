#pragma once

#include "core/storage/workspace.h"

namespace ilo {

/// A deleted record.
struct BinEntry
{
    QString id;
    QString type;        ///< type name
    QString name;        ///< what it was called
    QDateTime deletedAt; ///< UTC
    QString who;
    qint64 changeset = 0;   ///< the action that deleted it
    int children = 0;       ///< records deleted with it that come back with it
    bool takenBack = false; ///< by Undo, before anybody deleted it

    friend bool operator==(const BinEntry &, const BinEntry &) = default;
};

/// Deleted records that a person would look for, newest first: children come with their parent, and
/// what Undo took back before anybody deleted it is none of them.
Result<std::vector<BinEntry>> binEntries(Database &database, int limit);
Result<qint64> binCount(Database &database);

/// The ChangeSet that deletes these organisations or needs with everything that belongs to them:
/// capabilities, certificates, references; requirements and briefs.
Result<ChangeSet> deletionOf(Database &database, const QStringList &ids);

/// Erases a deleted record and its children for good: their values leave the log, the tables, the
/// index and the file's free pages, their hashes stay, so that the chain still proves the rest. It
/// cannot be undone and is itself logged. Values in backups go when those are rotated out.
/// Error::Code::Invalid when the record is not in the bin.
/// On a worker's connection, between Workspace::beginLongJob() and endLongJob(): rewriting a large
/// search index takes seconds. @param label  as the history shows it; must not name the record
Status eraseForGood(Database &writer, const Author &author, const QString &id, const QString &label,
                    const Progress &progress = {});

/// The same on the workspace's own connection.
Status eraseForGood(Workspace &workspace, const QString &id, const QString &label);

} // namespace ilo
