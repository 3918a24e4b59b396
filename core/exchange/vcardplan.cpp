#include "core/exchange/vcardplan.h"

#include "core/storage/contactmatch.h"
#include "core/text/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

template<typename Value>
void fill(Value &value, const Value &other, const Value &empty = {})
{
    if (value == empty)
        value = other;
}

Contact contactOf(const PersonCard &card, const VcardImport &import)
{
    Contact contact;
    contact.id = Id<Contact>::create();
    contact.name = card.name;
    contact.role = card.role;
    contact.jobTitle = card.jobTitle;
    contact.languages = card.languages;
    contact.telephone = card.telephone;
    contact.mobile = card.mobile;
    contact.email = card.email;
    contact.tags = card.tags;
    contact.note = card.note;
    contact.basis = import.basis;
    contact.source = import.source;
    return contact;
}

class Planner
{
public:
    Planner(Database &database, const VcardImport &import) : m_database(database), m_import(import)
    {
    }

    Result<VcardPlan> plan(const std::vector<PersonCard> &cards);

private:
    Status placeAt(PlannedCard &planned);
    void recognise(PlannedCard &planned, const KnownPeople &people) const;
    void findEarlier(PlannedCard &planned, const std::vector<PlannedCard> &before);

    Database &m_database;
    const VcardImport &m_import;
    QHash<QString, std::vector<Organisation>> m_organisations; ///< by folded name
    QHash<std::pair<QString, QString>, int> m_seen;            ///< folded name and address → card
};

Result<VcardPlan> Planner::plan(const std::vector<PersonCard> &cards)
{
    QSet<QString> names;
    QSet<QString> emails;
    for (const PersonCard &card : cards) {
        names.insert(folded(card.name));
        emails.insert(card.email.toLower());
    }
    const auto people = knownPeople(m_database, names, emails);
    if (!people)
        return fail(people.error());

    VcardPlan plan;
    for (const PersonCard &card : cards) {
        PlannedCard planned{.card = card, .contact = contactOf(card, m_import)};
        if (card.problem != CardProblem::None) {
            planned.action = CardAction::Skip;
        } else {
            if (Status placed = placeAt(planned); !placed)
                return fail(placed.error());
            recognise(planned, *people);
            findEarlier(planned, plan.cards);
        }
        plan.cards.push_back(std::move(planned));
    }
    return plan;
}

Status Planner::placeAt(PlannedCard &planned)
{
    const QString name = folded(planned.card.organisation);
    if (name.isEmpty())
        return {};
    auto found = m_organisations.constFind(name);
    if (found == m_organisations.cend()) {
        auto called = organisationsNamed(m_database, planned.card.organisation);
        if (!called)
            return fail(called.error());
        found = m_organisations.insert(name, *std::move(called));
    }
    planned.organisationsFound = int(found->size());
    if (!found->empty())
        planned.contact.organisation = found->front().id;
    else
        planned.makesOrganisation = m_import.makesOrganisations;
    return {};
}

void Planner::recognise(PlannedCard &planned, const KnownPeople &people) const
{
    const QString name = folded(planned.card.name);
    const QString email = planned.card.email.toLower();
    const auto take = [&](const Contact &contact, KnownBy by) {
        planned.known = contact;
        planned.knownBy = by;
        planned.action =
            by == KnownBy::NameAndEmail && completed(contact, planned.contact) != contact
            ? CardAction::Complete
            : CardAction::Skip;
    };
    if (!email.isEmpty()) {
        const QList<Contact> same = people.byEmail.values(email);
        for (const Contact &contact : same) {
            if (folded(contact.name) == name)
                return take(contact, KnownBy::NameAndEmail);
        }
        if (!same.isEmpty())
            return take(same.front(), KnownBy::Email);
    }
    for (const Contact &contact : people.byName.values(name)) {
        const bool oneAddressIsMissing = email.isEmpty() || contact.email.isEmpty();
        if (contact.organisation == planned.contact.organisation
            && (oneAddressIsMissing || !contact.organisation.isNull()))
            return take(contact, KnownBy::NameAndOrganisation);
    }
}

void Planner::findEarlier(PlannedCard &planned, const std::vector<PlannedCard> &before)
{
    const std::pair key{folded(planned.card.name),
                        planned.card.email.isEmpty() ? folded(planned.card.organisation)
                                                     : planned.card.email.toLower()};
    const auto seen = m_seen.constFind(key);
    if (seen == m_seen.cend()) {
        m_seen.insert(key, int(before.size()));
        return;
    }
    planned.earlier = *seen;
    planned.knownBy = KnownBy::EarlierCard;
    planned.known.reset();
    planned.action = CardAction::Skip;
}

} // namespace

Result<VcardPlan> planVcards(Database &database, const std::vector<PersonCard> &cards,
                             const VcardImport &import)
{
    return Planner(database, import).plan(cards);
}

Contact completed(const Contact &known, const Contact &card)
{
    Contact contact = known;
    fill(contact.organisation, card.organisation);
    fill(contact.role, card.role, ContactRole::NotStated);
    fill(contact.jobTitle, card.jobTitle);
    fill(contact.languages, card.languages);
    fill(contact.telephone, card.telephone);
    fill(contact.mobile, card.mobile);
    fill(contact.email, card.email);
    return contact;
}

ChangeSet changesOf(const VcardPlan &plan)
{
    ChangeSet changes;
    QHash<QString, Id<Organisation>> made; // folded name
    for (const PlannedCard &planned : plan.cards) {
        if (planned.action == CardAction::Skip || planned.card.problem != CardProblem::None)
            continue;
        const bool lacksOrganisation = planned.action == CardAction::Create
            || (planned.known && planned.known->organisation.isNull());
        Contact contact = planned.contact;
        if (planned.makesOrganisation && lacksOrganisation) {
            Id<Organisation> &id = made[folded(planned.card.organisation)];
            if (id.isNull()) {
                Organisation organisation;
                organisation.id = id = Id<Organisation>::create();
                organisation.name = planned.card.organisation;
                organisation.roles = {toKey(OrganisationRole::Company)};
                changes.push_back(created(organisation));
            }
            contact.organisation = id;
        }
        if (planned.action == CardAction::Create) {
            changes.push_back(created(contact));
        } else if (planned.known) {
            const Contact after = completed(*planned.known, contact);
            if (after != *planned.known)
                changes.push_back(edited(*planned.known, after));
        }
    }
    return changes;
}

int VcardPlan::count(CardAction action) const
{
    return int(std::ranges::count_if(cards, [&](const PlannedCard &planned) {
        return planned.card.problem == CardProblem::None && planned.action == action;
    }));
}

int VcardPlan::rejected() const
{
    return int(std::ranges::count_if(cards, [](const PlannedCard &planned) {
        return planned.card.problem != CardProblem::None;
    }));
}

QStringList VcardPlan::newOrganisations() const
{
    QStringList names;
    QSet<QString> seen;
    for (const PlannedCard &planned : cards) {
        const bool needed = planned.action == CardAction::Create
            || (planned.action == CardAction::Complete && planned.known
                && planned.known->organisation.isNull());
        const QString name = folded(planned.card.organisation);
        if (planned.makesOrganisation && needed && !seen.contains(name)) {
            seen.insert(name);
            names << planned.card.organisation;
        }
    }
    return names;
}

} // namespace ilo
