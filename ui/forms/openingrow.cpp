#include "ui/forms/openingrow.h"

#include "ui/kit/icons.h"
#include "ui/kit/spoken.h"
#include "ui/kit/style.h"
#include "ui/kit/stylepaint.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {

OpeningRow::OpeningRow(QWidget *line, QWidget *parent)
    : QWidget(parent)
    , m_line(line)
    , m_column(new QVBoxLayout(this))
{
    kit::setSpoken(this, QAccessible::Button);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    m_column->setContentsMargins(0, 0, 0, 1);
    m_column->setSpacing(0);
    m_column->addWidget(line);
}

void OpeningRow::setOpen(bool open)
{
    if (open && !m_body) {
        m_body = makeBody();
        m_column->addWidget(m_body);
    }
    m_isOpen = open;
    if (m_body)
        m_body->setVisible(open);
    describeState();
    if (!open)
        setFocus(Qt::OtherFocusReason);
    update();
}

void OpeningRow::editFirst()
{
    setOpen(true);
    editFirstField();
}

void OpeningRow::addActions(QMenu &) { }

void OpeningRow::setSpoken(const QStringList &parts)
{
    QStringList spoken = parts;
    spoken.removeAll(QString());
    setAccessibleName(spoken.join(u", "_s));
    describeState();
}

void OpeningRow::describeState()
{
    kit::setSpokenOpen(this, m_isOpen);
}

void OpeningRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton
        && m_line->geometry().contains(event->position().toPoint()))
        setOpen(!m_isOpen);
}

void OpeningRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: setOpen(!m_isOpen); return;
    case Qt::Key_F2: editFirst(); return;
    case Qt::Key_Delete: emit removeWanted(); return;
    case Qt::Key_Escape:
        if (m_isOpen) {
            setOpen(false);
            return;
        }
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void OpeningRow::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(m_isOpen ? tr("Close") : tr("Open"), this, [this] { setOpen(!m_isOpen); });
    addActions(menu);
    menu.addSeparator();
    menu.addAction(kit::icon(u"edit-delete"_s),
                   tr("Delete"),
                   QKeySequence(Qt::Key_Delete),
                   this,
                   &OpeningRow::removeWanted);
    menu.exec(event->globalPos());
}

void OpeningRow::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    update();
}

void OpeningRow::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    update();
}

void OpeningRow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    const Tokens &tokens = kit::tokens();
    if (underMouse() && !m_isOpen)
        paint::box(&painter, m_line->geometry(), tokens.hover, Qt::transparent, 0);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
    if (hasFocus())
        paint::focusRing(&painter, m_line->geometry(), tokens);
}

} // namespace ilo
