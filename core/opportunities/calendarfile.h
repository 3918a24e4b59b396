#pragma once

#include "core/opportunities/deadlines.h"

namespace ilo {

/// A deadline in words for a calendar.
struct CalendarEntry
{
    QString uid; ///< the same for the same deadline in every file, so that a calendar updates it
    Deadline deadline;
    QString summary;
    QString description;
    QString web;
};

/// The entries as an iCalendar file (RFC 5545). A deadline whose hour and zone are known is told in
/// UTC, which every calendar shows in its owner's time; another stands for its whole day, with the
/// hour in the summary. @param stamped  when the file is made
QByteArray calendarFile(const std::vector<CalendarEntry> &entries, const QDateTime &stamped);

/// The same uid for the same deadline of the same opportunity.
QString calendarUid(const Opportunity &opportunity, const Deadline &deadline);

} // namespace ilo
