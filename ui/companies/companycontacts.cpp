#include "ui/companies/companycontacts.h"

#include "core/storage/contactmatch.h"
#include "ui/kit/badge.h"
#include "ui/kit/card.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/formfield.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {

CompanyContacts::CompanyContacts(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_lines(new QVBoxLayout)
    , m_none(TextLabel::secondary(tr("Nobody yet. Whom do you call at this company?")))
    , m_name(new QLineEdit)
    , m_email(new QLineEdit)
    , m_add(new QPushButton(kit::icon(u"list-add"_s), tr("Add contact")))
{
    m_lines->setSpacing(0);
    m_none->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(m_lines);
    column->addWidget(m_none);
    column->addWidget(new FormField(tr("Name of a new contact"), m_name));
    column->addWidget(new FormField(tr("E-mail"), m_email));
    column->addWidget(m_add, 0, Qt::AlignLeft);
    m_add->setEnabled(false);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_add->setEnabled(!m_name->text().trimmed().isEmpty());
    });
    connect(m_add, &QPushButton::clicked, this, &CompanyContacts::add);
    for (QLineEdit *edit : {m_name, m_email})
        connect(edit, &QLineEdit::returnPressed, this, &CompanyContacts::add);
}

void CompanyContacts::show(const Organisation &company)
{
    if (company.id != m_company.id) {
        m_name->clear();
        m_email->clear();
    }
    m_company = company;
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const auto people = contactsOf(m_context.database(), company.id);
    if (!people)
        return m_context.report(people.error());
    m_count = int(people->size());
    m_none->setHidden(m_count > 0);
    for (const Contact &contact : *people) {
        m_lines->addWidget(line(contact));
        m_lines->addWidget(new Rule);
    }
}

QWidget *CompanyContacts::line(const Contact &contact)
{
    auto *widget = new QWidget;
    auto *name = new QPushButton(QString(contact.name).replace(u'&', u"&&"_s));
    kit::setRole(name, ButtonRole::Link);
    name->setToolTip(tr("Show this contact"));
    const QString id = contact.id.toString();
    connect(name, &QPushButton::clicked, this, [this, id] {
        m_context.go({u"contacts"_s, id, {}});
    });
    auto *top = new QHBoxLayout;
    top->addWidget(name);
    top->addStretch(1);
    if (contact.doNotContact)
        top->addWidget(new Badge({tr("Do not contact"), Tone::Negative}));

    QStringList about{contact.jobTitle};
    if (contact.jobTitle.isEmpty() && contact.role != ContactRole::NotStated)
        about << label(contact.role);
    // Where the person may not be contacted, no address invites to it.
    if (!contact.doNotContact)
        about << contact.email
              << (contact.telephone.isEmpty() ? contact.mobile : contact.telephone);
    about.removeAll(QString());
    auto *more = TextLabel::secondary(about.join(u" · "_s));
    more->setWordWrap(true);
    more->setTextInteractionFlags(Qt::TextSelectableByMouse);
    more->setHidden(about.isEmpty());

    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 6, 0, 6);
    column->setSpacing(2);
    column->addLayout(top);
    column->addWidget(more);
    return widget;
}

void CompanyContacts::add()
{
    Contact contact;
    contact.name = m_name->text().trimmed();
    if (contact.name.isEmpty())
        return;
    contact.id = Id<Contact>::create();
    contact.organisation = m_company.id;
    contact.email = m_email->text().trimmed();
    if (!m_context.perform(tr("Added “%1” to “%2”").arg(contact.name, m_company.name),
                           {created(contact)}))
        return;
    m_name->clear();
    m_email->clear();
    m_name->setFocus();
}

} // namespace ilo
