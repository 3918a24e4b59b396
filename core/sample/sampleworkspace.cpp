#include "core/sample/sampleworkspace.h"

#include "core/brief/briefcode.h"
#include "core/brief/documentjson.h"
#include "core/brief/makebrief.h"
#include "core/rules/shippedplan.h"
#include "core/sample/samplerecords.h"
#include "core/storage/repository.h"
#include "core/storage/samplemark.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// The Big Science Organisations with their rules, as every workspace can have them: facts, no
/// sample.
Status addFacts(Workspace &workspace)
{
    const Result<ShippedPlan> plan = planShipped(workspace.database());
    if (!plan)
        return fail(plan.error());
    return workspace.apply(plan->changes, u"Added the facts about Big Science Organisations"_s);
}

Status addOrganisations(Workspace &workspace, const std::vector<AnyRecord> &records)
{
    ChangeSet changes;
    for (AnyRecord record : records) {
        if (auto *organisation = std::get_if<Organisation>(&record))
            organisation->advisor = workspace.advisor().id;
        changes.push_back(created(std::move(record)));
    }
    return workspace.apply(changes, u"Added the sample companies"_s);
}

Status addNeed(Workspace &workspace, SampleNeed &sample)
{
    const Result<QString> code = workspace.nextNeedCode();
    if (!code)
        return fail(code.error());
    sample.need.code = *code;
    sample.need.owner = workspace.advisor().id;

    ChangeSet changes{created(sample.need)};
    for (const Requirement &requirement : sample.requirements)
        changes.push_back(created(requirement));
    return workspace.apply(changes, u"Wrote need %1"_s.arg(*code));
}

/// Version 1 of the need's brief, as kept on `day`.
Brief firstBrief(const Workspace &workspace, const SampleNeed &sample, const Organisation &owner,
                 QDate day)
{
    const QString shortened = shortName(owner);
    Brief brief{.id = Id<Brief>::create(),
                .need = sample.need.id,
                .code = briefCode(shortened, day.year(), sample.need.code),
                .version = 1,
                .issuedOn = day,
                .level = sample.need.sharing,
                .language = u"en"_s,
                .status = BriefStatus::Published};
    const Document document = makeBrief({.need = sample.need,
                                         .requirements = sample.requirements,
                                         .organisation = shortened,
                                         .office = workspace.office(),
                                         .level = brief.level,
                                         .version = brief.version,
                                         .issuedOn = brief.issuedOn,
                                         .code = brief.code,
                                         .language = brief.language});
    brief.content = QString::fromUtf8(toJson(document));
    return brief;
}

Status keepBrief(Workspace &workspace, const SampleNeed &sample, QDate day)
{
    const Result<Organisation> owner =
        Repository<Organisation>(workspace.database()).get(sample.need.organisation);
    if (!owner)
        return fail(owner.error());
    const Brief brief = firstBrief(workspace, sample, *owner, day);
    return workspace.apply({created(brief)}, u"Kept version 1 of brief %1"_s.arg(brief.code));
}

/// How some of the needs were searched for, framed and weighed.
Status addWorkUps(Workspace &workspace, const std::vector<SampleWorkUp> &workUps)
{
    ChangeSet changes;
    for (const SampleWorkUp &workUp : workUps) {
        for (const PriorArtSearch &search : workUp.searches)
            changes.push_back(created(search));
        for (const PriorArtHit &hit : workUp.hits)
            changes.push_back(created(hit));
        if (workUp.conclusion) {
            PriorArtConclusion conclusion = *workUp.conclusion;
            conclusion.advisor = workspace.advisor().id;
            changes.push_back(created(std::move(conclusion)));
        }
        if (workUp.assessment)
            changes.push_back(created(*workUp.assessment));
    }
    return workspace.apply(changes, u"Worked out the sample needs"_s);
}

Status addContacts(Workspace &workspace, const std::vector<Contact> &contacts)
{
    ChangeSet changes;
    for (const Contact &contact : contacts)
        changes.push_back(created(contact));
    return workspace.apply(changes, u"Added the sample contacts"_s);
}

Status addWork(Workspace &workspace, const SampleWork &work)
{
    ChangeSet done;
    for (Activity activity : work.activities) {
        activity.advisor = workspace.advisor().id;
        done.push_back(created(std::move(activity)));
    }
    if (Status applied = workspace.apply(done, u"Logged the sample activities"_s); !applied)
        return applied;
    ChangeSet planned;
    for (Task task : work.tasks) {
        task.owner = workspace.advisor().id;
        planned.push_back(created(std::move(task)));
    }
    if (Status applied = workspace.apply(planned, u"Planned the sample tasks"_s); !applied)
        return applied;
    ChangeSet calls;
    for (Opportunity opportunity : work.opportunities) {
        opportunity.owner = workspace.advisor().id;
        calls.push_back(created(std::move(opportunity)));
    }
    for (InformationDisclosure told : work.disclosures) {
        told.advisor = workspace.advisor().id;
        calls.push_back(created(std::move(told)));
    }
    return workspace.apply(calls, u"Wrote down the sample opportunities"_s);
}

} // namespace

Result<std::unique_ptr<Workspace>> makeSampleWorkspace(const QString &path, QDate today)
{
    Result<SampleRecords> records = readSampleRecords(today);
    if (!records)
        return fail(records.error());
    Result<std::unique_ptr<Workspace>> workspace =
        Workspace::create(path, records->office, records->advisor);
    if (!workspace)
        return workspace;

    if (Status done = addFacts(**workspace); !done)
        return fail(done.error());
    if (Status done = addOrganisations(**workspace, records->organisations); !done)
        return fail(done.error());
    if (Status done = addContacts(**workspace, records->work.contacts); !done)
        return fail(done.error());
    for (SampleNeed &need : records->needs) {
        if (Status done = addNeed(**workspace, need); !done)
            return fail(done.error());
        if (!need.briefKept)
            continue;
        const QDate opened = need.need.consultationFrom;
        const QDate day = opened.isValid() && opened < today ? opened : today;
        if (Status done = keepBrief(**workspace, need, day); !done)
            return fail(done.error());
    }
    if (Status done = addWorkUps(**workspace, records->workUps); !done)
        return fail(done.error());
    if (Status done = addWork(**workspace, records->work); !done)
        return fail(done.error());
    return workspace;
}

Status removeSample(Workspace &workspace)
{
    const Result<ChangeSet> changes = removalOfSample(workspace.database());
    if (!changes)
        return fail(changes.error());
    if (changes->empty())
        return {};
    return workspace.apply(*changes, u"Removed the sample records"_s);
}

} // namespace ilo
