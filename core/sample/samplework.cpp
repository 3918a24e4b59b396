#include "core/sample/samplework.h"

#include "core/sample/sampledays.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Calls `take` with each object of the file `name`, its days moved when `today` is valid.
template<typename Take>
Status forEachSample(const QString &name, QDate today, Take &&take)
{
    const Result<QJsonValue> file = readSampleFile(name);
    if (!file)
        return fail(file.error());
    const QJsonValue values = today.isValid() ? movedByWeeks(*file, today) : *file;
    for (const QJsonValue &value : values.toArray()) {
        if (Status done = take(value.toObject()); !done)
            return done;
    }
    return {};
}

/// Sets what activities, contacts and tasks are linked to.
template<typename Record, typename Linked>
Status link(Record &record, Id<Linked> Record::*member, const QHash<QString, Id<Linked>> &known,
            const QJsonValue &name)
{
    const Result<Id<Linked>> id = linkedSample(known, name);
    if (!id)
        return fail(id.error());
    record.*member = *id;
    return {};
}

Status addContact(const QJsonObject &object, SampleLinks &links, std::vector<Contact> &to)
{
    Result<Contact> contact = newSampleRecord<Contact>(object);
    if (!contact)
        return fail(contact.error());
    if (Status done = link(
            *contact, &Contact::organisation, links.organisations, object.value(u"organisation"_s));
        !done)
        return done;
    contact->sample = true;
    links.contacts.insert(contact->name, contact->id);
    to.push_back(*std::move(contact));
    return {};
}

template<typename Record>
Status linkWork(Record &record, const QJsonObject &object, const SampleLinks &links)
{
    if (Status done = link(
            record, &Record::organisation, links.organisations, object.value(u"organisation"_s));
        !done)
        return done;
    if (Status done = link(record, &Record::contact, links.contacts, object.value(u"contact"_s));
        !done)
        return done;
    return link(record, &Record::need, links.needs, object.value(u"need"_s));
}

Status addActivity(const QJsonObject &object, SampleLinks &links, std::vector<Activity> &to)
{
    Result<Activity> activity = newSampleRecord<Activity>(object);
    if (!activity)
        return fail(activity.error());
    if (Status done = linkWork(*activity, object, links); !done)
        return done;
    for (QString &company : activity->companies) {
        const auto id = linkedSample(links.organisations, company);
        if (!id)
            return fail(id.error());
        company = id->toString();
    }
    activity->companies = asSet(activity->companies);
    activity->sample = true;
    links.activities.insert(activity->subject, activity->id);
    to.push_back(*std::move(activity));
    return {};
}

Status addTask(const QJsonObject &object, const SampleLinks &links, QDate today,
               std::vector<Task> &to)
{
    Result<Task> task = newSampleRecord<Task>(object);
    if (!task)
        return fail(task.error());
    if (Status done = linkWork(*task, object, links); !done)
        return done;
    if (Status done = link(*task, &Task::activity, links.activities, object.value(u"activity"_s));
        !done)
        return done;
    for (QDate Task::*day : {&Task::dueOn, &Task::snoozedUntil, &Task::doneOn})
        (*task).*day = movedByDays((*task).*day, today);
    task->sample = true;
    to.push_back(*std::move(task));
    return {};
}

/// Who was told of a call: the same text to all.
Status addTold(const QJsonObject &told, const Opportunity &about, const SampleLinks &links,
               std::vector<InformationDisclosure> &to)
{
    InformationDisclosure made;
    made.id = Id<InformationDisclosure>::create();
    made.recordType = typeName<Opportunity>();
    made.recordId = about.id.toString();
    made.subject = about.reference + u' ' + about.title;
    made.text = about.title + u"\n\n"_s + about.description;
    made.hash = disclosureHash(made.subject, made.text);
    made.toldOn = QDate::fromString(told.value(u"on"_s).toString(), Qt::ISODate);
    made.toldAt = told.value(u"at"_s).toString();
    made.sample = true;
    for (const QString &name : textsOf(told.value(u"companies"_s))) {
        const auto id = linkedSample(links.organisations, name);
        if (!id)
            return fail(id.error());
        made.companies << id->toString();
        made.recipients.insert(id->toString(), name);
    }
    made.companies = asSet(made.companies);
    to.push_back(made);
    return {};
}

Status addOpportunity(const QJsonObject &object, const SampleLinks &links, SampleWork &work)
{
    Result<Opportunity> opportunity = newSampleRecord<Opportunity>(object);
    if (!opportunity)
        return fail(opportunity.error());
    if (Status done = link(*opportunity,
                           &Opportunity::organisation,
                           links.organisations,
                           object.value(u"organisation"_s));
        !done)
        return done;
    opportunity->sample = true;
    for (const QJsonValue &told : object.value(u"told"_s).toArray()) {
        if (Status done = addTold(told.toObject(), *opportunity, links, work.disclosures); !done)
            return done;
    }
    work.opportunities.push_back(*std::move(opportunity));
    return {};
}

} // namespace

Result<SampleWork> readSampleWork(SampleLinks &links, QDate today)
{
    SampleWork work;
    if (Status done = forEachSample(
            u"contacts"_s,
            today,
            [&](const QJsonObject &object) { return addContact(object, links, work.contacts); });
        !done)
        return fail(done.error());
    if (Status done = forEachSample(
            u"activities"_s,
            today,
            [&](const QJsonObject &object) { return addActivity(object, links, work.activities); });
        !done)
        return fail(done.error());
    if (Status done = forEachSample(
            u"tasks"_s,
            QDate(),
            [&](const QJsonObject &object) { return addTask(object, links, today, work.tasks); });
        !done)
        return fail(done.error());
    if (Status done = forEachSample(
            u"opportunities"_s,
            today,
            [&](const QJsonObject &object) { return addOpportunity(object, links, work); });
        !done)
        return fail(done.error());
    return work;
}

} // namespace ilo
