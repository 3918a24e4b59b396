#include "core/storage/activityrecords.h"

#include "core/storage/repository.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Each way by its own index; a condition with OR would read the whole table.
QString numbersOfRecord()
{
    return u"SELECT activity FROM activity_party WHERE organisation = ?"
           " UNION SELECT number FROM activity WHERE contact_id = ?"
           " UNION SELECT number FROM activity WHERE need_id = ?"_s;
}

} // namespace

Result<std::vector<ActivityLine>> activitiesOf(Database &database, const QString &recordId,
                                               int limit)
{
    std::vector<ActivityLine> lines;
    const Status read = Repository<Activity>(database).forEach(
        u"number IN (%1) ORDER BY day DESC, time DESC, number DESC LIMIT ?"_s.arg(
            numbersOfRecord()),
        {recordId, recordId, recordId, limit},
        [&](Activity &&activity) -> Status {
            lines.push_back({std::move(activity), {}});
            return {};
        });
    if (!read)
        return fail(read.error());
    for (ActivityLine &line : lines) {
        if (line.activity.need.isNull())
            continue;
        const auto code = database.text(u"SELECT n.code FROM entity e JOIN need n"
                                        " ON n.number = e.number WHERE e.uuid = ?"_s,
                                        {line.activity.need.toString()});
        if (!code)
            return fail(code.error());
        line.needCode = *code;
    }
    return lines;
}

Result<qint64> activityCountOf(Database &database, const QString &recordId)
{
    return database.number(u"SELECT count(*) FROM (%1)"_s.arg(numbersOfRecord()),
                           {recordId, recordId, recordId});
}

Result<std::vector<Task>> openTasksOf(Database &database, const QString &recordId)
{
    return Repository<Task>(database).where(
        u"done_on IS NULL AND number IN (SELECT number FROM task WHERE organisation_id = ?"
        " UNION SELECT number FROM task WHERE contact_id = ? UNION SELECT number FROM task"
        " WHERE need_id = ?) ORDER BY due_on IS NULL, due_on, number"_s,
        {recordId, recordId, recordId});
}

Result<qint64> minutesOf(Database &database, const std::vector<qint64> &numbers)
{
    QJsonArray list;
    for (const qint64 number : numbers)
        list.append(number);
    return database.number(
        u"SELECT sum(minutes) FROM activity WHERE number IN (SELECT value FROM json_each(?))"_s,
        {QString::fromLatin1(QJsonDocument(list).toJson(QJsonDocument::Compact))});
}

Result<qint64> dueTaskCount(Database &database, QDate today)
{
    const QString day = today.toString(Qt::ISODate);
    return database.number(u"SELECT count(*) FROM task WHERE done_on IS NULL AND due_on <= ?"
                           " AND (snoozed_until IS NULL OR snoozed_until <= ?)"_s,
                           {day, day});
}

} // namespace ilo
