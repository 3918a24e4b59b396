// How an import sees a company against those that are stored and against the rows above it.
#include "core/exchange/companyplan.h"

#include "core/exchange/personrow.h"
#include "core/storage/contactmatch.h"
#include "core/storage/repository.h"

namespace ilo {

/// Sees the company against those that are stored, and against the rows above it.
/// @param earlier  where it was seen first by its marks; then also by the company that it is
Status PortfolioPlanner::compare(CompanyPlan &made, Seen &earlier)
{
    RowPlan &plan = made.plan;
    const Organisation &listed = made.company.planned.organisation;
    plan.sameAs = earlier.row;
    bool isSure = false;
    if (m_matcher) {
        const QStringList alike = m_pairs.storedLike(plan.row);
        const auto match =
            m_matcher->find(factsOf(listed), m_pairs.knowsStored() ? &alike : nullptr);
        if (!match)
            return fail(match.error());
        if (Status found = findPeopleElsewhere(made, match->id); !found)
            return found;
        if (match->isFound()) {
            if (Status met = meet(made, *match); !met)
                return met;
            isSure = match->isSure();
            const auto [first, isFirst] = m_met.try_emplace(match->id, plan.row);
            if (!isFirst && plan.sameAs == 0 && (isSure || isLikelyUpdate(plan)))
                earlier = {first->second, Id<Organisation>::parse(match->id)};
            plan.sameAs = earlier.row;
            // Asked about, it must not change a record that another row changes.
            if (!isFirst && plan.sameAs == 0)
                plan.meeting.reset();
        }
    }
    lookFurtherUp(made, isSure);
    plan.isAsked = plan.sameAs > 0 || !plan.alike.empty() || (plan.meeting && !isSure);
    return {};
}

/// Who of the row is here already, by name and e-mail, at another company than `company` stays
/// there; who is here without a company comes to the row's.
Status PortfolioPlanner::findPeopleElsewhere(CompanyPlan &made, const QString &company)
{
    PlannedRow &planned = made.company.planned;
    if (planned.contacts.empty())
        return {};
    if (!m_addresses) {
        auto addresses = contactsByEmail(*m_portfolio);
        if (!addresses)
            return fail(addresses.error());
        m_addresses = *std::move(addresses);
    }
    RowPlan &plan = made.plan;
    std::vector<Contact> staying;
    for (Contact &person : planned.contacts) {
        auto found = elsewhere(plan, person, company);
        if (!found)
            return fail(found.error());
        if (*found)
            plan.elsewhere.push_back(**std::move(found));
        else
            staying.push_back(std::move(person));
    }
    planned.contacts = std::move(staying);
    if (!plan.free.empty()) {
        plan.own = meetPeople(planned.contacts, plan.free, planned.organisation.id);
        decide(plan.own, UpdatePolicy::Fill);
    }
    return {};
}

/// Where the person is already; nothing for who is new, at `company` or without one.
Result<std::optional<PersonPlan>> PortfolioPlanner::elsewhere(RowPlan &plan, const Contact &person,
                                                              const QString &company)
{
    std::optional<PersonPlan> found;
    std::optional<Contact> free;
    for (const QString &id : m_addresses->values(person.email.toLower())) {
        const auto stored = Repository<Contact>(*m_portfolio).get(Id<Contact>::parse(id));
        if (!stored)
            return fail(stored.error());
        if (personKey(stored->name) != personKey(person.name))
            continue;
        if (const QString taken = m_taken.value(id); !taken.isEmpty()) {
            found = PersonPlan{person.name, PersonFate::Elsewhere, taken};
        } else if (stored->organisation.isNull()) {
            free = *stored;
        } else if (stored->organisation.toString() == company) {
            return std::optional<PersonPlan>();
        } else {
            const auto other = Repository<Organisation>(*m_portfolio).get(stored->organisation);
            found = PersonPlan{person.name, PersonFate::Elsewhere, other ? other->name : QString()};
        }
    }
    if (free && !found)
        plan.free.push_back(*std::move(free));
    return found;
}

/// Finds the rows further up that are like it. A row that is known by a number is one company and
/// no other.
void PortfolioPlanner::lookFurtherUp(CompanyPlan &made, bool isSure)
{
    RowPlan &plan = made.plan;
    if (!m_pairs.isLinked(plan.row))
        return;
    plan.listed = std::make_shared<const PlannedRow>(made.company.planned);
    if (isSure && plan.sameAs == 0)
        return;
    plan.alike = m_pairs.earlierLike(plan.row);
    plan.twins = m_book.twins(plan.alike);
}

} // namespace ilo
