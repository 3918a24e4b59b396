#include "core/exchange/companyplan.h"

#include "core/exchange/personrow.h"
#include "core/exchange/vocabulary.h"
#include "core/storage/contactmatch.h"
#include "core/storage/mergers.h"
#include "core/storage/repository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

template<typename Part>
Status read(Database &database, const Id<Organisation> &owner, std::vector<Part> &parts)
{
    auto found = Repository<Part>(database).where(u"organisation_id = ?"_s, {owner.toString()});
    if (!found)
        return fail(found.error());
    parts = *std::move(found);
    return {};
}

/// What belongs to a stored company.
Result<CompanyParts> storedParts(Database &database, const Id<Organisation> &owner)
{
    CompanyParts parts;
    Status done = read(database, owner, parts.capabilities);
    done = done ? read(database, owner, parts.certificates) : done;
    done = done ? read(database, owner, parts.references) : done;
    if (!done)
        return fail(done.error());
    auto people = contactsOf(database, owner);
    if (!people)
        return fail(people.error());
    parts.people = *std::move(people);
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

/// The companies that a row is asked about, each once.
std::vector<Id<Organisation>> companiesAskedAbout(const RowPlan &plan)
{
    std::vector<Id<Organisation>> companies;
    if (plan.meeting)
        companies.push_back(plan.meeting->stored.id);
    for (const RowTwin &twin : plan.twins) {
        const Id<Organisation> &company = twin.company->company.id;
        if (std::ranges::find(companies, company) == companies.end())
            companies.push_back(company);
    }
    return companies;
}

/// A row that is taken as one with another: the company of both has what was chosen. What the row
/// said stays in the history, as of a company that was merged, and can be separated again; a stored
/// company is updated.
void addJoined(ChangeSet &changes, const Organisation &listed, const RowJoin &join)
{
    const ListedCompany &before = *join.twin.company;
    std::vector<RecordRef> moved;
    const auto add = [&](const auto &parts) {
        for (const auto &part : parts) {
            moved.push_back({typeOf(part), part.id.toString()});
            changes.push_back(created(part));
        }
    };
    if (!before.isStored) {
        changes.push_back(created(listed));
        changes.push_back(deleted(listed));
    }
    if (join.result != before.company)
        changes.push_back(edited(before.company, join.result));
    add(join.added.capabilities);
    add(join.added.certificates);
    add(join.added.references);
    add(join.added.people);
    for (const MetPerson &person : join.met) {
        if (person.isChanged())
            changes.push_back(edited(person.stored, person.result));
    }
    if (!before.isStored)
        changes.push_back(
            created(mergerOf(before.company, join.result, listed, moved, QDate::currentDate())));
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
        if (plan.free.empty()) {
            add(planned.contacts);
        } else {
            add(company.plan.own.added);
            for (const MetPerson &person : plan.own.met)
                changes.push_back(edited(person.stored, person.result));
        }
        if (plan.fate == RowFate::New && plan.isAsked) {
            for (const Id<Organisation> &other : companiesAskedAbout(plan))
                changes.push_back(created(NotSame{.id = Id<NotSame>::create(),
                                                  .organisation = other,
                                                  .otherId = made.toString(),
                                                  .decidedOn = QDate::currentDate()}));
        }
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
    case RowFate::Joined: addJoined(changes, planned.organisation, *plan.join); break;
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
            std::erase_if(people, [&](const Contact &person) {
                return std::ranges::any_of(plan.free, [&](const Contact &free) {
                    return free.email.compare(person.email, Qt::CaseInsensitive) == 0;
                });
            });
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
    auto there = storedParts(*m_portfolio, owner);
    if (!there)
        return fail(there.error());
    CompanyParts lacking = lackingParts(
        {planned.capabilities, planned.certificates, planned.references, {}}, *there, owner);
    meeting->capabilities = std::move(lacking.capabilities);
    meeting->certificates = std::move(lacking.certificates);
    meeting->references = std::move(lacking.references);
    if (!planned.contacts.empty()) {
        std::vector<Contact> known = there->people;
        known.insert(known.end(), plan.plan.free.begin(), plan.plan.free.end());
        meeting->people = meetPeople(planned.contacts, known, owner);
    }
    if (m_pairs.isLinked(plan.plan.row))
        meeting->there = std::make_shared<const CompanyParts>(*std::move(there));
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
        : plan.fate == RowFate::Joined  ? plan.join->result.id
                                        : plan.meeting->stored.id;
    for (const size_t mark : marks) {
        if (m_seen.size() < mostKeys)
            m_seen.try_emplace(mark, Seen{plan.row, written});
    }
    for (const Contact &person : planned.contacts) {
        if (m_people.size() < mostKeys)
            m_people.insert(markOf(person, written));
    }
    if (plan.fate != RowFate::LeftOut) {
        for (const Contact &person : plan.free)
            m_taken.insert(person.id.toString(), plan.name);
    }
    m_book.note(plan);
    return made;
}

} // namespace ilo
