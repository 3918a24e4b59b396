#include "ui/contacts/newcontact.h"

#include "core/storage/contactmatch.h"
#include "core/text/fold.h"
#include "ui/forms/organisationpicker.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/formdraft.h"
#include "ui/kit/formfield.h"
#include "ui/kit/identifiertext.h"
#include "ui/kit/privacytext.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace ilo {

NewContact::NewContact(Context &context, QWidget *parent)
    : NewForm(context, u"new contact"_s, parent)
    , m_context(context)
    , m_name(new QLineEdit)
    , m_organisation(new OrganisationPicker(context))
    , m_email(new QLineEdit)
    , m_telephone(new QLineEdit)
    , m_basis(new QComboBox)
    , m_nameField(new FormField(tr("Name"), m_name))
    , m_organisationField(new FormField(tr("Organisation"), m_organisation))
    , m_basisField(new FormField(tr("Lawful basis"), m_basis))
    , m_emailField(new FormField(tr("E-mail"), m_email))
{
    for (const auto &[value, key] : EnumKeys<LawfulBasis>::keys)
        m_basis->addItem(label(value), QString::fromLatin1(key));
    draft().add(u"name"_s, m_name);
    draft().add(u"organisation"_s, m_organisation);
    draft().add(u"email"_s, m_email);
    draft().add(u"telephone"_s, m_telephone);
    draft().add(u"basis"_s, m_basis);
    lay(tr("New contact"),
        tr("Add contact"),
        {m_nameField,
         m_organisationField,
         m_emailField,
         new FormField(tr("Telephone"), m_telephone),
         m_basisField});

    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameField->setFault({}); });
    connect(m_email, &QLineEdit::textEdited, this, [this] { m_emailField->setFault({}); });
    connect(m_organisation, &QLineEdit::textEdited, this, [this] {
        m_organisationField->setFault({});
    });
    for (QLineEdit *line : {m_name, m_email})
        connect(line, &QLineEdit::textEdited, this, &NewContact::lookForSame);
    for (QLineEdit *line : {m_name, m_email, m_telephone})
        connect(line, &QLineEdit::returnPressed, this, &NewContact::finish);
    connect(m_basis, &QComboBox::currentIndexChanged, this, [this] {
        LawfulBasis basis{};
        fromStored(m_basis->currentData(), basis);
        const QString meaning = explained(basis);
        m_basisField->setHint(meaning.isEmpty() ? tr("Why the office may keep these data")
                                                : meaning + u'.');
    });
}

void NewContact::begin(const QString &name, const QString &organisation)
{
    m_name->setText(name);
    m_organisation->setOrganisation(organisation);
    m_email->clear();
    m_telephone->clear();
    m_basis->setCurrentIndex(0);
    m_basisField->setHint(tr("Why the office may keep these data"));
    m_nameField->setFault({});
    m_organisationField->setFault({});
    m_emailField->setFault({});
    if (!name.isEmpty() || !organisation.isEmpty())
        beginEmpty();
    else if (bringBack())
        m_organisation->settle();
    lookForSame();
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void NewContact::lookForSame()
{
    offer({}, {});
    const QString name = folded(m_name->text());
    const QString email = m_email->text().trimmed().toLower();
    if (name.isEmpty() && email.isEmpty())
        return;
    const auto known = knownPeople(m_context.database(), {name}, {email});
    const QList<Contact> same = !known                       ? QList<Contact>()
        : known->byEmail.contains(email) && !email.isEmpty() ? known->byEmail.values(email)
                                                             : known->byName.values(name);
    if (same.isEmpty())
        return;
    const Contact &first = same.front();
    offer(first.id.toString(),
          first.email.isEmpty() ? tr("Already here: %1").arg(first.name)
                                : tr("Already here: %1, %2").arg(first.name, first.email));
}

void NewContact::finish()
{
    Contact contact;
    contact.name = m_name->text().trimmed();
    contact.email = m_email->text().trimmed();
    contact.telephone = m_telephone->text().trimmed();
    fromStored(m_basis->currentData(), contact.basis);
    if (contact.name.isEmpty()) {
        m_nameField->setFault(tr("A contact needs a name."));
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    const IdentifierText email = identifierText(u"email"_s, contact.email);
    if (!email.fault.isEmpty()) {
        m_emailField->setFault(email.fault);
        m_email->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_organisation->settle()) {
        m_organisationField->setFault(tr(
            "No organisation is called so. Pick one from the list, or “New company” at its end."));
        m_organisation->setFocus(Qt::OtherFocusReason);
        return;
    }
    contact.organisation = Id<Organisation>::parse(m_organisation->organisation());
    emit wanted(contact, m_organisation->newName());
}

} // namespace ilo
