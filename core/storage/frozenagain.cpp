#include "core/storage/frozenagain.h"

#include "core/storage/matchfacts.h"

#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString idAt(const MatchIndex &index, quint32 place)
{
    return QString::fromStdString(index.id(place));
}

/// Who passed then: all but those that are named as excluded. Companies that came since pass.
std::vector<MatchFilter> filtersThen(const MatchIndex &index, const FrozenShortlist &frozen)
{
    QHash<QString, QStringList> lacking;
    for (const ShortlistExclusion &company : frozen.excluded)
        lacking.insert(company.id, company.lacks);
    std::vector<MatchFilter> filters;
    for (const QString &must : frozen.mustHave)
        filters.push_back({must, {}});
    for (quint32 place = 0; place < index.placeCount(); ++place) {
        if (!index.stands(place))
            continue;
        const auto lacks = lacking.constFind(idAt(index, place));
        for (MatchFilter &filter : filters)
            if (lacks == lacking.cend() || !lacks->contains(filter.name))
                filter.passing.push_back(index.number(place));
    }
    for (MatchFilter &filter : filters)
        std::ranges::sort(filter.passing);
    return filters;
}

/// A company as the new ranking has it.
struct PlaceNow
{
    int place = 0;
    int tenths = 0;
    qint64 number = 0;
};

/// Whether it states something else than it did; nothing kept says nothing.
Result<bool> isRestated(Database &database, const ExplainedCompany &then, const PlaceNow &now)
{
    if (then.stated.isEmpty() || now.number == 0)
        return false;
    const auto company = matchCompany(database, now.number);
    if (!company)
        return fail(company.error());
    return *company && statedDigest(**company) != then.stated;
}

} // namespace

Result<FrozenAgain> rankAgain(Database &database, const MatchStore &store, const TextReader &reader,
                              const FrozenShortlist &frozen)
{
    if (!frozen.hasInputs())
        return fail(Error::Code::Format, u"the inputs of this shortlist were not kept"_s);
    const MatchIndex &index = *store.index;
    FrozenAgain again{.moved = {},
                      .restated = {},
                      .gone = {},
                      .engineNow = MatchKnowledge::version,
                      .isEngineOther = frozen.engine != MatchKnowledge::version,
                      .areListsOther = frozen.lists != store.source,
                      .companiesNow = qint64(index.companyCount()),
                      .textsNow = qint64(index.textCount()),
                      .isMustHaveAskedAgain = !frozen.hasAllExcluded()};
    Result<std::vector<MatchFilter>> filters = again.isMustHaveAskedAgain
        ? mustHaveFilters(database, frozen.mustHave)
        : Result<std::vector<MatchFilter>>(filtersThen(index, frozen));
    if (!filters)
        return fail(filters.error());
    const MatchRun run(frozen.request, reader, index, *filters);
    QHash<QString, PlaceNow> places;
    const std::vector<RankedCompany> ranked = run.ranked(frozen.weights);
    for (size_t at = 0; at < ranked.size(); ++at)
        places.insert(idAt(index, ranked[at].place),
                      {int(at) + 1, int(std::lround(ranked[at].score * 10)), ranked[at].number});
    for (const ExplainedCompany &then : frozen.ranked) {
        const PlaceNow now = places.value(then.id);
        const auto restated = isRestated(database, then, now);
        if (!restated)
            return fail(restated.error());
        if (*restated)
            again.restated << then.name;
        if (now.place == 0)
            again.gone << then.name;
        if (now.place == then.place && now.tenths == then.fit.tenths)
            ++again.same;
        else
            again.moved.push_back({then.name, then.place, now.place, then.fit.tenths, now.tenths});
    }
    return again;
}

} // namespace ilo
