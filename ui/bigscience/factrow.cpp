#include "ui/bigscience/factrow.h"

#include "ui/bigscience/rulestext.h"
#include "ui/forms/fieldform.h"
#include "ui/forms/recordwrite.h"
#include "ui/kit/context.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/stylepaint.h"
#include "ui/kit/textlabel.h"

#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
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
    : QWidget(parent)
    , m_context(context)
    , m_record(record)
    , m_head(new QWidget)
    , m_title(new TextLabel)
    , m_more(TextLabel::secondary())
    , m_link(new QPushButton)
    , m_badges(new QWidget)
    , m_badgeLine(new QHBoxLayout(m_badges))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    m_title->setWordWrap(true);
    m_more->setWordWrap(true);
    for (QWidget *part :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_more), m_badges})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_badgeLine->setContentsMargins(0, 0, 0, 0);
    m_badgeLine->setSpacing(4);
    kit::setRole(m_link, ButtonRole::Link);
    connect(m_link, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromUserInput(m_address));
    });

    auto *first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(m_title, 1, Qt::AlignTop);
    first->addWidget(m_badges, 0, Qt::AlignTop);
    auto *head = new QVBoxLayout(m_head);
    head->setContentsMargins(4, 6, 4, 6);
    head->setSpacing(2);
    head->addLayout(first);
    head->addWidget(m_more);
    head->addWidget(m_link, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 1);
    column->setSpacing(0);
    column->addWidget(m_head);
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
    setAccessibleName(aloud.join(u", "_s));
    setAccessibleDescription(isOpen() ? tr("open") : tr("closed"));
    if (m_form)
        m_form->show(record);
}

bool FactRow::canBeChecked() const
{
    return std::holds_alternative<ProcurementRule>(m_record);
}

void FactRow::makeForm()
{
    m_body = new QWidget;
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
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(12, 0, 0, 8);
    column->setSpacing(4);
    column->addWidget(m_form);
    column->addLayout(buttons);
    layout()->addWidget(m_body);
    connect(close, &QPushButton::clicked, this, [this] { setOpen(false); });
    connect(checked, &QPushButton::clicked, this, &FactRow::checkedWanted);
    connect(source, &QPushButton::clicked, m_link, &QPushButton::click);
    connect(remove, &QPushButton::clicked, this, &FactRow::removeWanted);
    m_form->show(m_record);
}

void FactRow::setOpen(bool open)
{
    if (open && !m_body)
        makeForm();
    m_isOpen = open;
    if (m_body)
        m_body->setVisible(open);
    setAccessibleDescription(open ? tr("open") : tr("closed"));
    if (!open)
        setFocus(Qt::OtherFocusReason);
    update();
}

void FactRow::editFirst()
{
    setOpen(true);
    m_form->edit(factFields(typeOf(m_record)).front());
}

void FactRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton
        && m_head->geometry().contains(event->position().toPoint()))
        setOpen(!isOpen());
}

void FactRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: setOpen(!isOpen()); return;
    case Qt::Key_F2: editFirst(); return;
    case Qt::Key_Delete: emit removeWanted(); return;
    case Qt::Key_Escape:
        if (isOpen()) {
            setOpen(false);
            return;
        }
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void FactRow::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(isOpen() ? tr("Close") : tr("Open"), this, [this] { setOpen(!isOpen()); });
    if (canBeChecked())
        menu.addAction(
            kit::icon(u"checkmark"_s), tr("Checked today"), this, &FactRow::checkedWanted);
    menu.addSeparator();
    menu.addAction(kit::icon(u"edit-delete"_s),
                   tr("Delete"),
                   QKeySequence(Qt::Key_Delete),
                   this,
                   &FactRow::removeWanted);
    menu.exec(event->globalPos());
}

void FactRow::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    update();
}

void FactRow::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    update();
}

void FactRow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    const Tokens &tokens = kit::tokens();
    if (underMouse() && !isOpen())
        paint::box(&painter, m_head->geometry(), tokens.hover, Qt::transparent, 0);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
    if (hasFocus())
        paint::focusRing(&painter, m_head->geometry(), tokens);
}

} // namespace ilo
