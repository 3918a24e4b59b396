#include "core/storage/fits.h"

#include "core/domain/codescheme.h"
#include "core/storage/matchfacts.h"
#include "core/storage/repository.h"
#include "core/text/fold.h"

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// The weights with which each need's shortlist is worked.
Result<QHash<QString, MatchWeights>> keptWeights(Database &database)
{
    const auto kept =
        Repository<Shortlist>(database).where(u"invited_on IS NULL ORDER BY number"_s);
    if (!kept)
        return fail(kept.error());
    QHash<QString, MatchWeights> weights;
    for (const Shortlist &one : *kept)
        weights.insert(one.need.toString(), weightsOf(one));
    return weights;
}

QString languageOf(const Opportunity &opportunity)
{
    return opportunity.titles.key(opportunity.title); // empty: none is known, it is found out
}

} // namespace

Result<bool> hasOpenNeeds(Database &database)
{
    const auto any = database.number(
        u"SELECT EXISTS (SELECT 1 FROM need WHERE status NOT IN ('closed', 'parked')"
        " OR status IS NULL)"_s);
    if (!any)
        return fail(any.error());
    return *any != 0;
}

Result<std::vector<FittingNeed>> needsThatFit(Database &database, const MatchIndex &index,
                                              const TextReader &reader, qint64 company,
                                              const std::optional<MatchWeights> &weights,
                                              QDate today)
{
    const auto kept = keptWeights(database);
    if (!kept)
        return fail(kept.error());
    const auto stated = matchCompany(database, company);
    if (!stated)
        return fail(stated.error());
    if (!*stated || !index.placeOfCompany(company))
        return fail(Error::Code::NotFound, u"not a company"_s);
    const auto needs =
        Repository<Need>(database).where(u"status NOT IN ('closed', 'parked') OR status IS NULL"_s);
    if (!needs)
        return fail(needs.error());
    std::vector<FittingNeed> fitting;
    for (const Need &need : *needs) {
        auto request = matchRequest(database, need.id, today);
        if (!request)
            return fail(request.error());
        const MatchWeights own = weights.value_or(kept->value(need.id.toString()));
        const MatchRun run(std::move(*request), reader, index, company);
        const auto ranked = run.rankedCompany(own, company);
        if (!ranked)
            continue;
        MatchExplanation fit = explain(run, *ranked, **stated, own, reader);
        if (fit.tenths > 0)
            fitting.push_back({need.id, need.code, need.title, std::move(fit)});
    }
    std::ranges::sort(fitting, [](const FittingNeed &a, const FittingNeed &b) {
        return a.fit.tenths != b.fit.tenths ? a.fit.tenths > b.fit.tenths : a.code < b.code;
    });
    return fitting;
}

Result<MatchRequest> opportunityRequest(Database &database, const Opportunity &opportunity,
                                        QDate today)
{
    const auto lots = Repository<Lot>(database).where(u"opportunity_id = ? ORDER BY number"_s,
                                                      {opportunity.id.toString()});
    if (!lots)
        return fail(lots.error());
    const QString language = languageOf(opportunity);
    QStringList lines{opportunity.description};
    QStringList codes = opportunity.cpv + QStringList{opportunity.mainCpv};
    for (const Lot &lot : *lots) {
        lines << lot.title << lot.descriptions.value(language);
        codes << lot.cpv << lot.mainCpv;
    }
    lines.removeAll(QString());
    auto request = matchRequest(database, opportunity.title, lines.join(u'\n'), language, today);
    if (!request)
        return request;
    for (const QString &typed : std::as_const(codes))
        if (const quint32 code = readTypedCode(cpvScheme, typed).code.toUInt(); code > 0)
            request->facts.cpv.push_back(code);
    std::ranges::sort(request->facts.cpv);
    const auto same = std::ranges::unique(request->facts.cpv);
    request->facts.cpv.erase(same.begin(), same.end());
    request->facts.customers.add(folded(opportunity.buyerName));
    return request;
}

Result<OpportunityFits> companiesThatFit(Database &database, const MatchIndex &index,
                                         const TextReader &reader, const Opportunity &opportunity,
                                         size_t most, QDate today)
{
    auto request = opportunityRequest(database, opportunity, today);
    if (!request)
        return fail(request.error());
    const MatchRun run(std::move(*request), reader, index);
    const std::vector<qint64> doing = run.companiesWorth(enoughOfCapabilities);
    const auto named = shortlistedNames(database, doing);
    if (!named)
        return fail(named.error());
    OpportunityFits fits{.all = int(doing.size())};
    QHash<qint64, ShortlistedName> names;
    for (const ShortlistedName &name : *named) {
        const bool holds = !name.consentUntil.isValid() || name.consentUntil >= today;
        fits.mayBeContacted += name.consent == Consent::Given && holds ? 1 : 0;
        names.insert(name.number, name);
    }
    // Of those who do what is asked, wherever they stand among all companies: references and
    // certificates alone may put others before them.
    std::vector<RankedCompany> best;
    for (const qint64 number : doing)
        if (const auto company = run.rankedCompany({}, number))
            best.push_back(*company);
    std::ranges::sort(best, [&](const RankedCompany &a, const RankedCompany &b) {
        return std::tuple(-a.score, index.sortName(a.place), index.id(a.place))
            < std::tuple(-b.score, index.sortName(b.place), index.id(b.place));
    });
    for (size_t at = 0; at < best.size() && at < most; ++at)
        if (const auto name = names.constFind(best[at].number); name != names.cend())
            fits.best.push_back({*name, int(std::lround(best[at].score * 10))});
    return fits;
}

} // namespace ilo
