#include "core/exchange/personplan.h"

#include "core/exchange/personrow.h"
#include "core/exchange/vcardplan.h"

#include <algorithm>
#include <array>

namespace ilo {
namespace {

bool addressesAgree(const QString &a, const QString &b)
{
    return a.isEmpty() || b.isEmpty() || a.compare(b, Qt::CaseInsensitive) == 0;
}

/// The place of `person` among `others`; -1 for none.
qsizetype placeOf(const Contact &person, const std::vector<Contact> &others)
{
    const QString key = personKey(person.name);
    std::vector<qsizetype> named;
    for (size_t i = 0; i < others.size(); ++i) {
        if (personKey(others[i].name) != key)
            continue;
        if (addressesAgree(person.email, others[i].email))
            return qsizetype(i);
        named.push_back(qsizetype(i));
    }
    return named.size() == 1 ? named.front() : -1;
}

template<typename Value>
void takeListed(Value &value, const Value &listed, const Value &none, bool overwrites)
{
    if (listed != none && (overwrites || value == none))
        value = listed;
}

/// From what allows most to what allows least.
int strictness(Consent consent)
{
    static constexpr std::array order{
        Consent::Given, Consent::NotAsked, Consent::Asked, Consent::Declined, Consent::Withdrawn};
    return int(std::ranges::find(order, consent) - order.begin());
}

/// Days go with their answer. A list never makes a consent allow more than it did; one that was
/// given again, later, holds as long as it says.
void takeConsent(Contact &result, const Contact &listed, bool overwrites)
{
    if (listed.consent == Consent::NotAsked)
        return;
    const bool isStricter = strictness(listed.consent) > strictness(result.consent);
    const bool isAnswer = result.consent == Consent::NotAsked || (overwrites && isStricter);
    const bool isAgain = overwrites && result.consent == listed.consent
        && listed.consentOn.isValid() && listed.consentOn > result.consentOn;
    if (!isAnswer && !isAgain)
        return;
    result.consent = listed.consent;
    result.consentOn = listed.consentOn;
    result.consentUntil = listed.consentUntil;
}

} // namespace

bool MetPeople::changesSomething() const
{
    return !added.empty() || std::ranges::any_of(met, &MetPerson::isChanged);
}

MetPeople meetPeople(std::vector<Contact> listed, const std::vector<Contact> &stored,
                     const Id<Organisation> &owner)
{
    MetPeople people;
    // Who is met for certain goes first: of two of one name the other may be new.
    std::ranges::stable_partition(listed, [&](const Contact &person) {
        const qsizetype place = placeOf(person, stored);
        return place >= 0 && addressesAgree(person.email, stored[size_t(place)].email);
    });
    for (Contact &person : listed) {
        const qsizetype place = placeOf(person, stored);
        person.organisation = owner;
        if (place < 0) {
            people.added.push_back(std::move(person));
            continue;
        }
        const Contact &known = stored[size_t(place)];
        const auto isMet = [&](const MetPerson &other) { return other.stored.id == known.id; };
        // One record is changed once.
        if (std::ranges::none_of(people.met, isMet))
            people.met.push_back({known, std::move(person), known});
        else if (!addressesAgree(person.email, known.email))
            people.added.push_back(std::move(person));
    }
    return people;
}

void decide(MetPeople &people, UpdatePolicy policy)
{
    for (MetPerson &person : people.met) {
        person.result = person.stored;
        if (policy == UpdatePolicy::Keep)
            continue;
        const bool overwrites = policy == UpdatePolicy::Overwrite;
        const Contact &listed = person.listed;
        Contact &result = person.result;
        if (result.organisation.isNull())
            result.organisation = listed.organisation;
        takeListed(result.role, listed.role, ContactRole::NotStated, overwrites);
        takeListed(result.jobTitle, listed.jobTitle, {}, overwrites);
        takeListed(result.telephone, listed.telephone, {}, overwrites);
        takeListed(result.mobile, listed.mobile, {}, overwrites);
        if (listed.email.compare(result.email, Qt::CaseInsensitive) != 0)
            takeListed(result.email, listed.email, {}, overwrites);
        takeConsent(result, listed, overwrites);
        takeListed(result.retainUntil, listed.retainUntil, {}, overwrites);
        result.doNotContact = result.doNotContact || listed.doNotContact;
        result.purposes = asSet(result.purposes + listed.purposes);
        takeListed(result.basis, listed.basis, LawfulBasis::NotStated, false);
        takeListed(result.source, listed.source, {}, false);
        for (const QString &language : listed.languages) {
            if (!result.languages.contains(language))
                result.languages << language;
        }
        for (const QString &line : listed.note.split(u'\n', Qt::SkipEmptyParts)) {
            if (!result.note.split(u'\n').contains(line))
                result.note += (result.note.isEmpty() ? QString() : QStringLiteral("\n")) + line;
        }
    }
}

void joinPeople(std::vector<Contact> &people, std::vector<Contact> more,
                const Id<Organisation> &owner)
{
    for (Contact &person : more) {
        const QString key = personKey(person.name);
        const auto known = std::ranges::find_if(people, [&](const Contact &other) {
            return personKey(other.name) == key && addressesAgree(other.email, person.email);
        });
        if (known != people.end()) {
            *known = completed(*known, person);
            continue;
        }
        person.organisation = owner;
        people.push_back(std::move(person));
    }
}

} // namespace ilo
