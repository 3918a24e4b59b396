#include "ui/companies/companyheader.h"

#include "ui/companies/companytext.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/textlabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ilo {

CompanyHeader::CompanyHeader(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel({}, TextSize::Section, true))
    , m_subline(TextLabel::secondary())
    , m_badges(new QWidget)
    , m_badgeFlow(new FlowLayout(4))
    , m_buttons(new FlowLayout(8))
    , m_more(new QToolButton)
    , m_menu(new QMenu(this))
{
    m_subline->setWordWrap(true);
    m_badges->setLayout(m_badgeFlow);
    m_more->setIcon(kit::icon(u"overflow-menu"_s));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More for this company"));
    m_more->setAutoRaise(true);
    m_more->hide();
    // Not setMenu(): that draws an arrow beside the dots.
    connect(m_more, &QToolButton::clicked, this, [this] {
        m_menu->popup(m_more->mapToGlobal(m_more->rect().bottomLeft()));
    });

    auto *top = new QHBoxLayout;
    top->addWidget(m_name, 1);
    top->addWidget(m_more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(top);
    column->addWidget(m_subline);
    column->addWidget(m_badges);
    column->addLayout(m_buttons);
}

void CompanyHeader::show(const Organisation &company)
{
    m_name->setText(company.name);
    m_subline->setText(subline(company));
    m_subline->setHidden(m_subline->text().isEmpty());
    while (QLayoutItem *item = m_badgeFlow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const BadgeText &badge : badgesOf(company, QDate::currentDate())) {
        auto *shown = new Badge(badge);
        m_badgeFlow->addWidget(shown);
        shown->show();
    }
}

void CompanyHeader::setActions(const QList<QAction *> &buttons, const QList<QAction *> &menu)
{
    for (QAction *action : buttons) {
        auto *button = new QPushButton(action->icon(), action->text());
        button->setToolTip(action->toolTip());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_buttons->addWidget(button);
    }
    m_menu->addActions(menu);
    m_more->setHidden(menu.isEmpty());
}

} // namespace ilo
