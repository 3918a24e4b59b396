#include "core/needquality/needquality.h"

#include "core/methods/priorart.h"
#include "core/storage/needtitles.h"
#include "core/storage/repository.h"

using namespace Qt::StringLiterals;

namespace ilo {

Result<std::vector<OtherNeed>> otherNeeds(Database &database, const Id<Need> &except)
{
    auto titles = needTitles(database, except);
    if (!titles)
        return fail(titles.error());
    std::vector<OtherNeed> others;
    for (NeedTitle &title : *titles)
        others.push_back({std::move(title.code), std::move(title.title), std::move(title.cpv)});
    return others;
}

QualityInput qualityInput(const NeedInFull &full, const Office &office,
                          const std::vector<OtherNeed> &others, QDate today)
{
    QualityInput input{.need = full.need,
                       .requirements = full.requirements,
                       .office = office,
                       .others = others,
                       .language = full.need.language,
                       .today = today};
    if (full.organisation) {
        input.organisationNames = full.organisation->otherNames;
        input.organisationNames << full.organisation->name << full.organisation->shortName;
        input.organisationNames.removeAll(QString());
    }
    return input;
}

Result<QualityInput> qualityInput(Database &database, const NeedInFull &full, const Office &office,
                                  QDate today)
{
    const auto others = otherNeeds(database, full.need.id);
    if (!others)
        return fail(others.error());
    const auto hits = Repository<PriorArtHit>(database).where(u"need_id = ? ORDER BY number"_s,
                                                              {full.need.id.toString()});
    if (!hits)
        return fail(hits.error());
    QualityInput input = qualityInput(full, office, *others, today);
    input.knownSolutions = knownSolutions(full.requirements, *hits);
    return input;
}

} // namespace ilo
