// What becomes of one row of a table: what it adds, what was said of it and what follows from that.
#include "core/exchange/rowfate.h"

#include "core/exchange/updatechoices.h"
#include "core/exchange/vocabulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Whether the company's capabilities say all that `part` says: an export joins their texts.
bool isKnown(const Capability &part, const std::vector<Capability> &known)
{
    QStringList words;
    for (const Capability &other : known)
        words << other.title << other.text << other.text.split(u"\n\n"_s);
    const QStringList texts =
        part.text.split(u"\n\n"_s, Qt::SkipEmptyParts) + QStringList{part.title};
    return std::ranges::all_of(
               texts, [&](const QString &text) { return text.isEmpty() || words.contains(text); })
        && std::ranges::any_of(known, [&](const Capability &other) {
               return (part.area.isEmpty() || part.area == other.area)
                   && (!part.trl || part.trl == other.trl);
           });
}

bool isKnown(const Certificate &part, const std::vector<Certificate> &known)
{
    return std::ranges::any_of(known, [&](const Certificate &other) {
        return squashed(part.name) == squashed(other.name)
            && (!part.validUntil.isValid() || part.validUntil == other.validUntil);
    });
}

bool isKnown(const Reference &part, const std::vector<Reference> &known)
{
    return std::ranges::any_of(known, [&](const Reference &other) {
        return squashed(part.customer) == squashed(other.customer)
            && (part.subject.isEmpty() || part.subject == other.subject);
    });
}

/// Those of `parts` that are not known, made the owner's.
template<typename Part>
void keepLacking(std::vector<Part> &parts, const std::vector<Part> &known,
                 const Id<Organisation> &owner)
{
    std::erase_if(parts, [&](const Part &part) { return isKnown(part, known); });
    for (Part &part : parts)
        part.organisation = owner;
}

const RowDecision *decisionAbout(const RowPlan &plan, const ImportChoices &choices)
{
    const auto own = choices.rows.find(plan.row);
    return own == choices.rows.end() ? nullptr : &own->second;
}

void decideMeeting(RowPlan &plan, const ImportChoices &choices)
{
    const RowDecision *own = decisionAbout(plan, choices);
    Meeting &meeting = *plan.meeting;
    meeting.choices = updateChoices(meeting.stored,
                                    meeting.listed,
                                    choices.updates,
                                    own ? own->fields : std::map<QString, Take>(),
                                    !meeting.match.isSure());
    for (FieldChoice &choice : meeting.choices) {
        // A rough value is no reason to give up one that is there.
        if (meeting.rough.contains(choice.field) && choice.reason == TakeReason::Newer) {
            choice.take = Take::Kept;
            choice.reason = TakeReason::Staying;
        }
    }
    const bool isLeftAlone = choices.updates == UpdatePolicy::Keep && (!own || own->fields.empty());
    meeting.result = isLeftAlone ? meeting.stored
                                 : updatedCompany(meeting.stored, meeting.listed, meeting.choices);
    decide(meeting.people, choices.updates);
}

} // namespace

CompanyParts lackingParts(CompanyParts listed, const CompanyParts &there,
                          const Id<Organisation> &owner)
{
    keepLacking(listed.capabilities, there.capabilities, owner);
    keepLacking(listed.certificates, there.certificates, owner);
    keepLacking(listed.references, there.references, owner);
    return listed;
}

std::vector<PersonPlan> RowPlan::personPlans() const
{
    std::vector<PersonPlan> plans = elsewhere;
    const auto all = [&](PersonFate what) {
        for (const QString &person : people)
            plans.push_back({person, what});
    };
    const auto met = [&](const std::vector<MetPerson> &known) {
        for (const MetPerson &person : known)
            plans.push_back({person.stored.name,
                             person.isChanged() ? PersonFate::Updated : PersonFate::Unchanged});
    };
    if ((fate == RowFate::New || fate == RowFate::Later) && !free.empty()) {
        for (const Contact &person : own.added)
            plans.push_back({person.name, PersonFate::New});
        met(own.met);
    } else if (fate == RowFate::New || fate == RowFate::Later) {
        all(PersonFate::New);
    } else if ((fate == RowFate::Updated || fate == RowFate::Unchanged) && meeting) {
        for (const Contact &person : meeting->people.added)
            plans.push_back(
                {person.name, fate == RowFate::Updated ? PersonFate::New : PersonFate::LeftOut});
        met(meeting->people.met);
    } else if (fate == RowFate::Joined) {
        for (const Contact &person : join->added.people)
            plans.push_back({person.name, PersonFate::New});
        met(join->met);
    } else {
        all(fate == RowFate::LeftOut && !peopleGoTo.isNull() ? PersonFate::New
                                                             : PersonFate::LeftOut);
    }
    return plans;
}

