#include "ui/lists/tickheader.h"

#include "ui/lists/listdelegate.h"
#include "ui/lists/listmodel.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace ilo {

TickHeader::TickHeader(ListModel &model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_model(model)
{
    setAccessibleName(tr("Columns"));
    setTextElideMode(Qt::ElideRight); // else words at the right edge lose their beginning
    connect(this, &QHeaderView::sectionClicked, this, [this](int section) {
        if (section != ListModel::Tick)
            return;
        if (m_model.ticked().isEmpty())
            m_model.tickAll();
        else
            m_model.clearTicks();
    });
}

void TickHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    if (section != ListModel::Tick) {
        paintOrder(painter, rect, section);
        return;
    }
    QStyleOptionButton box;
    box.initFrom(this);
    box.rect = ListDelegate::tickRect(rect);
    box.state.setFlag(QStyle::State_HasFocus, false);
    box.state.setFlag(QStyle::State_MouseOver, false);
    const auto ticked = m_model.ticked().size();
    if (ticked == 0)
        box.state |= QStyle::State_Off;
    else
        box.state |= ticked < m_model.rowCount() ? QStyle::State_NoChange : QStyle::State_On;
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, this);
}

void TickHeader::paintOrder(QPainter *painter, const QRect &rect, int section) const
{
    if (section != sortIndicatorSection())
        return;
    // Behind the words rather than at the far edge, where it would seem to be the next column's.
    const QString words = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    const int alignment =
        model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt();
    const int advance = fontMetrics().horizontalAdvance(words);
    const int side = fontMetrics().height() / 2 + 2;
    const int margin = style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this) + 4;
    QStyleOption arrow;
    arrow.initFrom(this);
    arrow.rect = QRect(alignment & Qt::AlignRight ? rect.right() - margin - advance - side - 4
                                                  : rect.left() + margin + advance + 4,
                       rect.center().y() - side / 2 + 1,
                       side,
                       side);
    style()->drawPrimitive(sortIndicatorOrder() == Qt::AscendingOrder
                               ? QStyle::PE_IndicatorArrowUp
                               : QStyle::PE_IndicatorArrowDown,
                           &arrow,
                           painter,
                           this);
}

} // namespace ilo
