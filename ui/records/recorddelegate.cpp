#include "ui/records/recorddelegate.h"

#include "ui/kit/textlabel.h"
#include "ui/kit/tokens.h"
#include "ui/records/recordtable.h"

#include <QPainter>

namespace ilo {
namespace {

constexpr int cellMargin = 8;
constexpr int edgeMargin = 16; // from the edges of the table

} // namespace

QRect RecordDelegate::inner(const QRect &cell, int column, int last)
{
    return cell.adjusted(
        column == 0 ? edgeMargin : cellMargin, 0, column == last ? -edgeMargin : -cellMargin, 0);
}

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const Tokens &tokens = kit::tokens();
    const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
    const bool isLeading = index.column() == m_leading;

    if (const auto *table = qobject_cast<const RecordTable *>(cell.widget))
        cell.state.setFlag(QStyle::State_MouseOver, table->hoveredRow() == index.row());

    painter->save();
    cell.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    if (!isSelected) // a selected row has lines of its own
        painter->fillRect(QRect(cell.rect.left(), cell.rect.bottom(), cell.rect.width(), 1),
                          tokens.line);

    QFont font = cell.font;
    font.setBold(isSelected && isLeading);
    painter->setFont(font);
    const QColor ink = isLeading ? tokens.text : tokens.text2;
    // Secondary ink is readable on the selection's ground but in the contrast scheme.
    const bool usesSelectionInk = isLeading || tokens.scheme == Scheme::Contrast;
    painter->setPen(isSelected && usesSelectionInk ? tokens.selection.ink : ink);
    const QRect room = inner(cell.rect, index.column(), index.model()->columnCount() - 1);
    painter->drawText(room,
                      int(cell.displayAlignment),
                      painter->fontMetrics().elidedText(cell.text, Qt::ElideRight, room.width()));
    painter->restore();
}

void RecordHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    QStyleOptionHeader option;
    initStyleOption(&option);
    option.rect = rect;
    option.section = section;
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);

    painter->save();
    painter->setFont(kit::font(TextSize::Secondary, true));
    painter->setPen(kit::ink(Ink::Secondary));
    const QRect room = RecordDelegate::inner(rect, section, count() - 1);
    const QString title = model()->headerData(section, Qt::Horizontal).toString();
    const int alignment =
        model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
    painter->drawText(
        room, alignment, painter->fontMetrics().elidedText(title, Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace ilo
