#pragma once

#include "core/domain/activity.h"
#include "core/storage/database.h"

namespace ilo {

/// An activity as a short list beside a company, contact or need shows it.
struct ActivityLine
{
    Activity activity;
    QString needCode; ///< of the need that it was about
};

/// The newest activities of a record (organisation, contact or need), newest first, at most
/// `limit`; of an organisation also those where it is among further ones.
Result<std::vector<ActivityLine>> activitiesOf(Database &database, const QString &recordId,
                                               int limit);
Result<qint64> activityCountOf(Database &database, const QString &recordId);

/// Open tasks of a record, the one due first first.
Result<std::vector<Task>> openTasksOf(Database &database, const QString &recordId);

/// Minutes of these activities (row numbers) together.
Result<qint64> minutesOf(Database &database, const std::vector<qint64> &numbers);

/// Open tasks of all whose day is `today` or before, snoozed ones not counted.
Result<qint64> dueTaskCount(Database &database, QDate today);

} // namespace ilo
