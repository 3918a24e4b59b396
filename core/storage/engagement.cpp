#include "core/storage/engagement.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Which activity proves which level of whom.
QString proofs()
{
    return u"(SELECT organisation_id AS organisation, level, day FROM activity"
           " WHERE level IS NOT NULL AND organisation_id IS NOT NULL"
           " UNION ALL SELECT m.value, a.level, a.day FROM activity a, json_each(a.companies) m"
           " WHERE a.companies IS NOT NULL AND a.level IS NOT NULL)"_s;
}

Engagement readEngagement(const Row &row, int from)
{
    return {int(row.number(from)), QDate::fromString(row.text(from + 1), Qt::ISODate)};
}

} // namespace

Result<Engagement> engagementOf(Database &database, const Id<Organisation> &organisation)
{
    const QString id = organisation.toString();
    Engagement best;
    const Status read = database.forEach(
        u"SELECT level, min(day) FROM ("
        "SELECT level, day FROM activity WHERE organisation_id = ? AND level IS NOT NULL UNION ALL "
        "SELECT level, day FROM activity WHERE companies IS NOT NULL AND level IS NOT NULL"
        " AND instr(companies, ?) > 0) GROUP BY level ORDER BY level DESC LIMIT 1"_s,
        {id, u'"' + id + u'"'},
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
        u"SELECT organisation, level, min(day) FROM %1 WHERE day >= ? AND day <= ?"
        " GROUP BY organisation, level ORDER BY organisation, level DESC"_s.arg(proofs()),
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
