#include "ui/shortlist/fittable.h"

#include "ui/kit/style.h"
#include "ui/shortlist/fittablemodel.h"
#include "ui/shortlist/shortlistdelegate.h"

#include <QHeaderView>

#include <algorithm>

namespace ilo {
namespace {

constexpr int leastBar = 10; ///< letters

} // namespace

FitTable::FitTable(FitTableModel &model, QWidget *parent)
    : QTableView(parent)
    , m_delegate(new ShortlistDelegate(model, this))
{
    setAccessibleName(tr("Companies by fit"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(FitTableModel::NameColumn, QHeaderView::Stretch);
    kit::dressWith(this, [this] { fitColumns(); });
}

void FitTable::setDecisionLetters(int letters)
{
    m_decisionLetters = letters;
    fitColumns();
}

void FitTable::fitColumns()
{
    const QFontMetrics metrics(font());
    verticalHeader()->setDefaultSectionSize(kit::lineHeight(metrics, 36, 16));
    const auto letters = [&](int count) { return metrics.horizontalAdvance(u'n') * count + 16; };
    setColumnWidth(FitTableModel::PlaceColumn, letters(3));
    setColumnWidth(FitTableModel::CountryColumn, letters(7));
    setColumnWidth(FitTableModel::FitColumn, letters(5));
    setColumnWidth(FitTableModel::DecisionColumn, letters(m_decisionLetters));
    shareRest();
}

/// A bar can be short, a name cannot: it gets the larger part of what the others leave.
void FitTable::shareRest()
{
    int rest = viewport()->width();
    for (const int column : {FitTableModel::PlaceColumn,
                             FitTableModel::CountryColumn,
                             FitTableModel::FitColumn,
                             FitTableModel::DecisionColumn})
        rest -= columnWidth(column);
    const int least = fontMetrics().horizontalAdvance(u'n') * leastBar;
    setColumnWidth(FitTableModel::PartsColumn, std::max(least, rest * 2 / 5));
}

void FitTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareRest();
}

QModelIndex FitTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if ((action == MoveHome || action == MoveEnd) && currentIndex().isValid())
        return currentIndex().sibling(action == MoveHome ? 0 : model()->rowCount() - 1,
                                      currentIndex().column());
    return QTableView::moveCursor(action, modifiers);
}

int FitTable::currentRow() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? current.row() : -1;
}

void FitTable::choose(int row)
{
    const int rows = model()->rowCount();
    if (rows == 0)
        return;
    const QModelIndex index =
        model()->index(row >= 0 && row < rows ? row : 0, FitTableModel::NameColumn);
    setCurrentIndex(index);
    scrollTo(index);
}

} // namespace ilo
