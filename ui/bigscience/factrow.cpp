#include "ui/bigscience/factrow.h"

#include "ui/bigscience/rulestext.h"
#include "ui/forms/fieldform.h"
#include "ui/forms/recordwrite.h"
#include "ui/kit/context.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/webaddress.h"

#include <QMenu>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {

QStringList factFields(const QString &type)
{
    if (type == typeName<Portal>())
        return {u"name"_s, u"web"_s, u"text"_s, u"source"_s, u"check_before_use"_s};
    if (type == typeName<Threshold>())
        return {u"kind"_s,
                u"amount"_s,
                u"valid_from"_s,
                u"valid_until"_s,
                u"act"_s,
                u"source"_s,
                u"check_before_use"_s};
    return {u"title"_s,
            u"kind"_s,
            u"value_from"_s,
            u"value_below"_s,
            u"procedure"_s,
            u"firms"_s,
            u"text"_s,
            u"valid_from"_s,
            u"valid_until"_s,
            u"source"_s,
            u"source_link"_s,
            u"check_before_use"_s,
            u"checked_on"_s};
}

FactRow::FactRow(Context &context, const AnyRecord &record, QWidget *parent)
    : OpeningRow(new QWidget, parent)
    , m_context(context)
    , m_record(record)
    , m_title(new TextLabel)
    , m_more(TextLabel::secondary())
    , m_link(new QPushButton)
    , m_badges(new QWidget)
    , m_badgeLine(new QHBoxLayout(m_badges))
{
    m_title->setWordWrap(true);
    m_more->setWordWrap(true);
    for (QWidget *part :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_more), m_badges})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_badgeLine->setContentsMargins(0, 0, 0, 0);
    m_badgeLine->setSpacing(4);
    kit::setRole(m_link, ButtonRole::Link);
    connect(m_link, &QPushButton::clicked, this, [this] { openWebPage(m_address); });

    auto *first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(m_title, 1, Qt::AlignTop);
    first->addWidget(m_badges, 0, Qt::AlignTop);
    auto *lines = new QVBoxLayout(head());
    lines->setContentsMargins(4, 6, 4, 6);
    lines->setSpacing(2);
    lines->addLayout(first);
    lines->addWidget(m_more);
    lines->addWidget(m_link, 0, Qt::AlignLeft);
    show(record);
}

void FactRow::show(const AnyRecord &record)
{
    m_record = record;
    const FactLine line = factLine(record, QDate::currentDate());
    m_title->setText(line.title.isEmpty() ? tr("(without a name)") : line.title);
    m_more->setText(line.more.join(u'\n'));
    m_more->setHidden(line.more.isEmpty());
    m_address = line.link;
    m_link->setText(QUrl::fromUserInput(line.link).host());
    m_link->setToolTip(line.link);
    //: %1: what a link belongs to
    m_link->setAccessibleName(tr("Open the page of %1").arg(line.title));
    // Of a rule its form has the address; a portal is nothing but one.
    m_link->setHidden(m_link->text().isEmpty() || canBeChecked());

    while (QLayoutItem *item = m_badgeLine->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList aloud = QStringList{line.title} + line.more + line.details;
    for (const BadgeText &text : line.badges) {
        auto *badge = new Badge(text);
        m_badgeLine->addWidget(badge);
        badge->show();
        aloud << text.text;
    }
    m_badges->setHidden(line.badges.empty());
    setSpoken(aloud);
    if (m_form)
        m_form->show(record);
}

bool FactRow::canBeChecked() const
{
    return std::holds_alternative<ProcurementRule>(m_record);
}

QWidget *FactRow::makeBody()
{
    auto *body = new QWidget;
    const QString type = typeOf(m_record);
    m_form = new FieldForm(m_context, type, factFields(type));
    m_form->setWrite([this](const QString &field, const QVariant &stored) {
        return writeField(
            m_context, m_record, field, stored, factLine(m_record, QDate::currentDate()).title);
    });
    auto *close = new QPushButton(tr("Close"));
    auto *checked = new QPushButton(kit::icon(u"checkmark"_s), tr("Checked today"));
    checked->setToolTip(tr("Takes the mark “check before use” off and keeps today's date"));
    checked->setVisible(canBeChecked());
    auto *source = new QPushButton(kit::icon(u"go-jump"_s), tr("Source"));
    source->setVisible(canBeChecked());
    auto *remove = new QPushButton(kit::icon(u"edit-delete"_s), tr("Delete"));
    auto *buttons = new FlowLayout(4);
    for (QPushButton *button : {close, checked, source, remove}) {
        kit::setRole(button, ButtonRole::Flat);
        buttons->addWidget(button);
    }
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(12, 0, 0, 8);
    column->setSpacing(4);
    column->addWidget(m_form);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, [this] { setOpen(false); });
    connect(checked, &QPushButton::clicked, this, &FactRow::checkedWanted);
    connect(source, &QPushButton::clicked, m_link, &QPushButton::click);
    connect(remove, &QPushButton::clicked, this, &FactRow::removeWanted);
    m_form->show(m_record);
    return body;
}

void FactRow::editFirstField()
{
    m_form->edit(factFields(typeOf(m_record)).front());
}

void FactRow::addActions(QMenu &menu)
{
    if (canBeChecked())
        menu.addAction(
            kit::icon(u"checkmark"_s), tr("Checked today"), this, &FactRow::checkedWanted);
}

} // namespace ilo
