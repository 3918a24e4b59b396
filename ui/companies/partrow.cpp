#include "ui/companies/partrow.h"

#include "ui/companies/partlist.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/stylepaint.h"
#include "ui/kit/textlabel.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QStringList fieldsOf(const QString &type)
{
    if (type == typeName<Capability>())
        return {u"title"_s, u"text"_s, u"area"_s, u"trl"_s, u"kind"_s, u"language"_s};
    if (type == typeName<Certificate>())
        return {u"name"_s, u"valid_until"_s};
    return {u"customer"_s, u"subject"_s, u"year"_s};
}

} // namespace

PartRow::PartRow(Context &context, const AnyRecord &part, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_part(part)
    , m_line(new QWidget)
    , m_title(new ElidedLabel)
    , m_second(new TextLabel)
    , m_third(TextLabel::secondary())
    , m_badge(new Badge)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    auto *line = new QHBoxLayout(m_line);
    line->setContentsMargins(4, 4, 4, 4);
    line->setSpacing(8);
    line->addWidget(m_title, 1);
    line->addWidget(m_second);
    line->addWidget(m_third);
    line->addWidget(m_badge);
    for (QLabel *label : {static_cast<QLabel *>(m_title),
                          static_cast<QLabel *>(m_second),
                          static_cast<QLabel *>(m_third)})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 1);
    column->setSpacing(0);
    column->addWidget(m_line);
    show(part);
}

void PartRow::show(const AnyRecord &part)
{
    m_part = part;
    const PartLine line = partLine(part, QDate::currentDate());
    m_title->setText(line.title);
    m_second->setText(line.second);
    m_second->setHidden(line.second.isEmpty());
    m_third->setText(line.third);
    m_third->setHidden(line.third.isEmpty());
    m_badge->setBadge(line.badge);
    m_badge->setHidden(line.badge.text.isEmpty());
    QStringList aloud{line.title, line.second, line.third, line.badge.text};
    aloud.removeAll(QString());
    setAccessibleName(aloud.join(u", "_s));
    setAccessibleDescription(isOpen() ? tr("open") : tr("closed"));
    if (m_form)
        m_form->show(part);
}

void PartRow::makeForm()
{
    const QString type = typeOf(m_part);
    m_form = new FieldForm(m_context, type, fieldsOf(type));
    m_form->setWrite(
        [this](const QString &field, const QVariant &stored) { return m_write(field, stored); });
    m_form->setKeepsDrafts(!m_isNew);
    m_form->setContentsMargins(12, 0, 0, 0);

    m_buttons = new QWidget;
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(12, 4, 0, 8);
    auto *close = new QPushButton(tr("Close"));
    auto *remove = new QPushButton(kit::icon(u"edit-delete"_s), tr("Delete"));
    kit::setRole(close, ButtonRole::Flat);
    kit::setRole(remove, ButtonRole::Flat);
    row->addWidget(close);
    row->addWidget(remove);
    row->addStretch();
    connect(close, &QPushButton::clicked, this, [this] { setOpen(false); });
    connect(remove, &QPushButton::clicked, this, &PartRow::removeWanted);

    layout()->addWidget(m_form);
    layout()->addWidget(m_buttons);
    m_form->show(m_part);
}

void PartRow::setNew(bool isNew)
{
    m_isNew = isNew;
    if (m_form)
        m_form->setKeepsDrafts(!isNew);
}

void PartRow::setOpen(bool open)
{
    if (open && !m_form)
        makeForm();
    if (m_form) {
        m_form->setVisible(open);
        m_buttons->setVisible(open);
    }
    setAccessibleDescription(open ? tr("open") : tr("closed"));
    if (!open)
        setFocus(Qt::OtherFocusReason);
    update();
}

void PartRow::editFirst()
{
    setOpen(true);
    m_form->edit(fieldsOf(typeOf(m_part)).front());
}

void PartRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton
        && m_line->geometry().contains(event->position().toPoint()))
        setOpen(!isOpen());
}

void PartRow::keyPressEvent(QKeyEvent *event)
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

void PartRow::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(isOpen() ? tr("Close") : tr("Open"), this, [this] { setOpen(!isOpen()); });
    menu.addSeparator();
    menu.addAction(kit::icon(u"edit-delete"_s),
                   tr("Delete"),
                   QKeySequence(Qt::Key_Delete),
                   this,
                   &PartRow::removeWanted);
    menu.exec(event->globalPos());
}

void PartRow::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    update();
}

void PartRow::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    update();
}

void PartRow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    const Tokens &tokens = kit::tokens();
    if (underMouse() && !isOpen())
        paint::box(&painter, m_line->geometry(), tokens.hover, Qt::transparent, 0);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
    if (hasFocus())
        paint::focusRing(&painter, m_line->geometry(), tokens);
}

} // namespace ilo
