#include "ui/needs/numberdrag.h"

#include "ui/needs/requirementmodel.h"
#include "ui/needs/requirementtable.h"

#include <QApplication>
#include <QDrag>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QHeaderView>
#include <QMimeData>
#include <QMouseEvent>

#include <algorithm>

namespace ilo {

NumberDrag::NumberDrag(RequirementTable &table, RequirementModel &model)
    : QObject(&table)
    , m_table(table)
    , m_model(model)
{
    // Else the drag is offered to the frame of the table, which takes nothing.
    table.verticalHeader()->viewport()->setAcceptDrops(true);
    table.verticalHeader()->viewport()->installEventFilter(this);
}

bool NumberDrag::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        m_pressed = static_cast<QMouseEvent *>(event)->position().toPoint();
        return false;
    case QEvent::MouseMove: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (!(mouse->buttons() & Qt::LeftButton))
            return false;
        drag(*mouse);
        return true; // the numbers would choose the rows that are passed
    }
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto &move = static_cast<QDropEvent &>(*event);
        show(move);
        if (take(move))
            event->accept();
        else
            event->ignore();
        return true;
    }
    case QEvent::DragLeave: QCoreApplication::sendEvent(m_table.viewport(), event); return true;
    case QEvent::Drop: {
        auto &drop = static_cast<QDropEvent &>(*event);
        m_table.hideDropPlace();
        const bool isDone = take(drop)
            && m_model.dropMimeData(
                drop.mimeData(), Qt::MoveAction, rowBefore(drop.position().toPoint().y()), 0, {});
        drop.setAccepted(isDone);
        return true;
    }
    default: return QObject::eventFilter(watched, event);
    }
}

int NumberDrag::rowBefore(int y) const
{
    const int count = m_model.rowCount() - 1; // without the empty row
    const int row = m_table.rowAt(y);
    if (row < 0 || row >= count)
        return count;
    const int middle = m_table.rowViewportPosition(row) + m_table.rowHeight(row) / 2;
    return y > middle ? row + 1 : row;
}

bool NumberDrag::take(QDropEvent &event) const
{
    const int row = rowBefore(event.position().toPoint().y());
    if (!(event.possibleActions() & Qt::MoveAction)
        || !m_model.canDropMimeData(event.mimeData(), Qt::MoveAction, row, 0, {}))
        return false;
    event.setDropAction(Qt::MoveAction);
    return true;
}

/// The table draws where it goes, as for what is dragged over its cells.
void NumberDrag::show(const QDropEvent &event) const
{
    const QPoint at(0, event.position().toPoint().y());
    QDragMoveEvent inside(at,
                          event.possibleActions(),
                          event.mimeData(),
                          event.buttons(),
                          event.modifiers(),
                          QEvent::DragMove);
    m_table.showDropPlace(inside);
}

void NumberDrag::drag(const QMouseEvent &event)
{
    const QPoint way = event.position().toPoint() - m_pressed;
    const int row = m_table.verticalHeader()->logicalIndexAt(m_pressed);
    if (way.manhattanLength() < QApplication::startDragDistance() || row < 0 || m_model.isNew(row))
        return;
    if (!m_table.selectedRows().contains(row))
        m_table.selectRow(row);
    const int top = m_table.rowViewportPosition(row);
    auto *drag = new QDrag(&m_table); // the system owns it
    drag->setMimeData(m_model.mimeData(m_table.selectionModel()->selectedIndexes()));
    drag->setPixmap(m_table.viewport()->grab(
        QRect(0, top, m_table.viewport()->width(), m_table.rowHeight(row))));
    // The picture begins where the numbers end, at the height at which it was taken.
    drag->setHotSpot(
        QPoint(m_pressed.x() - m_table.verticalHeader()->width(), m_pressed.y() - top));
    drag->exec(Qt::MoveAction);
}

} // namespace ilo
