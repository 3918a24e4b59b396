#include "core/sample/samplerecords.h"

#include "core/base/json.h"
#include "core/sample/datafile.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

const QDate writtenOn(2026, 11, 23);

/// `value` with every text that is a day moved by `days`.
QJsonValue moved(const QJsonValue &value, int days)
{
    static const QRegularExpression day(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
    if (value.isString() && day.match(value.toString()).hasMatch())
        return QDate::fromString(value.toString(), Qt::ISODate).addDays(days).toString(Qt::ISODate);
    if (value.isArray()) {
        QJsonArray made;
        for (const QJsonValue &member : value.toArray())
            made.append(moved(member, days));
        return made;
    }
    if (value.isObject()) {
        QJsonObject made = value.toObject();
        for (auto it = made.begin(); it != made.end(); ++it)
            it.value() = moved(it.value(), days);
        return made;
    }
    return value;
}

/// The record that `object` describes, with a new id.
template<typename Record>
Result<Record> read(QJsonObject object)
{
    object.insert(u"id"_s, Id<Record>::create().toString());
    return fromJson<Record>(object);
}

/// Appends the records in `array` that belong to `owner`.
template<typename Record>
Status addOwned(const QJsonValue &array, const Id<Organisation> &owner, std::vector<AnyRecord> &to)
{
    for (const QJsonValue &value : array.toArray()) {
        Result<Record> record = read<Record>(value.toObject());
        if (!record)
            return fail(record.error());
        record->organisation = owner;
        to.push_back(*std::move(record));
    }
    return {};
}

Status addOrganisation(const QJsonObject &object, std::vector<AnyRecord> &to,
                       QHash<QString, Id<Organisation>> &byKey)
{
    Result<Organisation> organisation = read<Organisation>(object);
    if (!organisation)
        return fail(organisation.error());
    organisation->sample = true;
    const Id<Organisation> id = organisation->id;
    byKey.insert(object.value(u"key"_s).toString(), id);
    to.push_back(*std::move(organisation));
    if (Status done = addOwned<Capability>(object.value(u"capabilities"_s), id, to); !done)
        return done;
    if (Status done = addOwned<Certificate>(object.value(u"certificates"_s), id, to); !done)
        return done;
    return addOwned<Reference>(object.value(u"references"_s), id, to);
}

Result<SampleNeed> readNeed(const QJsonObject &object,
                            const QHash<QString, Id<Organisation>> &byKey)
{
    Result<Need> need = read<Need>(object);
    if (!need)
        return fail(need.error());
    need->organisation = byKey.value(object.value(u"organisation"_s).toString());
    need->sample = true;

    SampleNeed made{*std::move(need), {}, object.value(u"brief"_s).toBool()};
    for (const QJsonValue &value : object.value(u"requirements"_s).toArray()) {
        Result<Requirement> requirement = read<Requirement>(value.toObject());
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
    const Result<Office> office = read<Office>(object.value(u"office"_s).toObject());
    if (!office)
        return fail(office.error());
    records.office = *office;

    const Result<Advisor> advisor = read<Advisor>(object.value(u"advisor"_s).toObject());
    if (!advisor)
        return fail(advisor.error());
    records.advisor = *advisor;
    records.advisor.office = records.office.id;
    return {};
}

} // namespace

Result<SampleRecords> readSampleRecords(QDate today)
{
    const int weeks = std::max(0, int(writtenOn.daysTo(today) / 7));
    const auto file = [weeks](const QString &name) -> Result<QJsonValue> {
        Result<QJsonValue> read = readSampleFile(name);
        if (!read)
            return fail(read.error());
        return moved(*read, 7 * weeks);
    };

    SampleRecords records;
    const Result<QJsonValue> office = file(u"office"_s);
    if (!office)
        return fail(office.error());
    if (Status done = readOffice(office->toObject(), records); !done)
        return fail(done.error());

    QHash<QString, Id<Organisation>> byKey;
    for (const QString &name :
         {u"big-science"_s, u"companies-north"_s, u"companies-south"_s, u"companies-east"_s}) {
        const Result<QJsonValue> organisations = file(name);
        if (!organisations)
            return fail(organisations.error());
        for (const QJsonValue &value : organisations->toArray()) {
            if (Status done = addOrganisation(value.toObject(), records.organisations, byKey);
                !done)
                return fail(done.error());
        }
    }

    const Result<QJsonValue> needs = file(u"needs"_s);
    if (!needs)
        return fail(needs.error());
    for (const QJsonValue &value : needs->toArray()) {
        Result<SampleNeed> need = readNeed(value.toObject(), byKey);
        if (!need)
            return fail(need.error());
        records.needs.push_back(*std::move(need));
    }
    return records;
}

} // namespace ilo
