#include "ui/kit/icons.h"
#include "ui/kit/stylepaint.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>

namespace ilo::paint {
namespace {

void mark(QPainter *painter, const QRect &rect, const QColor &ink)
{
    kit::paintIcon(painter, rect, QStringLiteral("checkmark"), ink);
}

} // namespace

void itemPanel(const QStyleOption &option, QPainter *painter, const QWidget *widget,
               const Tokens &t)
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(&option);
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    const bool selected = has(option, QStyle::State_Selected);
    if (selected)
        painter->fillRect(option.rect, t.selection.ground);
    else if (item && item->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option.rect, item->backgroundBrush);
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        painter->fillRect(option.rect, t.hover);

    if (!view || !view->hasFocus())
        return;
    const bool rows = view->selectionBehavior() == QAbstractItemView::SelectRows;
    const QColor ring = ringOn(selected, t);
    if (selected && rows) {
        // The lines above and below join over the cells to the ring of the whole row.
        painter->fillRect(QRect(option.rect.topLeft(), QSize(option.rect.width(), t.border)), ring);
        painter->fillRect(QRect(option.rect.left(),
                                option.rect.bottom() + 1 - t.border,
                                option.rect.width(),
                                t.border),
                          ring);
    }
    if (has(option, QStyle::State_HasFocus) && !(selected && rows))
        box(painter, option.rect, Qt::transparent, ring, 2, 2);
}

void headerSection(const QStyleOptionHeader &option, QPainter *painter, const Tokens &t)
{
    const bool hover = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    painter->fillRect(option.rect, hover ? t.hover : t.alt);
    if (option.orientation == Qt::Horizontal)
        painter->fillRect(
            QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), t.border), t.line);
    else
        painter->fillRect(
            QRect(option.rect.right(), option.rect.top(), t.border, option.rect.height()), t.line);
}

void tab(const QStyleOptionTab &option, QPainter *painter, const Tokens &t)
{
    const QRect rect = option.rect;
    if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        box(painter, rect.adjusted(0, 2, 0, -2), t.hover, Qt::transparent, 0);
    if (has(option, QStyle::State_Selected))
        painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), t.focus);
    if (has(option, QStyle::State_HasFocus))
        focusRing(painter, rect.adjusted(1, 1, -1, -1), t);
}

void menuBarItem(const QStyleOptionMenuItem &option, QPainter *painter, const Tokens &t,
                 bool mnemonics)
{
    painter->fillRect(option.rect, t.window);
    if (has(option, QStyle::State_Selected) || has(option, QStyle::State_Sunken))
        box(painter,
            option.rect.adjusted(0, 1, 0, -1),
            t.selection.ground,
            t.border > 1 ? t.control : Qt::transparent,
            t.border);
    const bool lit = has(option, QStyle::State_Selected) || has(option, QStyle::State_Sunken);
    painter->setPen(!has(option, QStyle::State_Enabled) ? t.placeholder
                        : lit                           ? t.selection.ink
                                                        : t.text);
    painter->drawText(option.rect,
                      Qt::AlignCenter | Qt::TextSingleLine
                          | (mnemonics ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                      option.text);
}

void menuItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget,
              const Tokens &t)
{
    Q_UNUSED(widget)
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(rect.left() + 8, rect.center().y(), rect.width() - 16, 1), t.line);
        return;
    }
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool lit = enabled && has(option, QStyle::State_Selected);
    if (lit)
        box(painter,
            rect.adjusted(4, 0, -4, 0),
            t.selection.ground,
            t.border > 1 ? t.control : Qt::transparent,
            t.border);
    const QColor ink = !enabled ? t.placeholder : lit ? t.selection.ink : t.text;

    const int side = std::max(16, QFontMetrics(option.font).height() - 2);
    QRect pictureRect(rect.left() + 12, 0, side, side);
    pictureRect.moveTop(rect.center().y() - side / 2);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checked)
            mark(painter, pictureRect, ink);
    } else if (!option.icon.isNull()) {
        option.icon.paint(
            painter, pictureRect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }

    const qsizetype tabAt = option.text.indexOf(u'\t');
    const QRect textRect = rect.adjusted(12 + side + 10, 0, -16, 0);
    const QRect shown = QStyle::visualRect(option.direction, rect, textRect);
    painter->setFont(option.font);
    painter->setPen(ink);
    painter->drawText(shown,
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextShowMnemonic,
                      tabAt < 0 ? option.text : option.text.left(tabAt));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        arrow(
            painter, QRect(rect.right() - 24, rect.top(), 16, rect.height()), Qt::RightArrow, ink);
    } else if (tabAt >= 0) {
        painter->setPen(!enabled ? t.placeholder : lit ? t.selection.ink : t.text2);
        painter->drawText(shown,
                          Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                          option.text.mid(tabAt + 1));
    }
}

void scrollBar(const QStyleOptionSlider &option, QPainter *painter, const Tokens &t,
               const QRect &handle)
{
    if (option.maximum <= option.minimum)
        return;
    const bool active = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    QRect thumb = handle;
    if (option.orientation == Qt::Vertical)
        thumb.adjust(active ? 2 : 4, 0, active ? -2 : -3, 0);
    else
        thumb.adjust(0, active ? 2 : 4, 0, active ? -2 : -3);
    box(painter,
        thumb,
        active ? t.text2 : t.control,
        Qt::transparent,
        0,
        std::min(thumb.width(), thumb.height()) / 2.0);
}

} // namespace ilo::paint
