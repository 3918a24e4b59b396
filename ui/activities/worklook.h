#pragma once

#include "ui/kit/badge.h"

#include <QDate>

namespace ilo {

class RecordListView;

/// Where a task stands: "Overdue since 21 Nov", "Due today", "Snoozed until 1 Dec", "Done 20 Nov";
/// its day for one that is to come, nothing for one without a day.
BadgeText taskBadge(QDate dueOn, QDate snoozedUntil, QDate doneOn,
                    QDate today = QDate::currentDate());

/// How the lists of activities and of tasks word and paint their cells.
void dressActivityList(RecordListView &list);
void dressTaskList(RecordListView &list);

} // namespace ilo
