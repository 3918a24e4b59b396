#include "ui/shell/searchbutton.h"

#include "ui/kit/badge.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/stylepaint.h"
#include "ui/kit/textlabel.h"

#include <QEvent>
#include <QKeySequence>
#include <QPainter>

namespace ilo {
namespace {

constexpr int padding = 10;
constexpr int usual = 300; ///< pixels at 100 % text

int magnifier(const QFontMetrics &metrics)
{
    return std::max(16, metrics.height() - 2);
}

} // namespace

SearchButton::SearchButton(QWidget *parent)
    : QAbstractButton(parent)
    , m_key(QKeySequence(QStringLiteral("Ctrl+K")).toString(QKeySequence::NativeText))
{
    setText(tr("Search or run a command"));
    setAccessibleName(text());
    setToolTip(QStringLiteral("%1 (%2)").arg(text(), m_key));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

int SearchButton::wholeWidth() const
{
    const QFontMetrics metrics(font());
    const int needed = 3 * padding + magnifier(metrics) + metrics.horizontalAdvance(text()) + 12
        + kit::keySize(m_key, kit::font(TextSize::Small)).width();
    return std::max(needed, static_cast<int>(usual * metrics.height() / 18.0));
}

int SearchButton::leastWidth() const
{
    return magnifier(QFontMetrics(font())) + 16;
}

void SearchButton::setShownWidth(int width)
{
    if (m_width == width)
        return;
    m_width = width;
    updateGeometry();
}

QSize SearchButton::sizeHint() const
{
    return {m_width > 0 ? m_width : wholeWidth(), kit::lineHeight(QFontMetrics(font()), 30)};
}

QSize SearchButton::minimumSizeHint() const
{
    return {leastWidth(), sizeHint().height()};
}

void SearchButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = kit::tokens();
    paint::box(&painter,
               rect(),
               underMouse() || isDown() ? t.hover : t.base,
               hasFocus() ? t.focus : t.control,
               hasFocus() ? std::max(2, t.border) : t.border);
    const QFontMetrics metrics(font());
    const int side = magnifier(metrics);
    const bool isSmall = width() < leastWidth() + 60;
    const QRect picture(
        isSmall ? (width() - side) / 2 : padding, (height() - side) / 2, side, side);
    kit::paintIcon(&painter, picture, QStringLiteral("search"), t.text2);
    if (isSmall)
        return;
    QRect room = rect().adjusted(picture.right() + padding, 0, -padding, 0);
    const QFont small = kit::font(TextSize::Small);
    const QSize key = kit::keySize(m_key, small);
    if (room.width() > key.width() + 60) {
        kit::paintKey(
            &painter,
            QRect(QPoint(room.right() - key.width() + 1, (height() - key.height()) / 2), key),
            m_key,
            small,
            t.text2);
        room.setRight(room.right() - key.width() - 8);
    }
    painter.setPen(t.placeholder);
    painter.drawText(
        room, Qt::AlignVCenter, metrics.elidedText(text(), Qt::ElideRight, room.width()));
}

void SearchButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace ilo
