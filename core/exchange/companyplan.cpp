#include "core/exchange/companyplan.h"

#include "core/exchange/personrow.h"
#include "core/exchange/updatechoices.h"
#include "core/exchange/vocabulary.h"
#include "core/storage/contactmatch.h"
#include "core/storage/repository.h"

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

/// The parts that the stored company lacks, made its own.
template<typename Part>
Result<std::vector<Part>> lacking(Database &database, std::vector<Part> parts,
                                  const Id<Organisation> &owner)
{
    if (parts.empty())
        return parts;
    const auto known =
        Repository<Part>(database).where(u"organisation_id = ?"_s, {owner.toString()});
    if (!known)
        return fail(known.error());
    std::erase_if(parts, [&](const Part &part) { return isKnown(part, *known); });
    for (Part &part : parts)
        part.organisation = owner;
    return parts;
}

/// Marks by which another row of the file is the same company: a number with the name, or the name
/// with its place.
std::vector<size_t> marksOf(const Organisation &company)
{
    const QString name = squashed(company.name);
    std::vector<size_t> marks;
    const auto add = [&](QChar kind, const QString &mark) {
        if (!mark.isEmpty())
            marks.push_back(qHash(kind + name + u'\n' + mark, 0));
    };
    add(u'v', company.vatNumber);
    add(u'r',
        company.registerNumber.isEmpty() ? QString() : company.country + company.registerNumber);
    add(u'p', company.pic);
    add(u's', company.sourceId);
    const bool hasNumber = !marks.empty();
    const QString place = squashed(company.postcode + u' ' + company.town + u' ' + company.street);
    if (!hasNumber)
        add(u'n', place.isEmpty() ? QString() : company.country + place);
    return marks;
}

/// A mark of a person at a company, by which another row is the same one.
size_t markOf(const Contact &person, const Id<Organisation> &company)
{
    return qHash(company.toString() + personKey(person.name) + u'\n' + person.email.toLower(), 0);
}

/// The row only adds people to a company that more than its name says it is: nothing to ask.
bool onlyAddsPeople(const RowPlan &plan)
{
    const Meeting &meeting = *plan.meeting;
    return meeting.newParts() == 0 && meeting.result == meeting.stored
        && std::ranges::any_of(meeting.match.likeness.parts, [](const Evidence &part) {
               return part.tenths > 0 && part.proof != Proof::SameName
                   && part.proof != Proof::SameForm && part.proof != Proof::SameShortName;
           });
}

} // namespace

