#pragma once

#include "core/domain/activity.h"

namespace ilo {

/// How activities are worded wherever they stand.

/// Breeze name of the icon of a kind.
QString activityIcon(ActivityKind kind);

/// "Advice, level 3"; "Does not count" for none.
QString levelLabel(std::optional<int> level);

/// "Advice": the level in a list; empty for none.
QString levelTag(std::optional<int> level);

/// "30 min", "4 h", "1 h 30 min".
QString minutesLabel(qint64 minutes);

/// One line for a short list: "Call about N-0147, keen to join".
QString activitySentence(const Activity &activity, const QString &needCode);

/// "today", "yesterday", "tomorrow", "Fri 27 Nov", "27 Nov 2027".
QString nearDayLabel(QDate day, QDate today);

} // namespace ilo
