#pragma once

#include "core/storage/changewriter.h"

#include <QDateTime>

namespace ilo {

/// One action of the history.
struct HistoryEntry
{
    qint64 changeset = 0;
    QDateTime at; ///< UTC
    QString who;
    QString label;
    ActionKind kind = ActionKind::Do;
    qint64 undoOf = 0;
    qint64 ops = 0;      ///< cells written; a new record counts once
    bool undone = false; ///< a later action took it back
    bool own = true;     ///< made on this laptop

    friend bool operator==(const HistoryEntry &, const HistoryEntry &) = default;
};

/// The actions before `before` (0: the newest), newest first, at most `limit`.
Result<std::vector<HistoryEntry>> history(Database &database, qint64 before, int limit);

Result<qint64> historyCount(Database &database);

/// One field as one action changed it.
struct FieldChange
{
    qint64 changeset = 0;
    QDateTime at; ///< UTC
    QString who;
    QString label;      ///< of the action
    QString type;       ///< type name of the record
    QString record;     ///< its id
    QString recordName; ///< name, title or text of the record now, or before it was deleted
    QString field;      ///< "_created", "_deleted" or a field name
    QString key;        ///< member of a set, key of a map; else empty
    QVariant from;      ///< stored form; null: none
    QVariant to;
    bool erased = false; ///< the value was erased for good
};

/// The changes of one action, at most `limit`, in the order they were written. A creation is one
/// entry for each field it filled.
Result<std::vector<FieldChange>> changesOf(Database &database, qint64 changeset, int limit);

/// Every change of one record, newest first; of one field when `field` is not empty.
Result<std::vector<FieldChange>> recordHistory(Database &database, const QString &id,
                                               const QString &field = {});

} // namespace ilo
