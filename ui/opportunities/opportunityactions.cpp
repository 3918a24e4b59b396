#include "ui/opportunities/opportunityactions.h"

#include "core/opportunities/nominationlist.h"
#include "core/storage/repository.h"
#include "ui/forms/recordwrite.h"
#include "ui/kit/context.h"
#include "ui/opportunities/opportunitytext.h"
#include "ui/telling/tellingdialog.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int longestTitle = 120; // characters of a need's title, which is a line

QString nameOf(const Lot &lot)
{
    return lot.number.isEmpty() ? lot.title : lot.number;
}

} // namespace

OpportunityActions::OpportunityActions(Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

Id<Opportunity> OpportunityActions::create(const QString &title)
{
    Opportunity made;
    made.id = Id<Opportunity>::create();
    made.title = title.trimmed().isEmpty() ? tr("New opportunity") : title.trimmed();
    made.owner = m_context.workspace().advisor().id;
    return m_context.perform(tr("Added “%1”").arg(made.title), {created(made)}) ? made.id
                                                                                : Id<Opportunity>();
}

QString OpportunityActions::setField(const Opportunity &opportunity, const QString &field,
                                     const QVariant &stored)
{
    return writeField(m_context, opportunity, field, stored, opportunity.title);
}

QString OpportunityActions::setLotField(const Opportunity &opportunity, const Lot &lot,
                                        const QString &field, const QVariant &stored)
{
    //: %1: number or title of a lot, %2: title of an opportunity
    return writeField(
        m_context, lot, field, stored, tr("%1 of %2").arg(nameOf(lot), opportunity.title));
}

Id<Lot> OpportunityActions::addLot(const Opportunity &opportunity, int number)
{
    Lot lot;
    lot.id = Id<Lot>::create();
    lot.opportunity = opportunity.id;
    lot.number = QString::number(number);
    return m_context.perform(tr("Added lot %1 to “%2”").arg(lot.number, opportunity.title),
                             {created(lot)})
        ? lot.id
        : Id<Lot>();
}

void OpportunityActions::removeLot(const Opportunity &opportunity, const Lot &lot)
{
    m_context.perform(
        tr("Deleted lot %1 of “%2”").arg(nameOf(lot), opportunity.title), {deleted(lot)}, true);
}

void OpportunityActions::linkNewBuyer(const Opportunity &opportunity, const QString &name)
{
    Organisation buyer;
    buyer.id = Id<Organisation>::create();
    buyer.name = name;
    buyer.roles = {toKey(OrganisationRole::BigScience)};
    Opportunity linked = opportunity;
    linked.organisation = buyer.id;
    m_context.perform(tr("Added “%1” as the buyer of “%2”").arg(name, opportunity.title),
                      {created(buyer), edited(opportunity, linked)},
                      true);
}

void OpportunityActions::nominate(const OpportunityInFull &full, const QString &company)
{
    const bool isThere = std::ranges::any_of(full.nominations, [&](const Nomination &nomination) {
        return nomination.organisation.toString() == company;
    });
    if (isThere)
        return m_context.announce(tr("This company is on the list already"), true, false);
    const auto party = tellingParty(m_context.database(), Id<Organisation>::parse(company));
    if (!party)
        return m_context.report(party.error());
    m_context.perform(tr("Put “%1” on the nomination list of “%2”")
                          .arg(party->company.name, full.opportunity.title),
                      {created(nominationOf(full.opportunity.id, *party))});
}

void OpportunityActions::takeOff(const Nomination &nomination)
{
    m_context.perform(
        tr("Took “%1” off the nomination list").arg(nomination.name), {deleted(nomination)}, true);
}

void OpportunityActions::markNominated(const OpportunityInFull &full)
{
    ChangeSet changes;
    for (const Nomination &nomination : full.nominations) {
        if (nomination.nominatedOn.isValid())
            continue;
        Nomination sent = nomination;
        sent.nominatedOn = QDate::currentDate();
        changes.push_back(edited(nomination, sent));
    }
    if (!changes.empty())
        m_context.perform(tr("Nominated %n firms for “%1”", nullptr, int(changes.size()))
                              .arg(full.opportunity.title),
                          changes,
                          true);
}

void OpportunityActions::markPublic(const InformationDisclosure &disclosure)
{
    InformationDisclosure published = disclosure;
    published.publicOn = QDate::currentDate();
    m_context.perform(tr("Published for all what was told of “%1”").arg(disclosure.subject),
                      {edited(disclosure, published)},
                      true);
}

void OpportunityActions::tell(const OpportunityInFull &full, QWidget *parent,
                              const QStringList &companies)
{
    const Opportunity &made = full.opportunity;
    TellingDraft draft{.recordType = typeName<Opportunity>(),
                       .recordId = made.id.toString(),
                       .subject = (made.reference + u' ' + made.title).simplified(),
                       .text = tellingText(full),
                       .companies = companies,
                       .need = made.need};
    for (const Nomination &nomination : full.nominations) {
        if (!nomination.organisation.isNull())
            draft.companies << nomination.organisation.toString();
    }
    draft.companies.removeDuplicates();
    TellingDialog::start(m_context, draft, parent);
}

void OpportunityActions::draftNeed(const OpportunityInFull &full)
{
    const auto code = m_context.workspace().nextNeedCode();
    if (!code)
        return m_context.report(code.error());
    const Opportunity &made = full.opportunity;
    Need need;
    need.id = Id<Need>::create();
    need.code = *code;
    need.title = made.title.left(longestTitle);
    need.organisation = made.organisation;
    need.conditions = made.description;
    need.cpv = made.cpv;
    need.responseUntil = made.closesOn;
    need.responseAddress = made.submissionWeb.isEmpty() ? made.noticeWeb : made.submissionWeb;
    need.publishedAt = made.noticeWeb;
    need.owner = m_context.workspace().advisor().id;
    Opportunity linked = made;
    linked.need = need.id;
    if (m_context.perform(tr("Drafted %1 from “%2”").arg(need.code, made.title),
                          {created(need), edited(made, linked)},
                          true))
        m_context.go({u"needs"_s, need.id.toString(), {}});
}

} // namespace ilo
