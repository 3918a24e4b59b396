#include "core/opportunities/deadlines.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {

std::vector<Deadline> deadlinesOf(const Opportunity &opportunity, const std::vector<Lot> &lots)
{
    std::vector<Deadline> deadlines;
    const auto add =
        [&](DeadlineKind kind, QDate day, const QString &hour, const QString &lot = {}) {
            if (day.isValid())
                deadlines.push_back({kind, day, hour, opportunity.timeZone, lot});
        };
    add(DeadlineKind::Questions, opportunity.questionsUntil, opportunity.questionsAt);
    add(DeadlineKind::Closes, opportunity.closesOn, opportunity.closesAt);
    add(DeadlineKind::Opens, opportunity.opensOn, opportunity.opensAt);
    add(DeadlineKind::Call, opportunity.tenderOn, {});
    add(DeadlineKind::Decision, opportunity.decisionOn, {});
    for (const Lot &lot : lots) {
        const bool differs =
            lot.closesOn != opportunity.closesOn || lot.closesAt != opportunity.closesAt;
        if (differs)
            add(DeadlineKind::LotCloses, lot.closesOn, lot.closesAt, lot.number);
    }
    std::ranges::stable_sort(deadlines, [](const Deadline &a, const Deadline &b) {
        return std::pair(a.day, a.hour) < std::pair(b.day, b.hour);
    });
    return deadlines;
}

QTimeZone zoneNamed(const QString &zone)
{
    static const QRegularExpression offset(u"^([+-])(\\d{2}):(\\d{2})$"_s);
    if (const auto match = offset.match(zone); match.hasMatch()) {
        const int seconds = match.captured(2).toInt() * 3600 + match.captured(3).toInt() * 60;
        return QTimeZone(match.captured(1) == u"-" ? -seconds : seconds);
    }
    return zone.isEmpty() ? QTimeZone() : QTimeZone(zone.toUtf8());
}

QDateTime momentOf(const Deadline &deadline)
{
    const QTime time = QTime::fromString(deadline.hour, u"HH:mm"_s);
    const QTimeZone zone = zoneNamed(deadline.zone);
    if (!deadline.day.isValid() || !time.isValid() || !zone.isValid())
        return {};
    return {deadline.day, time, zone};
}

TimeLeft timeLeft(const Deadline &deadline, const QDateTime &now)
{
    if (const QDateTime moment = momentOf(deadline); moment.isValid()) {
        const qint64 seconds = now.secsTo(moment);
        if (seconds <= 0)
            return {.isPast = true, .hasHours = true};
        return {false, seconds / 86'400, seconds % 86'400 / 3600, true};
    }
    const qint64 days = now.date().daysTo(deadline.day);
    return {.isPast = days < 0, .days = std::max<qint64>(days, 0)};
}

} // namespace ilo
