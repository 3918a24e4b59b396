#include "ui/contacts/contactheader.h"

#include "ui/contacts/contacttext.h"
#include "ui/kit/elidedbutton.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ilo {

ContactHeader::ContactHeader(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel({}, TextSize::Section, true))
    , m_function(TextLabel::secondary())
    , m_organisation(new ElidedButton)
    , m_badges(new FlowLayout(4))
    , m_reach(new FlowLayout(8))
    , m_more(new QToolButton)
    , m_menu(new QMenu(this))
{
    m_function->setWordWrap(true);
    kit::setRole(m_organisation, ButtonRole::Link);
    m_organisation->setToolTip(tr("Show this organisation"));
    m_more->setIcon(kit::icon(u"overflow-menu"_s));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More for this contact"));
    m_more->setAutoRaise(true);
    // Not setMenu(): that draws an arrow beside the dots.
    connect(m_more, &QToolButton::clicked, this, [this] {
        m_menu->popup(m_more->mapToGlobal(m_more->rect().bottomLeft()));
    });
    m_mail = addReach(u"mail-send"_s);
    m_telephone = addReach(u"call-start"_s);
    m_mobile = addReach(u"call-start"_s);
    connect(m_mail, &ElidedButton::clicked, this, &ContactHeader::mailWanted);
    connect(m_telephone, &ElidedButton::clicked, this, [this] { emit callWanted(m_numbers[0]); });
    connect(m_mobile, &ElidedButton::clicked, this, [this] { emit callWanted(m_numbers[1]); });
    connect(m_organisation, &ElidedButton::clicked, this, &ContactHeader::organisationWanted);

    auto *top = new QHBoxLayout;
    top->addWidget(m_name, 1);
    top->addWidget(m_more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_function);
    column->addWidget(m_organisation, 0, Qt::AlignLeft);
    column->addLayout(m_badges);
    column->addLayout(m_reach);
}

ElidedButton *ContactHeader::addReach(const QString &icon)
{
    auto *button = new ElidedButton;
    button->setIcon(kit::icon(icon));
    m_reach->addWidget(button);
    return button;
}

void ContactHeader::show(const Contact &contact, const QString &organisation,
                         const Retention &retention)
{
    m_name->setText(contact.name);
    m_function->setText(functionText(contact));
    m_function->setHidden(m_function->text().isEmpty());
    m_organisation->setWords(organisation);
    m_organisation->setHidden(organisation.isEmpty());
    while (QLayoutItem *item = m_badges->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const BadgeText &badge : personBadges(contact, retention, QDate::currentDate())) {
        auto *shown = new Badge(badge);
        m_badges->addWidget(shown);
        shown->show();
    }
    m_numbers[0] = contact.telephone;
    m_numbers[1] = contact.mobile;
    const auto fill = [](ElidedButton *button, const QString &value, const QString &does) {
        button->setWords(value);
        button->setToolTip(does);
        button->setAccessibleName(does);
        button->setHidden(value.isEmpty());
    };
    fill(m_mail, contact.email, tr("Write to %1").arg(contact.email));
    fill(m_telephone, contact.telephone, tr("Call %1").arg(contact.telephone));
    fill(m_mobile, contact.mobile, tr("Call %1 (mobile)").arg(contact.mobile));
}

void ContactHeader::setMenu(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (action)
            m_menu->addAction(action);
        else
            m_menu->addSeparator();
    }
}

} // namespace ilo