bool isLikelyUpdate(const RowPlan &plan)
{
    if (plan.sameAs > 0 || !plan.meeting)
        return false;
    const Likeness &likeness = plan.meeting->match.likeness;
    const bool isSameName = std::ranges::any_of(
        likeness.parts, [](const Evidence &part) { return part.proof == Proof::SameName; });
    const bool isContradicted = std::ranges::any_of(likeness.parts, [](const Evidence &part) {
        return part.tenths < 0 && part.proof != Proof::OtherForm;
    });
    return likeness.tenths >= kLikelySame || (isSameName && !isContradicted);
}

const RowTwin *twinFor(const RowPlan &plan, const ImportChoices &choices)
{
    const RowDecision *own = decisionAbout(plan, choices);
    if (own && own->with > 0) {
        const auto named = std::ranges::find_if(
            plan.twins, [&](const RowTwin &twin) { return twin.isOfRow(own->with); });
        return named == plan.twins.end() ? nullptr : &*named;
    }
    // What stands further up already is left out by a rule for all: a person looks at each.
    const bool isRepeat = plan.sameAs > 0 && !(own && own->answer);
    const bool isStored = plan.meeting && plan.sameAs == 0;
    return plan.twins.empty() || isRepeat || isStored ? nullptr : &plan.twins.front();
}

RowJoin joinOf(const RowPlan &plan, const RowTwin &twin, const ImportChoices &choices)
{
    const RowDecision *own = decisionAbout(plan, choices);
    const std::map<QString, Take> said = own ? own->fields : std::map<QString, Take>();
    const Organisation &before = twin.company->company;
    RowJoin join{.twin = twin};
    const PlannedRow &listed = *plan.listed;
    if (twin.company->isStored) {
        const bool isLeftAlone = choices.updates == UpdatePolicy::Keep && said.empty();
        join.choices = updateChoices(before, listed.organisation, choices.updates, said, true);
        join.result =
            isLeftAlone ? before : updatedCompany(before, listed.organisation, join.choices);
    } else {
        join.choices = joinChoices(before, listed.organisation, said);
        join.result = mergedCompany(before, listed.organisation, join.choices);
    }
    join.added = lackingParts({listed.capabilities, listed.certificates, listed.references, {}},
                              twin.company->parts,
                              before.id);
    std::vector<Contact> known = twin.company->parts.people;
    known.insert(known.end(), plan.free.begin(), plan.free.end());
    MetPeople people = meetPeople(listed.contacts, known, before.id);
    decide(people, twin.company->isStored ? choices.updates : UpdatePolicy::Fill);
    join.added.people = std::move(people.added);
    join.met = std::move(people.met);
    return join;
}

RowAnswer answerOf(const RowPlan &plan, const ImportChoices &choices)
{
    const RowDecision *own = decisionAbout(plan, choices);
    const RowAnswer answer = own && own->answer ? *own->answer
        : choices.alike && plan.isAsked         ? *choices.alike
        : plan.isAsked && plan.sameAs > 0       ? RowAnswer::LeaveOut
        : plan.isAsked                          ? RowAnswer::Later
        : plan.meeting                          ? RowAnswer::Update
                                                : RowAnswer::New;
    if (answer != RowAnswer::Update || twinFor(plan, choices))
        return answer;
    if (own && own->with > 0) // that row does not come in
        return RowAnswer::Later;
    // One record is changed by one row.
    if (plan.sameAs > 0 || !plan.meeting)
        return plan.sameAs > 0 ? RowAnswer::LeaveOut : RowAnswer::New;
    return answer;
}

void decide(RowPlan &plan, const ImportChoices &choices)
{
    if (plan.fate == RowFate::Rejected)
        return;
    plan.join.reset();
    const RowAnswer answer = answerOf(plan, choices);
    if (plan.meeting)
        decideMeeting(plan, choices);
    switch (answer) {
    case RowAnswer::New: plan.fate = RowFate::New; return;
    case RowAnswer::LeaveOut: plan.fate = RowFate::LeftOut; return;
    case RowAnswer::Later:
        plan.fate = plan.meeting || !plan.twins.empty() ? RowFate::Later : RowFate::New;
        return;
    case RowAnswer::Update: break;
    }
    if (const RowTwin *twin = plan.isAsked ? twinFor(plan, choices) : nullptr) {
        plan.join = std::make_shared<const RowJoin>(joinOf(plan, *twin, choices));
        plan.fate = RowFate::Joined;
        return;
    }
    const bool isKept =
        choices.updates == UpdatePolicy::Keep && plan.meeting->result == plan.meeting->stored;
    plan.fate = !isKept && plan.meeting->changesSomething() ? RowFate::Updated : RowFate::Unchanged;
}

} // namespace ilo
