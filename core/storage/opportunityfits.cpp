#include "core/storage/opportunityfits.h"

#include "core/storage/fits.h"
#include "core/storage/opportunityrecord.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct CountedFit
{
    qint64 companies = 0;
    QString state;
};

Result<QHash<QString, CountedFit>> countedFits(Database &database)
{
    QHash<QString, CountedFit> counted;
    const Status read =
        database.forEach(u"SELECT opportunity, companies, state FROM opportunity_fit"_s,
                         {},
                         [&](const Row &row) -> Status {
                             counted.insert(row.text(0), {row.number(1), row.text(2)});
                             return {};
                         });
    if (!read)
        return fail(read.error());
    return counted;
}

} // namespace

Result<bool> countOpportunityFits(Database &database, const MatchStore &store, QDate today,
                                  const Progress &progress)
{
    const QString state = QString::fromLatin1(store.state);
    const auto open = openOpportunities(database, today);
    const auto known = open ? countedFits(database) : fail(open.error());
    if (!known)
        return fail(known.error());
    const TextReader reader(store.index->sharedKnowledge());
    std::vector<std::pair<QString, qint64>> counted;
    bool isOther = false;
    for (const Opportunity &call : *open) {
        const QString id = call.id.toString();
        const auto before = known->constFind(id);
        if (before != known->cend() && before->state == state)
            continue;
        if (progress && !progress(qint64(counted.size())))
            return fail(Error::Code::Cancelled, u"counting was stopped"_s);
        auto request = opportunityRequest(database, call, today);
        if (!request)
            return fail(request.error());
        const MatchRun run(std::move(*request), reader, *store.index);
        counted.emplace_back(id, qint64(run.companiesWorth(enoughOfCapabilities).size()));
        isOther = isOther || before == known->cend() || before->companies != counted.back().second;
    }
    if (counted.empty())
        return false;
    // All at once, so that nothing else waits for a writer that counts.
    const Status kept = database.transaction([&]() -> Status {
        for (const auto &[id, companies] : counted) {
            Status done =
                database.execute(u"INSERT OR REPLACE INTO opportunity_fit VALUES (?, ?, ?)"_s,
                                 {id, companies, state});
            if (!done)
                return done;
        }
        return {};
    });
    if (!kept)
        return fail(kept.error());
    return isOther;
}

Result<OpportunityRanking> rankedForOpportunity(Database &database, const MatchStore &store,
                                                const TextReader &reader,
                                                const Opportunity &opportunity, size_t most,
                                                QDate today)
{
    auto request = opportunityRequest(database, opportunity, today);
    if (!request)
        return fail(request.error());
    const MatchRun run(std::move(*request), reader, *store.index);
    const std::vector<RankedCompany> ranked = run.ranked({}, most);
    std::vector<qint64> numbers;
    for (const RankedCompany &company : ranked)
        numbers.push_back(company.number);
    const auto names = shortlistedNames(database, numbers);
    if (!names)
        return fail(names.error());
    auto explained = explainedCompanies(database, run, reader, {}, ranked, {});
    if (!explained)
        return fail(explained.error());
    OpportunityRanking made{std::move(*explained), {}, qint64(run.passing())};
    for (const ShortlistedName &name : *names)
        made.names.insert(name.id, name);
    return made;
}

} // namespace ilo
