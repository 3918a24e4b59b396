#pragma once

#include <QDate>
#include <QJsonValue>

namespace ilo {

/// The Monday as seen from which the days in the sample files were written.
QDate sampleWrittenOn();

/// `value` with every text in it that is a day moved by whole weeks, so that it lies in the week of
/// `today` as it lay in that of sampleWrittenOn(), and a Tuesday stays one.
QJsonValue movedByWeeks(const QJsonValue &value, QDate today);

/// `day`, as seen from sampleWrittenOn(), as far from `today`. What was due or done on a working
/// day stays so: a Saturday or Sunday before `today` becomes the Friday before, one after it the
/// Monday after.
QDate movedByDays(QDate day, QDate today);

} // namespace ilo
