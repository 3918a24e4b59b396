#include "ui/contacts/contactactions.h"

#include "core/storage/repository.h"
#include "ui/forms/recordwrite.h"
#include "ui/kit/context.h"
#include "ui/kit/prompts.h"

#include <QDesktopServices>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ilo {

ContactActions::ContactActions(Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

QString ContactActions::setField(const Contact &contact, const QString &field,
                                 const QVariant &stored)
{
    return writeField(m_context, contact, field, stored, contact.name);
}

void ContactActions::moveToNew(const Contact &contact, const QString &organisation)
{
    Organisation company;
    company.id = Id<Organisation>::create();
    company.name = organisation;
    company.roles = {toKey(OrganisationRole::Company)};
    Contact moved = contact;
    moved.organisation = company.id;
    m_context.perform(tr("Added “%1” as the organisation of “%2”").arg(organisation, contact.name),
                      {created(company), edited(contact, moved)},
                      true);
}

Id<Contact> ContactActions::create(Contact contact, const QString &newOrganisation)
{
    contact.id = Id<Contact>::create();
    ChangeSet changes;
    if (!newOrganisation.isEmpty()) {
        Organisation company;
        company.id = Id<Organisation>::create();
        company.name = newOrganisation;
        company.roles = {toKey(OrganisationRole::Company)};
        contact.organisation = company.id;
        changes.push_back(created(company));
    }
    changes.push_back(created(contact));
    return m_context.perform(tr("Added “%1”").arg(contact.name), changes) ? contact.id
                                                                          : Id<Contact>();
}

bool ContactActions::keepLonger(const QString &id, int months)
{
    const auto contact = Repository<Contact>(m_context.database()).get(Id<Contact>::parse(id));
    if (!contact) {
        m_context.report(contact.error());
        return false;
    }
    Contact kept = *contact;
    kept.retainUntil = QDate::currentDate().addMonths(months);
    return m_context.perform(
        tr("Keeping “%1” until %2")
            .arg(contact->name, QLocale().toString(kept.retainUntil, u"d MMM yyyy"_s)),
        {edited(*contact, kept)},
        true);
}

bool ContactActions::mayContact(const Contact &contact, QWidget *parent, const QString &anyway)
{
    return !contact.doNotContact
        || m_context.prompts().confirm(
            parent,
            tr("“%1” must not be contacted").arg(contact.name),
            tr("The person objected to being contacted. Write or call only when the person asked "
               "you to, or the law obliges you."),
            anyway);
}

bool ContactActions::mail(const Contact &contact, QWidget *parent)
{
    if (contact.email.isEmpty() || !mayContact(contact, parent, tr("Write all the same")))
        return false;
    QUrl url;
    url.setScheme(u"mailto"_s);
    url.setPath(contact.email);
    return QDesktopServices::openUrl(url);
}

bool ContactActions::call(const Contact &contact, const QString &number, QWidget *parent)
{
    if (number.isEmpty() || !mayContact(contact, parent, tr("Call all the same")))
        return false;
    QString digits;
    for (const QChar c : number) {
        if (c.isDigit() || (c == u'+' && digits.isEmpty()))
            digits += c;
    }
    QUrl url;
    url.setScheme(u"tel"_s);
    url.setPath(digits);
    return QDesktopServices::openUrl(url);
}

} // namespace ilo
