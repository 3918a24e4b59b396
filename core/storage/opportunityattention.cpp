#include "core/storage/opportunityattention.h"

using namespace Qt::StringLiterals;

namespace ilo {

Result<std::vector<Attention>> waitingOpportunities(Database &database, OpportunityWait wait,
                                                    const QString &kind, const QDate &today,
                                                    const QString &advisor)
{
    const QString from = today.toString(Qt::ISODate);
    const QString until = today.addDays(daysBeforeCallEnds).toString(Qt::ISODate);
    QString ends = u"SELECT id, questions_until AS day FROM opportunity"
                   " WHERE questions_until BETWEEN ? AND ?"_s;
    Binds binds{from, until};
    if (wait != OpportunityWait::Questions) {
        ends = u"SELECT id, closes_on AS day FROM opportunity WHERE closes_on BETWEEN ? AND ?"
               " UNION ALL SELECT opportunity_id, closes_on FROM lot"
               " WHERE closes_on BETWEEN ? AND ?"_s;
        binds.insert(binds.end(), {from, until});
    }
    const QString told =
        u"EXISTS (SELECT 1 FROM information_disclosure d WHERE d.record_id = r.id)"_s;
    QString sql =
        u"SELECT r.id, r.title, coalesce(o.short_name, o.name, r.buyer_name, ''), min(ends.day)"
        " FROM (%1) ends JOIN opportunity r ON r.id = ends.id"
        " LEFT JOIN organisation o ON o.id = r.organisation_id"
        " WHERE coalesce(r.stage, '') NOT IN ('evaluation', 'awarded', 'cancelled')"_s.arg(ends);
    if (wait == OpportunityWait::Closes)
        sql += u" AND "_s + told;
    else if (wait == OpportunityWait::Untold)
        sql += u" AND NOT "_s + told;
    if (!advisor.isEmpty()) {
        sql += u" AND r.owner_id = ?"_s;
        binds.emplace_back(advisor);
    }
    return database.select<Attention>(
        sql + u" GROUP BY r.id ORDER BY 4, 2 LIMIT 30"_s, binds, [&](const Row &row) {
            return Attention{.kind = kind,
                             .id = row.text(0),
                             .title = row.text(1),
                             .about = row.text(2),
                             .day = QDate::fromString(row.text(3), Qt::ISODate),
                             .isFirst = true};
        });
}

} // namespace ilo
