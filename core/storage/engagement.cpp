#include "core/storage/engagement.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

Engagement readEngagement(const Row &row, int from)
{
    return {int(row.number(from)), QDate::fromString(row.text(from + 1), Qt::ISODate)};
}

} // namespace

Result<Engagement> engagementOf(Database &database, const Id<Organisation> &organisation)
{
    Engagement best;
    const Status read = database.forEach(
        u"SELECT a.level, min(a.day) FROM activity_party p JOIN activity a"
        " ON a.number = p.activity WHERE p.organisation = ? AND a.level IS NOT NULL"
        " GROUP BY a.level ORDER BY a.level DESC LIMIT 1"_s,
        {organisation.toString()},
        [&](const Row &row) -> Status {
            best = readEngagement(row, 0);
            return {};
        });
    if (!read)
        return fail(read.error());
    return best;
}

Result<std::vector<OrganisationEngagement>> engagements(Database &database, QDate from, QDate until)
{
    std::vector<OrganisationEngagement> all;
    const Status read = database.forEach(
        u"SELECT p.organisation, a.level, min(a.day) FROM activity a JOIN activity_party p"
        " ON p.activity = a.number WHERE a.level IS NOT NULL AND a.day >= ? AND a.day <= ?"
        " GROUP BY p.organisation, a.level ORDER BY p.organisation, a.level DESC"_s,
        {from.isValid() ? from.toString(Qt::ISODate) : u""_s,
         until.isValid() ? until.toString(Qt::ISODate) : u"9999"_s},
        [&](const Row &row) -> Status {
            // The first line of each organisation has its highest level.
            if (all.empty() || all.back().organisation != row.text(0))
                all.push_back({row.text(0), readEngagement(row, 1)});
            return {};
        });
    if (!read)
        return fail(read.error());
    return all;
}

Result<std::array<qint64, 5>> engagementFunnel(Database &database, QDate from, QDate until)
{
    const auto all = engagements(database, from, until);
    if (!all)
        return fail(all.error());
    std::array<qint64, 5> counts{};
    for (const OrganisationEngagement &one : *all)
        ++counts[size_t(one.engagement.level) - 1];
    return counts;
}

} // namespace ilo
