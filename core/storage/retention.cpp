#include "core/storage/retention.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// The last activity with the person, and the action that made the contact (its first op).
const char *const kDays =
    "SELECT (SELECT max(a.day) FROM activity a WHERE a.contact_id = c.id AND a.day <= ?), "
    "(SELECT s.wall FROM op o JOIN changeset s ON s.number = o.changeset WHERE o.entity = c.number "
    "ORDER BY o.number LIMIT 1), c.retain_until, c.id, c.name, coalesce(g.name, '') FROM contact c "
    "LEFT JOIN organisation g ON g.number = (SELECT number FROM entity WHERE uuid = c.organisation_id)";

Retention retentionIn(const Row &row, int months)
{
    Retention retention;
    retention.lastContact = QDate::fromString(row.text(0), Qt::ISODate);
    const QDate own = QDate::fromString(row.text(2), Qt::ISODate);
    retention.isOfRule = !own.isValid();
    const QDate made = QDateTime::fromMSecsSinceEpoch(row.number(1), Qt::UTC).toLocalTime().date();
    const QDate from = retention.lastContact.isValid() ? retention.lastContact : made;
    retention.until = own.isValid() ? own : from.addMonths(months);
    return retention;
}

} // namespace

Result<Retention> retentionOf(Database &database, const Contact &contact, int months, QDate today)
{
    Retention retention;
    const Status read =
        database.forEach(QLatin1StringView(kDays)
                             + u" WHERE c.number = (SELECT number FROM entity WHERE uuid = ?)"_s,
                         {today.toString(Qt::ISODate), contact.id.toString()},
                         [&](const Row &row) -> Status {
                             retention = retentionIn(row, months);
                             return {};
                         });
    if (!read)
        return fail(read.error());
    return retention;
}

Result<std::vector<EndingRetention>> endingRetentions(Database &database, int months, QDate today,
                                                      QDate last)
{
    std::vector<EndingRetention> ending;
    const Status read = database.forEach(
        QLatin1StringView(kDays), {today.toString(Qt::ISODate)}, [&](const Row &row) -> Status {
            const Retention retention = retentionIn(row, months);
            if (retention.until <= last)
                ending.push_back({row.text(3), row.text(4), row.text(5), retention});
            return {};
        });
    if (!read)
        return fail(read.error());
    std::ranges::sort(ending, [](const EndingRetention &a, const EndingRetention &b) {
        return std::tie(a.retention.until, a.name) < std::tie(b.retention.until, b.name);
    });
    return ending;
}

} // namespace ilo