std::vector<PersonPlan> RowPlan::personPlans() const
{
    std::vector<PersonPlan> plans;
    const auto all = [&](PersonFate what) {
        for (const QString &person : people)
            plans.push_back({person, what});
    };
    if (fate == RowFate::New || fate == RowFate::Later) {
        all(PersonFate::New);
    } else if ((fate == RowFate::Updated || fate == RowFate::Unchanged) && meeting) {
        for (const Contact &person : meeting->people.added)
            plans.push_back(
                {person.name, fate == RowFate::Updated ? PersonFate::New : PersonFate::LeftOut});
        for (const MetPerson &person : meeting->people.met)
            plans.push_back({person.stored.name,
                             person.isChanged() ? PersonFate::Updated : PersonFate::Unchanged});
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

RowAnswer answerOf(const RowPlan &plan, const ImportChoices &choices)
{
    const auto own = choices.rows.find(plan.row);
    RowAnswer answer = own != choices.rows.end() && own->second.answer ? *own->second.answer
        : choices.alike && plan.isAsked                                ? *choices.alike
        : plan.isAsked && plan.sameAs > 0                              ? RowAnswer::LeaveOut
        : plan.isAsked                                                 ? RowAnswer::Later
        : plan.meeting                                                 ? RowAnswer::Update
                                                                       : RowAnswer::New;
    // One record is changed by one row.
    if (answer == RowAnswer::Update && (plan.sameAs > 0 || !plan.meeting))
        answer = plan.sameAs > 0 ? RowAnswer::LeaveOut
            : plan.twin          ? RowAnswer::Later
                                 : RowAnswer::New;
    return answer;
}

void decide(RowPlan &plan, const ImportChoices &choices)
{
    if (plan.fate == RowFate::Rejected)
        return;
    const RowAnswer answer = answerOf(plan, choices);
    if (plan.meeting) {
        const auto own = choices.rows.find(plan.row);
        Meeting &meeting = *plan.meeting;
        const bool isSaid = own != choices.rows.end();
        meeting.choices = updateChoices(meeting.stored,
                                        meeting.listed,
                                        choices.updates,
                                        isSaid ? own->second.fields : std::map<QString, Take>(),
                                        !meeting.match.isSure());
        for (FieldChoice &choice : meeting.choices) {
            // A rough value is no reason to give up one that is there.
            if (meeting.rough.contains(choice.field) && choice.reason == TakeReason::Newer) {
                choice.take = Take::Kept;
                choice.reason = TakeReason::Staying;
            }
        }
        const bool isLeftAlone =
            choices.updates == UpdatePolicy::Keep && (!isSaid || own->second.fields.empty());
        meeting.result = isLeftAlone
            ? meeting.stored
            : updatedCompany(meeting.stored, meeting.listed, meeting.choices);
        decide(meeting.people, choices.updates);
    }
    switch (answer) {
    case RowAnswer::New: plan.fate = RowFate::New; return;
    case RowAnswer::LeaveOut: plan.fate = RowFate::LeftOut; return;
    case RowAnswer::Later:
        plan.fate = plan.meeting || plan.twin ? RowFate::Later : RowFate::New;
        return;
    case RowAnswer::Update: break;
    }
    const bool isKept =
        choices.updates == UpdatePolicy::Keep && plan.meeting->result == plan.meeting->stored;
    plan.fate = !isKept && plan.meeting->changesSomething() ? RowFate::Updated : RowFate::Unchanged;
}

ChangeSet changesOf(CompanyPlan company)
{
    ChangeSet changes;
    const auto add = [&](auto &parts) {
        for (auto &part : parts)
            changes.push_back(created(std::move(part)));
    };
    PlannedRow &planned = company.company.planned;
    const RowPlan &plan = company.plan;
    const Id<Organisation> made = planned.organisation.id;
    switch (plan.fate) {
    case RowFate::New:
    case RowFate::Later:
        changes.push_back(created(std::move(planned.organisation)));
        add(planned.capabilities);
        add(planned.certificates);
        add(planned.references);
        add(planned.contacts);
        if (plan.fate == RowFate::New && plan.isAsked && (plan.meeting || plan.twin))
            changes.push_back(created(NotSame{.id = Id<NotSame>::create(),
                                              .organisation = plan.meeting
                                                  ? plan.meeting->stored.id
                                                  : Id<Organisation>::parse(plan.twin->id),
                                              .otherId = made.toString(),
                                              .decidedOn = QDate::currentDate()}));
        break;
    case RowFate::Updated: {
        Meeting &meeting = *company.plan.meeting;
        if (meeting.result != meeting.stored)
            changes.push_back(edited(meeting.stored, meeting.result));
        add(meeting.capabilities);
        add(meeting.certificates);
        add(meeting.references);
        add(meeting.people.added);
        for (const MetPerson &person : meeting.people.met) {
            if (person.isChanged())
                changes.push_back(edited(person.stored, person.result));
        }
        break;
    }
    case RowFate::LeftOut:
        if (!plan.peopleGoTo.isNull())
            add(planned.contacts);
        break;
    case RowFate::Unchanged:
    case RowFate::Rejected: break;
    }
    return changes;
}

PortfolioPlanner::PortfolioPlanner(Database *portfolio, const ImportChoices &choices,
                                   ListPairs pairs)
    : m_portfolio(portfolio)
    , m_choices(choices)
    , m_pairs(std::move(pairs))
    , m_matcher(portfolio ? std::make_unique<CompanyMatcher>(*portfolio) : nullptr)
{
}

PortfolioPlanner::Seen PortfolioPlanner::seenEarlier(const std::vector<size_t> &marks) const
{
    Seen earlier;
    for (const size_t mark : marks) {
        if (const auto known = m_seen.find(mark); known != m_seen.end())
            earlier = known->second;
    }
    return earlier;
}

/// People of a row that repeats one further up join that company, unless a person left it out; who
/// stood further up already is not added again.
Status PortfolioPlanner::placePeople(CompanyPlan &made, const Seen &earlier)
{
    std::vector<Contact> &people = made.company.planned.contacts;
    RowPlan &plan = made.plan;
    const auto own = m_choices.rows.find(plan.row);
    const bool isLeftByPerson = own != m_choices.rows.end() && own->second.answer;
    if (plan.fate == RowFate::LeftOut && plan.sameAs > 0 && !isLeftByPerson && !people.empty()
        && !earlier.company.isNull()) {
        std::erase_if(people, [&](const Contact &person) {
            return m_people.contains(markOf(person, earlier.company));
        });
        if (m_portfolio) {
            const auto known = contactsOf(*m_portfolio, earlier.company);
            if (!known)
                return fail(known.error());
            people = meetPeople(std::move(people), *known, earlier.company).added;
        }
        for (Contact &person : people)
            person.organisation = earlier.company;
        if (!people.empty())
            plan.peopleGoTo = earlier.company;
    }
    plan.people.clear();
    for (const Contact &person : people)
        plan.people << person.name;
    return {};
}

Status PortfolioPlanner::meet(CompanyPlan &plan, const CompanyMatch &match)
{
    auto stored = Repository<Organisation>(*m_portfolio).get(Id<Organisation>::parse(match.id));
    if (!stored)
        return fail(stored.error());
    auto meeting = std::make_shared<Meeting>();
    meeting->match = match;
    meeting->stored = *std::move(stored);
    PlannedRow &planned = plan.company.planned;
    meeting->listed = planned.organisation;
    if (meeting->listed.sourceId == match.id) // the list was written by this program
        meeting->listed.sourceId.clear();
    for (const Remark &remark : planned.remarks) {
        if (remark.reason == Reason::Approximate)
            meeting->rough << remark.field;
    }
    const Id<Organisation> &owner = meeting->stored.id;
    auto capabilities = lacking(*m_portfolio, planned.capabilities, owner);
    auto certificates = lacking(*m_portfolio, planned.certificates, owner);
    auto references = lacking(*m_portfolio, planned.references, owner);
    for (const Error *error : {capabilities ? nullptr : &capabilities.error(),
                               certificates ? nullptr : &certificates.error(),
                               references ? nullptr : &references.error()}) {
        if (error)
            return fail(*error);
    }
    meeting->capabilities = *std::move(capabilities);
    meeting->certificates = *std::move(certificates);
    meeting->references = *std::move(references);
    if (!planned.contacts.empty()) {
        const auto people = contactsOf(*m_portfolio, owner);
        if (!people)
            return fail(people.error());
        meeting->people = meetPeople(planned.contacts, *people, owner);
    }
    plan.plan.meeting = std::move(meeting);
    return {};
}

Result<CompanyPlan> PortfolioPlanner::plan(CompanyRows company)
{
    CompanyPlan made{std::move(company), {}};
    const PlannedRow &planned = made.company.planned;
    RowPlan &plan = made.plan;
    plan.row = planned.number;
    plan.line = planned.line;
    plan.name = planned.organisation.name;
    if (planned.rejection) {
        plan.fate = RowFate::Rejected;
        return made;
    }
    const std::vector<size_t> marks = marksOf(planned.organisation);
    Seen earlier = seenEarlier(marks);
    if (Status compared = compare(made, earlier); !compared)
        return fail(compared.error());
    decide(plan, m_choices);
    // Nothing is asked about a row that says only what is here.
    if (plan.isAsked && isLikelyUpdate(plan) && !plan.meeting->changesSomething()
        && !m_choices.rows.contains(plan.row)) {
        plan.isAsked = false;
        plan.fate = RowFate::Unchanged;
    } else if (plan.isAsked && isLikelyUpdate(plan) && onlyAddsPeople(plan)
               && !m_choices.rows.contains(plan.row)) {
        plan.isAsked = false;
        decide(plan, m_choices);
    }
    if (Status placed = placePeople(made, earlier); !placed)
        return fail(placed.error());
    const Id<Organisation> written = plan.fate == RowFate::New || plan.fate == RowFate::Later
        ? planned.organisation.id
        : plan.fate == RowFate::LeftOut ? earlier.company
                                        : plan.meeting->stored.id;
    for (const size_t mark : marks) {
        if (m_seen.size() < mostKeys)
            m_seen.try_emplace(mark, Seen{plan.row, written});
    }
    for (const Contact &person : planned.contacts) {
        if (m_people.size() < mostKeys)
            m_people.insert(markOf(person, written));
    }
    note(made);
    return made;
}

} // namespace ilo
