#include "ui/companies/companytable.h"

#include "ui/companies/companydelegate.h"
#include "ui/companies/companymodel.h"
#include "ui/companies/companytext.h"
#include "ui/companies/tickheader.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace ilo {

CompanyTable::CompanyTable(CompanyModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setAccessibleName(tr("Companies"));
    auto *header = new TickHeader(model, this);
    setHorizontalHeader(header);
    setModel(&model);
    setItemDelegate(new CompanyDelegate(this));

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
    setColumnHidden(CompanyModel::Town, true);
    dress();

    connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
        if (column != CompanyModel::Tick)
            emit sortWanted(column);
    });
    connect(header, &QWidget::customContextMenuRequested, this, &CompanyTable::chooseColumns);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (horizontalHeader()->underMouse())
            m_widthsKept = true; // by hand: from now on the columns stay as they are
    });
}

void CompanyTable::dress()
{
    verticalHeader()->setDefaultSectionSize(kit::lineHeight(fontMetrics(), 32));
    fitColumns();
}

void CompanyTable::fitColumns()
{
    if (m_widthsKept)
        return;
    const int letter = fontMetrics().horizontalAdvance(u'0');
    const int badge =
        kit::badgeSize(consentBadge(Consent::Given, QDate(2000, 12, 28), QDate(2000, 12, 1)),
                       kit::font(TextSize::Secondary))
            .width();
    struct Width
    {
        int column;
        int pixels;
    };
    int left = viewport()->width();
    for (const auto &[column, pixels] : {Width{CompanyModel::Tick, 40},
                                         Width{CompanyModel::Country, letter * 8 + 8},
                                         Width{CompanyModel::Size, letter * 9 + 8},
                                         Width{CompanyModel::Trl, letter * 5 + 8},
                                         Width{CompanyModel::Consent, badge + 16},
                                         Width{CompanyModel::Town, letter * 14},
                                         Width{CompanyModel::Changed, letter * 9 + 8}}) {
        setColumnWidth(column, pixels);
        if (!isColumnHidden(column))
            left -= pixels;
    }
    // What is left is for the two long ones.
    const int least = letter * 20;
    setColumnWidth(CompanyModel::Name, std::max(least, left * 50 / 100));
    setColumnWidth(CompanyModel::Areas, std::max(least, left - columnWidth(CompanyModel::Name)));
}

void CompanyTable::setCurrentRow(int row)
{
    const int column = currentIndex().isValid() ? currentIndex().column() : int(CompanyModel::Name);
    const QModelIndex index = m_model.index(row, column);
    selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void CompanyTable::editCurrent()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    const bool editable = current.flags().testFlag(Qt::ItemIsEditable);
    edit(editable ? current : current.siblingAtColumn(CompanyModel::Name));
}

void CompanyTable::tickTo(int row)
{
    if (m_anchor < 0)
        m_anchor = std::max(0, currentIndex().row());
    m_model.setTicked(std::min(m_anchor, row), std::max(m_anchor, row), true);
}

void CompanyTable::keyPressEvent(QKeyEvent *event)
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

void CompanyTable::hover(int row)
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

bool CompanyTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        hover(rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::Leave)
        hover(-1);
    return QTableView::viewportEvent(event);
}

void CompanyTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton) {
        const bool onTick = index.column() == CompanyModel::Tick;
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

void CompanyTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton
        && index.column() != CompanyModel::Tick)
        emit opened();
}

void CompanyTable::keyboardSearch(const QString &text)
{
    emit typed(text);
}

void CompanyTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        emit currentRowChanged(current.row());
}

void CompanyTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void CompanyTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        dress();
}

void CompanyTable::chooseColumns(const QPoint &at)
{
    QMenu menu(this);
    for (int column = CompanyModel::Country; column < CompanyModel::ColumnCount; ++column) {
        QAction *shown =
            menu.addAction(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        shown->setCheckable(true);
        shown->setChecked(!isColumnHidden(column));
        connect(shown, &QAction::toggled, this, [this, column](bool on) {
            setColumnHidden(column, !on);
            fitColumns();
        });
    }
    menu.addSeparator();
    menu.addAction(tr("Usual widths"), this, [this] {
        m_widthsKept = false;
        fitColumns();
    });
    menu.exec(horizontalHeader()->mapToGlobal(at));
}

QByteArray CompanyTable::saveColumns() const
{
    return (m_widthsKept ? QByteArray("1") : QByteArray("0")) + horizontalHeader()->saveState();
}

void CompanyTable::restoreColumns(const QByteArray &state)
{
    if (state.size() < 2 || !horizontalHeader()->restoreState(state.mid(1)))
        return;
    m_widthsKept = state.startsWith('1');
    fitColumns();
}

} // namespace ilo
