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
#include "ui/kit/scrolled.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/valuetext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ilo {

NewContact::NewContact(Context &context, QWidget *parent)
    : QWidget(parent)
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
    , m_same(new QPushButton)
    , m_typedBefore(TextLabel::secondary())
    , m_draft(new FormDraft(context, u"new contact"_s, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    for (const auto &[value, key] : EnumKeys<LawfulBasis>::keys)
        m_basis->addItem(label(value), QString::fromLatin1(key));
    kit::setRole(m_same, ButtonRole::Link);
    m_same->hide();
    m_typedBefore->setWordWrap(true);
    m_typedBefore->hide();
    m_draft->add(u"name"_s, m_name);
    m_draft->add(u"organisation"_s, m_organisation);
    m_draft->add(u"email"_s, m_email);
    m_draft->add(u"telephone"_s, m_telephone);
    m_draft->add(u"basis"_s, m_basis);

    auto *create = new QPushButton(tr("Add contact"));
    kit::setRole(create, ButtonRole::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(create);

    QVBoxLayout *column = scrolledColumn(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(new TextLabel(tr("New contact"), TextSize::Section, true));
    column->addWidget(m_typedBefore);
    column->addWidget(m_nameField);
    column->addWidget(m_same, 0, Qt::AlignLeft);
    column->addWidget(m_organisationField);
    column->addWidget(m_emailField);
    column->addWidget(new FormField(tr("Telephone"), m_telephone));
    column->addWidget(m_basisField);
    column->addLayout(buttons);
    column->addStretch(1);

    connect(create, &QPushButton::clicked, this, &NewContact::finish);
    connect(cancel, &QPushButton::clicked, this, &NewContact::cancel);
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
    connect(m_same, &QPushButton::clicked, this, [this] { emit openWanted(m_sameId); });
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
    const auto typedAt =
        name.isEmpty() && organisation.isEmpty() ? m_draft->moment() : std::nullopt;
    if (typedAt) {
        m_draft->bringBack();
        m_organisation->settle();
        //: %1: a moment such as "today, 14:02"
        m_typedBefore->setText(tr("Typed %1, not added yet.").arg(momentLabel(*typedAt)));
    }
    m_typedBefore->setVisible(typedAt.has_value());
    lookForSame();
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void NewContact::lookForSame()
{
    m_sameId.clear();
    const QString name = folded(m_name->text());
    const QString email = m_email->text().trimmed().toLower();
    if (!name.isEmpty() || !email.isEmpty()) {
        const auto known = knownPeople(m_context.database(), {name}, {email});
        const QList<Contact> same = !known                       ? QList<Contact>()
            : known->byEmail.contains(email) && !email.isEmpty() ? known->byEmail.values(email)
                                                                 : known->byName.values(name);
        if (!same.isEmpty()) {
            m_sameId = same.front().id.toString();
            m_same->setText(
                same.front().email.isEmpty()
                    ? tr("Already here: %1").arg(same.front().name)
                    : tr("Already here: %1, %2").arg(same.front().name, same.front().email));
        }
    }
    m_same->setHidden(m_sameId.isEmpty());
}

bool NewContact::hasDraft() const
{
    return m_draft->moment().has_value();
}

void NewContact::dropDraft()
{
    m_draft->drop();
}

void NewContact::cancel()
{
    m_draft->drop();
    emit cancelled();
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

void NewContact::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        cancel();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
             && event->modifiers().testFlag(Qt::ControlModifier))
        finish();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ilo
