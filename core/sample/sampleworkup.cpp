#include "core/sample/sampleworkup.h"

#include "core/sample/sampledays.h"
#include "core/sample/samplerecords.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// The record that `object` describes. It has no mark of its own: it goes with its need.
template<typename Record>
Result<Record> recordOf(const Id<Need> &need, const QJsonObject &object)
{
    Result<Record> record = newSampleRecord<Record>(object);
    if (record)
        record->need = need;
    return record;
}

/// "covers" holds how far each requirement is covered, in their order.
Status cover(PriorArtHit &hit, const QJsonValue &covers, const SampleNeed &sample)
{
    size_t row = 0;
    for (const QString &key : textsOf(covers)) {
        if (row >= sample.requirements.size())
            return fail(Error::Code::Format, u"a hit covers more than there is"_s, hit.title);
        hit.coverage.insert(sample.requirements[row++].id.toString(), key);
    }
    return {};
}

Result<SampleWorkUp> readWorkUp(const QJsonObject &object, const SampleNeed &sample)
{
    const Id<Need> need = sample.need.id;
    SampleWorkUp workUp;
    for (const QJsonValue &value : object.value(u"searches"_s).toArray()) {
        Result<PriorArtSearch> search = recordOf<PriorArtSearch>(need, value.toObject());
        if (!search)
            return fail(search.error());
        workUp.searches.push_back(*std::move(search));
    }
    for (const QJsonValue &value : object.value(u"hits"_s).toArray()) {
        const QJsonObject written = value.toObject();
        Result<PriorArtHit> hit = recordOf<PriorArtHit>(need, written);
        if (!hit)
            return fail(hit.error());
        const int search = written.value(u"search"_s).toInt(); // from 1
        if (search < 1 || size_t(search) > workUp.searches.size())
            return fail(Error::Code::Format, u"a hit is of no search"_s, hit->title);
        hit->search = workUp.searches[size_t(search) - 1].id;
        if (Status done = cover(*hit, written.value(u"covers"_s), sample); !done)
            return fail(done.error());
        workUp.hits.push_back(*std::move(hit));
    }
    if (const QJsonValue value = object.value(u"conclusion"_s); value.isObject()) {
        Result<PriorArtConclusion> conclusion =
            recordOf<PriorArtConclusion>(need, value.toObject());
        if (!conclusion)
            return fail(conclusion.error());
        workUp.conclusion = *std::move(conclusion);
    }
    if (const QJsonValue value = object.value(u"assessment"_s); value.isObject()) {
        Result<NeedAssessment> assessment = recordOf<NeedAssessment>(need, value.toObject());
        if (!assessment)
            return fail(assessment.error());
        workUp.assessment = *std::move(assessment);
    }
    return workUp;
}

} // namespace

Result<std::vector<SampleWorkUp>> readSampleWorkUps(const std::vector<SampleNeed> &needs,
                                                    const SampleLinks &links, QDate today)
{
    const Result<QJsonValue> file = readSampleFile(u"workups"_s);
    if (!file)
        return fail(file.error());
    std::vector<SampleWorkUp> all;
    for (const QJsonValue &value : movedByWeeks(*file, today).toArray()) {
        const QJsonObject object = value.toObject();
        const auto id = linkedSample(links.needs, object.value(u"need"_s));
        if (!id)
            return fail(id.error());
        const auto sample =
            std::ranges::find(needs, *id, [](const SampleNeed &one) { return one.need.id; });
        if (sample == needs.end())
            return fail(Error::Code::Format, u"a work-up is of no need"_s);
        Result<SampleWorkUp> workUp = readWorkUp(object, *sample);
        if (!workUp)
            return fail(workUp.error());
        all.push_back(*std::move(workUp));
    }
    return all;
}

} // namespace ilo
