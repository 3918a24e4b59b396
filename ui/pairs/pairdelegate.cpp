#include "ui/pairs/pairdelegate.h"

#include "ui/kit/badge.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/tokens.h"

#include <QPainter>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int pairMargin = 12;
constexpr int pairEdge = 8;

} // namespace

void PairDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const Tokens &tokens = kit::tokens();
    const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
    painter->save();
    cell.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    if (!isSelected)
        painter->fillRect(QRect(cell.rect.left(), cell.rect.bottom(), cell.rect.width(), 1),
                          tokens.line);

    const QFont plain = kit::font(TextSize::Text);
    const QFont bold = kit::font(TextSize::Text, true);
    const QFont small = kit::font(TextSize::Secondary);
    QRect room = cell.rect.adjusted(pairMargin, pairEdge, -pairMargin, -pairEdge);
    const QString decision = index.data(Badge).toString();
    int right = 0;
    const QRect first(room.left(), room.top(), room.width(), QFontMetrics(bold).height());
    painter->setPen(isSelected ? tokens.selection.ink : tokens.text);
    if (decision.isEmpty()) {
        const QString score = index.data(Score).toString();
        painter->setFont(bold);
        painter->drawText(first, Qt::AlignRight | Qt::AlignVCenter, score);
        right = QFontMetrics(bold).horizontalAdvance(score);
    } else {
        const BadgeText badge{decision, Tone(index.data(BadgeTone).toInt())};
        const QSize size = kit::badgeSize(badge, small);
        kit::paintBadge(
            painter, QRect(QPoint(room.right() - size.width(), room.top()), size), badge, small);
        right = size.width();
    }
    const auto write = [&](const QString &text, const QFont &font, int until) {
        painter->setFont(font);
        const QFontMetrics metrics(font);
        const QRect line(room.left(), room.top(), until, metrics.height());
        painter->drawText(line,
                          Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(text, Qt::ElideRight, line.width()));
        room.setTop(room.top() + metrics.height() + 1);
    };
    write(cell.text, isSelected ? bold : plain, room.width() - right - pairEdge);
    write(index.data(Second).toString(), plain, room.width());
    const bool usesSelectionInk = isSelected && tokens.scheme == Scheme::Contrast;
    painter->setPen(usesSelectionInk ? tokens.selection.ink : tokens.text2);
    write(index.data(Why).toString(), small, room.width());
    painter->restore();
}

QSize PairDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const QFontMetrics text(kit::font(TextSize::Text, true));
    const QFontMetrics small(kit::font(TextSize::Secondary));
    return {text.averageCharWidth() * 24, 2 * text.height() + small.height() + 2 + 2 * pairEdge};
}

} // namespace ilo
