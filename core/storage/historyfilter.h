#pragma once

#include "core/storage/history.h"

#include <QHash>
#include <QStringList>

namespace ilo {

/// Which actions of the history.
struct HistoryQuery
{
    QString text; ///< as typed: every word must stand in what was done or in who did it
    QString who;  ///< name as the history has it; empty: everyone
    std::optional<ActionKind> kind;

    bool isEmpty() const { return text.trimmed().isEmpty() && who.isEmpty() && !kind; }
    friend bool operator==(const HistoryQuery &, const HistoryQuery &) = default;
};

/// The numbers of the actions, newest first, all of them. Cancel with Database::interrupt().
Result<std::vector<qint64>> historyNumbers(Database &database, const HistoryQuery &query);

/// The actions of these numbers, in this order.
Result<std::vector<HistoryEntry>> historyEntries(Database &database,
                                                 const std::vector<qint64> &numbers);

/// Everyone who is named in the history, by name.
Result<QStringList> historyPeople(Database &database);

/// What records are called, by id, also those in the bin; ids that are not here are left out.
Result<QHash<QString, QString>> recordNames(Database &database, const QStringList &ids);

} // namespace ilo
