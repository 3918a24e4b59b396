#include "core/opportunities/telling.h"

#include "core/domain/opportunity.h"
#include "core/storage/contactmatch.h"
#include "core/storage/repository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString recipientText(const TellingParty &party)
{
    QString text = party.company.name;
    if (party.contact)
        text += u", "_s + party.contact->name;
    if (!party.email.isEmpty())
        text += u" <"_s + party.email + u'>';
    return text;
}

int versionOf(const QString &hash, const std::vector<InformationDisclosure> &earlier)
{
    int last = 0;
    for (const InformationDisclosure &disclosure : earlier) {
        if (disclosure.hash == hash)
            return disclosure.version;
        last = std::max(last, disclosure.version);
    }
    return last + 1;
}

/// What telling of a need is in the log: how it was done.
ActivityKind kindOf(DisclosureChannel channel)
{
    switch (channel) {
    case DisclosureChannel::Mail:
    case DisclosureChannel::MailFiles: return ActivityKind::Email;
    case DisclosureChannel::Telephone: return ActivityKind::Call;
    case DisclosureChannel::Meeting: return ActivityKind::Meeting;
    case DisclosureChannel::Letter:
    case DisclosureChannel::Web:
    case DisclosureChannel::Other: return ActivityKind::Note;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<TellingParty> tellingParty(Database &database, const Id<Organisation> &company)
{
    auto organisation = Repository<Organisation>(database).get(company);
    if (!organisation)
        return fail(organisation.error());
    TellingParty party;
    party.company = *std::move(organisation);
    party.email = party.company.email;
    if (party.company.consent == Consent::Declined)
        party.refusal = TellingParty::Refusal::Declined;
    else if (party.company.consent == Consent::Withdrawn)
        party.refusal = TellingParty::Refusal::Withdrawn;
    const auto contacts = contactsOf(database, company);
    if (!contacts)
        return fail(contacts.error());
    for (const Contact &contact : *contacts) {
        if (contact.doNotContact) {
            if (contact.email.toLower() == party.company.email.toLower())
                party.objector = contact.name;
            continue;
        }
        if (!contact.email.isEmpty() && !party.contact) {
            party.contact = contact;
            party.email = contact.email;
        }
    }
    // The company's address is the one of a person who objected.
    if (party.mayBeTold() && !party.contact && !party.objector.isEmpty() && !party.email.isEmpty())
        party.refusal = TellingParty::Refusal::Objected;
    return party;
}

ChangeSet changesOf(const Telling &telling, const std::vector<InformationDisclosure> &earlier)
{
    Activity alert;
    alert.id = Id<Activity>::create();
    alert.day = telling.at.date();
    alert.time = telling.at.time().toString(u"HH:mm"_s);
    const bool isOpportunity = telling.recordType == typeName<Opportunity>();
    alert.kind = isOpportunity ? ActivityKind::Alert : kindOf(telling.channel);
    alert.subject = telling.subject;
    if (isOpportunity)
        alert.service = AdvisoryService::OpportunityAlert;
    alert.level = 1; // informed
    alert.need = telling.need;
    alert.advisor = telling.advisor;

    InformationDisclosure told;
    told.id = Id<InformationDisclosure>::create();
    told.recordType = telling.recordType;
    told.recordId = telling.recordId;
    told.subject = telling.subject;
    told.text = telling.text;
    told.hash = disclosureHash(telling.subject, telling.text);
    told.version = versionOf(told.hash, earlier);
    told.channel = telling.channel;
    told.toldOn = alert.day;
    told.toldAt = alert.time;
    told.publicOn = telling.publicOn;
    told.publicPlace = telling.publicPlace;
    told.activity = alert.id;
    told.advisor = telling.advisor;
    told.note = telling.note;
    for (const TellingParty &party : telling.parties) {
        const QString id = party.company.id.toString();
        told.companies << id;
        told.recipients.insert(id, recipientText(party));
        if (alert.organisation.isNull())
            alert.organisation = party.company.id;
        else
            alert.companies << id;
    }
    told.companies = asSet(told.companies);
    alert.companies = asSet(alert.companies);
    if (telling.parties.size() == 1 && telling.parties.front().contact)
        alert.contact = telling.parties.front().contact->id;
    ChangeSet changes;
    if (!telling.parties.empty())
        changes.push_back(created(alert));
    else
        told.activity = {};
    changes.push_back(created(told));
    return changes;
}

} // namespace ilo
