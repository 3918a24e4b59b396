#include "core/storage/needworkup.h"

#include "core/storage/repository.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

template<Described Record>
Result<std::vector<Record>> ofNeed(Database &database, const Id<Need> &need, const QString &order)
{
    return Repository<Record>(database).where(u"need_id = ? ORDER BY "_s + order,
                                              {need.toString()});
}

/// Two offices may each begin one: by its id all of them take the same.
const auto oneOfSeveral = u"id"_s;

} // namespace

Result<NeedWorkUp> needWorkUp(Database &database, const Id<Need> &need)
{
    NeedWorkUp work;
    auto assessments = ofNeed<NeedAssessment>(database, need, oneOfSeveral);
    if (!assessments)
        return fail(assessments.error());
    if (!assessments->empty())
        work.assessment = assessments->front();
    work.assessment.need = need;
    auto statements = ofNeed<NeedStatement>(database, need, u"number"_s);
    if (!statements)
        return fail(statements.error());
    work.statements = *std::move(statements);
    auto searches = ofNeed<PriorArtSearch>(database, need, u"number"_s);
    if (!searches)
        return fail(searches.error());
    work.searches = *std::move(searches);
    auto hits = ofNeed<PriorArtHit>(database, need, u"number"_s);
    if (!hits)
        return fail(hits.error());
    work.hits = *std::move(hits);
    auto conclusions =
        ofNeed<PriorArtConclusion>(database, need, u"concluded_on DESC, number DESC"_s);
    if (!conclusions)
        return fail(conclusions.error());
    work.conclusions = *std::move(conclusions);
    return work;
}

Result<std::vector<AssessedNeed>> assessedNeeds(Database &database)
{
    auto needs = Repository<Need>(database).where(
        u"status IS NULL OR status NOT IN ('closed', 'parked') ORDER BY code"_s);
    if (!needs)
        return fail(needs.error());
    auto assessments =
        Repository<NeedAssessment>(database).where(u"1 ORDER BY id DESC"_s); // the first one stays
    if (!assessments)
        return fail(assessments.error());
    QHash<QString, NeedAssessment> byNeed;
    for (NeedAssessment &assessment : *assessments)
        byNeed.insert(assessment.need.toString(), std::move(assessment));
    std::vector<AssessedNeed> all;
    for (const Need &need : *needs) {
        AssessedNeed one{need.id, need.code, need.title, byNeed.value(need.id.toString())};
        one.assessment.need = need.id;
        all.push_back(std::move(one));
    }
    return all;
}

} // namespace ilo
