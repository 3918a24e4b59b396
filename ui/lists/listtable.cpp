#include "ui/lists/listtable.h"

#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/lists/listdelegate.h"
#include "ui/lists/listmodel.h"
#include "ui/lists/listtext.h"
#include "ui/lists/tickheader.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ilo {

ListTable::ListTable(ListModel &model, Database &database, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setAccessibleName(listTitle(model.kind()));
    auto *header = new TickHeader(model, this);
    setHorizontalHeader(header);
    setModel(&model);
    setItemDelegate(new ListDelegate(database, this));

    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers); // F2 goes through editCurrent()
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);

    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setMinimumSectionSize(36);
    setUsualColumns();
    dress();

    for (const auto came : {&ListModel::firstShown, &ListModel::loaded}) {
        connect(&model, came, this, [this] {
            if (!std::exchange(m_isMeasured, m_model.rowCount() > 0))
                fitColumns();
        });
    }
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ListTable::fitColumns);
    connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
        if (column != ListModel::Tick)
            emit sortWanted(column);
    });
    connect(header, &QWidget::customContextMenuRequested, this, &ListTable::chooseColumns);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (horizontalHeader()->underMouse() && !m_isFitting) {
            m_widthsKept = true; // by hand: from now on the columns stay as they are
            emit columnsChanged();
        }
    });
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        if (horizontalHeader()->underMouse())
            emit columnsChanged();
    });
}

void ListTable::dress()
{
    const int line = fontMetrics().lineSpacing();
    verticalHeader()->setDefaultSectionSize(kit::lineHeight(fontMetrics(), 32)
                                            + (m_titleLines - 1) * line);
    fitColumns();
}

void ListTable::setCurrentRow(int row)
{
    const int column = currentIndex().isValid() ? currentIndex().column() : m_model.titleColumn();
    const QModelIndex index = m_model.index(row, column);
    selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void ListTable::editCurrent()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    const bool editable = current.flags().testFlag(Qt::ItemIsEditable);
    edit(editable ? current : current.siblingAtColumn(m_model.titleColumn()));
}

void ListTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    if (!std::exchange(m_keepsEditor, false))
        QTableView::closeEditor(editor, hint);
}

void ListTable::tickTo(int row)
{
    if (m_anchor < 0)
        m_anchor = std::max(0, currentIndex().row());
    m_model.setTicked(std::min(m_anchor, row), std::max(m_anchor, row), true);
}

void ListTable::keyPressEvent(QKeyEvent *event)
{
    if (state() == EditingState) {
        QTableView::keyPressEvent(event); // what the editor let pass is none of ours
        return;
    }
    const int row = currentIndex().row();
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Space:
        if (row >= 0) {
            const bool ticked = m_model.ticked().contains(m_model.numberAt(row));
            m_model.setTicked(row, row, !ticked);
            m_anchor = row;
        }
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (shift && row >= 0) {
            const int next =
                std::clamp(row + (event->key() == Qt::Key_Up ? -1 : 1), 0, m_model.rowCount() - 1);
            tickTo(next);
            setCurrentRow(next);
            return;
        }
        m_anchor = -1;
        break;
    case Qt::Key_A:
        if (event->modifiers() == Qt::ControlModifier) {
            m_model.tickAll();
            return;
        }
        break;
    case Qt::Key_Home:
    case Qt::Key_End:
        if (m_model.rowCount() > 0) {
            setCurrentRow(event->key() == Qt::Key_Home ? 0 : m_model.rowCount() - 1);
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row >= 0 && event->modifiers() == Qt::NoModifier) {
            emit opened();
            return;
        }
        if (row >= 0 && event->modifiers() == Qt::ControlModifier) {
            emit openedInWindow();
            return;
        }
        break;
    case Qt::Key_F2: editCurrent(); return;
    case Qt::Key_Escape:
        if (m_model.ticked().isEmpty())
            emit escaped();
        else
            m_model.clearTicks();
        return;
    default: break;
    }
    QTableView::keyPressEvent(event);
}

void ListTable::hover(int row)
{
    if (row == m_hovered)
        return;
    for (const int changed : {m_hovered, row}) {
        if (changed >= 0)
            viewport()->update(
                0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
    }
    m_hovered = row;
}

bool ListTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const QModelIndex under = indexAt(static_cast<QHelpEvent *>(event)->pos());
        const ListColumn *column = m_model.column(under.column());
        // What can be read needs no words beside it.
        if (column && column->type != ColumnType::Tags
            && ListDelegate::widthOf(under, font()) <= columnWidth(under.column())) {
            QToolTip::hideText();
            return true;
        }
    }
    if (event->type() == QEvent::MouseMove)
        hover(rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::Leave)
        hover(-1);
    return QTableView::viewportEvent(event);
}

void ListTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton) {
        const bool onTick = index.column() == ListModel::Tick;
        if (event->modifiers().testFlag(Qt::ShiftModifier)) {
            tickTo(index.row());
            return;
        }
        if (onTick || event->modifiers().testFlag(Qt::ControlModifier)) {
            const bool ticked = m_model.ticked().contains(m_model.numberAt(index.row()));
            m_model.setTicked(index.row(), index.row(), !ticked);
            m_anchor = index.row();
            return;
        }
        m_anchor = index.row();
    }
    QTableView::mousePressEvent(event);
}

void ListTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton && index.column() != ListModel::Tick)
        emit opened();
}

void ListTable::keyboardSearch(const QString &text)
{
    emit typed(text);
}

void ListTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        emit currentRowChanged(current.row());
}

void ListTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void ListTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        dress();
}

void ListTable::chooseColumns(const QPoint &at)
{
    QMenu menu(this);
    const int under = horizontalHeader()->logicalIndexAt(at);
    emit headerMenuWanted(under, &menu);
    fillColumnMenu(&menu);
    menu.exec(horizontalHeader()->mapToGlobal(at));
}

} // namespace ilo
