#include "core/storage/attention.h"

#include "core/storage/companysql.h"
#include "core/storage/repository.h"
#include "core/storage/retention.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString isoDay(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

/// The name of the organisation whose id `column` holds.
QString nameOfOrganisation(const QString &column)
{
    return u"(SELECT coalesce(g.name, '') FROM entity e JOIN organisation g ON g.number = e.number"
           " WHERE e.uuid = %1)"_s.arg(column);
}

/// One line of waiting things: id, title, about, day, count.
struct WaitingRows
{
    QString kind;
    QString sql;
    Binds binds;
};

class AttentionReader
{
public:
    AttentionReader(const QDate &today, const QString &advisor) : m_today(today), m_advisor(advisor)
    {
    }

    std::vector<WaitingRows> queries() const
    {
        return {tasks(),
                ending(Attention::companyConsent, u"organisation"_s, u"advisor_id"_s),
                ending(Attention::contactConsent, u"contact"_s, {}),
                validity(Attention::ruleEnds, u"procurement_rule"_s, u"title"_s),
                validity(Attention::balanceEnds, u"return_balance"_s, u"state"_s),
                validity(Attention::thresholdEnds, u"threshold"_s, u"kind"_s)};
    }

private:
    WaitingRows tasks() const
    {
        QString sql = u"SELECT t.id, t.title, %1, t.due_on, 1 FROM task t"
                      " WHERE t.done_on IS NULL AND t.due_on <= ?"
                      " AND (t.snoozed_until IS NULL OR t.snoozed_until <= ?)"_s.arg(
                          nameOfOrganisation(u"t.organisation_id"_s));
        Binds binds{isoDay(m_today.addDays(daysBeforeDue)), isoDay(m_today)};
        if (!m_advisor.isEmpty()) {
            sql += u" AND t.owner_id = ?"_s;
            binds.emplace_back(m_advisor);
        }
        return {Attention::taskDue, sql + u" ORDER BY t.due_on LIMIT 30"_s, binds};
    }

    /// A consent that was given and ends soon: one line for all.
    WaitingRows ending(const QString &kind, const QString &table, const QString &owner) const
    {
        QString sql = u"SELECT r.id, r.name, '', min(r.consent_until), count(*) FROM %1 r"
                      " WHERE r.consent = 'given' AND r.consent_until BETWEEN ? AND ?"_s.arg(table);
        Binds binds{isoDay(m_today), isoDay(m_today.addDays(daysOfWarning))};
        if (!m_advisor.isEmpty() && !owner.isEmpty()) {
            sql += u" AND r.%1 = ?"_s.arg(owner);
            binds.emplace_back(m_advisor);
        }
        return {kind, sql + u" HAVING count(*) > 0"_s, binds};
    }

    /// What holds for a time only: a line for each organisation and day. What ended longer ago
    /// than the warning is history.
    WaitingRows validity(const QString &kind, const QString &table, const QString &title) const
    {
        const bool hasOwner = table != "threshold"_L1;
        const QString about = hasOwner ? nameOfOrganisation(u"r.organisation_id"_s) : u"''"_s;
        return {kind,
                u"SELECT r.id, r.%1, %2, r.valid_until, count(*) FROM %3 r"
                " WHERE r.valid_until BETWEEN ? AND ? GROUP BY %4 r.valid_until"
                " ORDER BY r.valid_until LIMIT 30"_s.arg(
                    title, about, table, hasOwner ? u"r.organisation_id,"_s : QString()),
                {isoDay(m_today.addDays(-daysOfWarning)), isoDay(m_today.addDays(daysOfWarning))}};
    }

    QDate m_today;
    QString m_advisor;
};

/// People whose time to be kept ends, by their own day or by the office's months: one line for all.
Result<std::optional<Attention>> endingTimes(Database &database, const QDate &today)
{
    const auto offices = Repository<Office>(database).where(u"1 = 1"_s, {});
    if (!offices)
        return fail(offices.error());
    const int months = retentionMonths(offices->empty() ? Office() : offices->front());
    const auto ending =
        endingRetentions(database, months, today, today.addDays(daysBeforeRetentionEnds));
    if (!ending)
        return fail(ending.error());
    if (ending->empty())
        return std::optional<Attention>();
    const EndingRetention &first = ending->front();
    return std::optional(Attention{Attention::retention,
                                   first.id,
                                   first.name,
                                   {},
                                   first.retention.until,
                                   qint64(ending->size())});
}

} // namespace

Result<std::vector<Attention>> attentionOn(Database &database, const QDate &today,
                                           const QString &advisor,
                                           const std::vector<AttentionQuery> &more)
{
    std::vector<Attention> all;
    for (const WaitingRows &rows : AttentionReader(today, advisor).queries()) {
        const auto found = database.select<Attention>(rows.sql, rows.binds, [&](const Row &row) {
            return Attention{rows.kind,
                             row.text(0),
                             row.text(1),
                             row.text(2),
                             QDate::fromString(row.text(3), Qt::ISODate),
                             row.number(4),
                             rows.kind == Attention::taskDue};
        });
        if (!found)
            return fail(found.error());
        all.insert(all.end(), found->begin(), found->end());
    }
    const auto ending = endingTimes(database, today);
    if (!ending)
        return fail(ending.error());
    if (*ending)
        all.push_back(**ending);
    for (const AttentionQuery &query : more) {
        const auto found = query(database, today, advisor);
        if (!found)
            return fail(found.error());
        all.insert(all.end(), found->begin(), found->end());
    }
    std::ranges::stable_sort(
        all, {}, [](const Attention &one) { return std::pair(!one.isFirst, one.day); });
    return all;
}

Result<std::vector<EngagedCount>> engagedCompanies(Database &database)
{
    constexpr int proof = 2; // handbook 7: took part, was advised, was active, has a contract
    return database.select<EngagedCount>(
        u"WITH met (id) AS (SELECT organisation_id FROM activity WHERE level >= ?"
        " UNION SELECT j.value FROM activity a, json_each(a.companies) j"
        " WHERE a.level >= ? AND a.companies IS NOT NULL)"
        " SELECT coalesce(o.country, ''), count(*) FROM met JOIN entity e ON e.uuid = met.id"
        " JOIN organisation o ON o.number = e.number WHERE %1"
        " GROUP BY coalesce(o.country, '') ORDER BY count(*) DESC, o.country"_s.arg(
            isListedCompany()),
        {proof, proof},
        [](const Row &row) {
            return EngagedCount{row.text(0), row.number(1)};
        });
}

Result<QStringList> openNeeds(Database &database, const QString &advisor, int limit)
{
    QString sql = u"SELECT id FROM need WHERE coalesce(status, 'draft')"
                  " IN ('draft', 'assessed', 'prioritised')"_s;
    Binds binds;
    if (!advisor.isEmpty()) {
        sql += u" AND owner_id = ?"_s;
        binds.emplace_back(advisor);
    }
    binds.emplace_back(limit);
    const auto ids = database.select<QString>(sql + u" ORDER BY number DESC LIMIT ?"_s,
                                              binds,
                                              [](const Row &row) { return row.text(0); });
    if (!ids)
        return fail(ids.error());
    return QStringList(ids->begin(), ids->end());
}

} // namespace ilo
