#include "core/sample/sampledays.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int daysInWeek = 7;

QJsonValue withDaysMoved(const QJsonValue &value, qint64 days)
{
    static const QRegularExpression day(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
    if (value.isString() && day.match(value.toString()).hasMatch())
        return QDate::fromString(value.toString(), Qt::ISODate).addDays(days).toString(Qt::ISODate);
    if (value.isArray()) {
        QJsonArray made;
        for (const QJsonValue &member : value.toArray())
            made.append(withDaysMoved(member, days));
        return made;
    }
    if (value.isObject()) {
        QJsonObject made = value.toObject();
        for (auto it = made.begin(); it != made.end(); ++it)
            it.value() = withDaysMoved(it.value(), days);
        return made;
    }
    return value;
}

} // namespace

QDate sampleWrittenOn()
{
    return QDate(2026, 11, 23);
}

QJsonValue movedByWeeks(const QJsonValue &value, QDate today)
{
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    return withDaysMoved(value, sampleWrittenOn().daysTo(monday) / daysInWeek * daysInWeek);
}

QDate movedByDays(QDate day, QDate today)
{
    if (!day.isValid())
        return day;
    QDate moved = day.addDays(sampleWrittenOn().daysTo(today));
    const int step = moved < today ? -1 : 1;
    while (moved != today && moved.dayOfWeek() > Qt::Friday)
        moved = moved.addDays(step);
    return moved;
}

} // namespace ilo
