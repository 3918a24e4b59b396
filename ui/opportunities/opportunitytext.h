#pragma once

#include "core/opportunities/calendarfile.h"
#include "core/storage/opportunityrecord.h"
#include "ui/kit/badge.h"

namespace ilo {

/// The words of the Opportunities page.

QString deadlineLabel(DeadlineKind kind);

/// "8 Dec 2026, 12:00 (Europe/Zurich)".
QString deadlineWhen(const Deadline &deadline);

/// The same moment in the time of this computer, where that is another; else empty.
QString deadlineHere(const Deadline &deadline);

/// "in 12 days", "in 5 hours", "today", "past".
QString leftText(const TimeLeft &left);

/// How urgent a deadline is.
BadgeText leftBadge(const TimeLeft &left);

/// The buyer as everybody calls it.
QString buyerText(const OpportunityInFull &opportunity);

/// "CERN · Market survey MS-4711/TE · range A".
QString headline(const OpportunityInFull &opportunity);

/// What a message to companies says at first.
QString tellingText(const OpportunityInFull &opportunity);

/// All deadlines of an opportunity for a calendar.
std::vector<CalendarEntry> calendarEntries(const OpportunityInFull &opportunity);

} // namespace ilo
