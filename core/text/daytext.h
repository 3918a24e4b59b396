#pragma once

#include <QDate>
#include <QString>

namespace ilo {

/// A day as people type it: "30.6.2028", "30/6/28", "2028-06-30", "30.6." (the next one), "30 June
/// 2028", "+2w" (d, w, m, y; "-3d" goes back), "fri" (the next one after `today`), "today",
/// "tomorrow". Days stand before months; names of months and weekdays are understood in the nine
/// languages of the program. Invalid when it is none of these.
QDate parseDay(const QString &text, QDate today);

} // namespace ilo
