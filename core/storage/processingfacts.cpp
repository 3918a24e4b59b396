#include "core/storage/processingfacts.h"

#include "core/storage/repository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

Result<ProcessingFacts::Counts<QString>> counted(Database &database, const QString &sql)
{
    return database.select<std::pair<QString, qint64>>(
        sql, {}, [](const Row &row) { return std::pair(row.text(0), row.number(1)); });
}

/// How many people have each of the keys of a choice; what was never said is the first key.
template<Enum E>
Result<ProcessingFacts::Counts<E>> countedBy(Database &database, const QString &column)
{
    const auto rows = counted(
        database,
        u"SELECT coalesce(%1, ''), count(*) FROM contact GROUP BY 1 ORDER BY 2 DESC, 1"_s.arg(
            column));
    if (!rows)
        return fail(rows.error());
    ProcessingFacts::Counts<E> counts;
    for (const auto &[key, count] : *rows) {
        E value{};
        if (!key.isEmpty() && !fromStored(QVariant(key), value))
            value = {}; // of a newer version
        const auto known = std::ranges::find(counts, value, &std::pair<E, qint64>::first);
        if (known == counts.end())
            counts.emplace_back(value, count);
        else
            known->second += count;
    }
    return counts;
}

} // namespace

Result<ProcessingFacts> processingFacts(Database &database, QDate today)
{
    ProcessingFacts facts;
    const auto offices = Repository<Office>(database).where(u"1 = 1"_s, {});
    if (!offices)
        return fail(offices.error());
    if (!offices->empty())
        facts.office = offices->front();
    for (const auto &[sql, number] : {
             std::pair{"SELECT count(*) FROM contact", &facts.people},
             std::pair{"SELECT count(*) FROM activity WHERE contact_id IS NOT NULL",
                       &facts.activities},
             std::pair{"SELECT count(*) FROM task WHERE contact_id IS NOT NULL", &facts.tasks},
             std::pair{"SELECT count(*) FROM attached_file WHERE record_id IN "
                       "(SELECT id FROM contact)",
                       &facts.files},
             std::pair{"SELECT count(*) FROM advisor", &facts.advisors},
             std::pair{"SELECT count(*) FROM bin WHERE type = 'contact'", &facts.inBin},
             std::pair{"SELECT count(*) FROM contact WHERE do_not_contact = 1", &facts.objectors},
             std::pair{"SELECT count(*) FROM contact WHERE retain_until IS NOT NULL",
                       &facts.withOwnDay},
             std::pair{"SELECT count(*) FROM contact WHERE coalesce(json_array_length(purposes), 0)"
                       " = 0",
                       &facts.withoutPurpose},
         }) {
        const auto found = database.number(QLatin1StringView(sql));
        if (!found)
            return fail(found.error());
        *number = *found;
    }
    auto bases = countedBy<LawfulBasis>(database, u"basis"_s);
    if (!bases)
        return fail(bases.error());
    facts.bases = *std::move(bases);
    auto consents = countedBy<Consent>(database, u"consent"_s);
    if (!consents)
        return fail(consents.error());
    facts.consents = *std::move(consents);
    auto purposes = counted(database,
                            u"SELECT j.value, count(*) FROM contact c, json_each(c.purposes) j "
                            "WHERE c.purposes IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1"_s);
    if (!purposes)
        return fail(purposes.error());
    facts.purposes = *std::move(purposes);
    auto ended =
        endingRetentions(database, retentionMonths(facts.office), today, today.addDays(-1));
    if (!ended)
        return fail(ended.error());
    facts.ended = *std::move(ended);
    return facts;
}

} // namespace ilo
