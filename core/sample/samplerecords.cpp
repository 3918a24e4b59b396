#include "core/sample/samplerecords.h"

#include "core/rules/shippedrecords.h"
#include "core/sample/sampledays.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Appends the records in `array` that belong to `owner`.
template<typename Record>
Status addOwned(const QJsonValue &array, const Id<Organisation> &owner, std::vector<AnyRecord> &to)
{
    for (const QJsonValue &value : array.toArray()) {
        Result<Record> record = newSampleRecord<Record>(value.toObject());
        if (!record)
            return fail(record.error());
        record->organisation = owner;
        to.push_back(*std::move(record));
    }
    return {};
}

Status addOrganisation(const QJsonObject &object, std::vector<AnyRecord> &to, SampleLinks &links)
{
    Result<Organisation> organisation = newSampleRecord<Organisation>(object);
    if (!organisation)
        return fail(organisation.error());
    organisation->sample = true;
    const Id<Organisation> id = organisation->id;
    links.organisations.insert(organisation->name, id);
    to.push_back(*std::move(organisation));
    if (Status done = addOwned<Capability>(object.value(u"capabilities"_s), id, to); !done)
        return done;
    if (Status done = addOwned<Certificate>(object.value(u"certificates"_s), id, to); !done)
        return done;
    return addOwned<Reference>(object.value(u"references"_s), id, to);
}

Result<SampleNeed> readNeed(const QJsonObject &object, const SampleLinks &links)
{
    Result<Need> need = newSampleRecord<Need>(object);
    if (!need)
        return fail(need.error());
    const auto owner = linkedSample(links.organisations, object.value(u"organisation"_s));
    if (!owner)
        return fail(owner.error());
    need->organisation = *owner;
    need->sample = true;

    SampleNeed made{*std::move(need), {}, object.value(u"brief"_s).toBool()};
    for (const QJsonValue &value : object.value(u"requirements"_s).toArray()) {
        Result<Requirement> requirement = newSampleRecord<Requirement>(value.toObject());
        if (!requirement)
            return fail(requirement.error());
        requirement->need = made.need.id;
        requirement->position = int(made.requirements.size());
        made.requirements.push_back(*std::move(requirement));
    }
    return made;
}

Status readOffice(const QJsonObject &object, SampleRecords &records)
{
    const Result<Office> office = newSampleRecord<Office>(object.value(u"office"_s).toObject());
    if (!office)
        return fail(office.error());
    records.office = *office;

    const Result<Advisor> advisor = newSampleRecord<Advisor>(object.value(u"advisor"_s).toObject());
    if (!advisor)
        return fail(advisor.error());
    records.advisor = *advisor;
    records.advisor.office = records.office.id;
    return {};
}

Status readOrganisations(SampleRecords &records, SampleLinks &links, QDate today)
{
    for (const QString &key : {u"CERN"_s, u"ESS"_s, u"XFEL"_s, u"EISCAT"_s, u"F4E"_s, u"ITER"_s})
        links.organisations.insert(key, shippedOrganisation(key.toLower()));
    for (const QString &name : {u"companies-north"_s,
                                u"companies-south"_s,
                                u"companies-east"_s,
                                u"companies-denmark"_s,
                                u"companies-netherlands"_s,
                                u"companies-spain"_s,
                                u"companies-poland"_s,
                                u"companies-slovakia"_s,
                                u"companies-germany"_s,
                                u"companies-sweden"_s,
                                u"companies-france"_s}) {
        const Result<QJsonValue> file = readSampleFile(name);
        if (!file)
            return fail(file.error());
        for (const QJsonValue &value : movedByWeeks(*file, today).toArray()) {
            if (Status done = addOrganisation(value.toObject(), records.organisations, links);
                !done)
                return done;
        }
    }
    return {};
}

Status readNeeds(SampleRecords &records, SampleLinks &links, QDate today)
{
    const Result<QJsonValue> file = readSampleFile(u"needs"_s);
    if (!file)
        return fail(file.error());
    for (const QJsonValue &value : movedByWeeks(*file, today).toArray()) {
        Result<SampleNeed> need = readNeed(value.toObject(), links);
        if (!need)
            return fail(need.error());
        records.needs.push_back(*std::move(need));
        // The code that a new workspace gives to the need made at this place.
        const auto place = int(records.needs.size());
        links.needs.insert(u"N-%1"_s.arg(QString::number(place).rightJustified(4, u'0')),
                           records.needs.back().need.id);
    }
    return {};
}

} // namespace

Result<SampleRecords> readSampleRecords(QDate today)
{
    SampleRecords records;
    const Result<QJsonValue> office = readSampleFile(u"office"_s);
    if (!office)
        return fail(office.error());
    if (Status done = readOffice(office->toObject(), records); !done)
        return fail(done.error());

    SampleLinks links;
    if (Status done = readOrganisations(records, links, today); !done)
        return fail(done.error());
    if (Status done = readNeeds(records, links, today); !done)
        return fail(done.error());
    Result<std::vector<SampleWorkUp>> workUps = readSampleWorkUps(records.needs, links, today);
    if (!workUps)
        return fail(workUps.error());
    records.workUps = *std::move(workUps);
    Result<SampleWork> work = readSampleWork(links, today);
    if (!work)
        return fail(work.error());
    records.work = *std::move(work);
    return records;
}

} // namespace ilo
