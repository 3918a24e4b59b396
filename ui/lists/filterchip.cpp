#include "ui/lists/filterchip.h"

#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/stylepaint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int chipEdge = 12;
constexpr int leastCross = 24;

int crossSide(const QFontMetrics &metrics)
{
    return std::max(12, metrics.ascent());
}

} // namespace

FilterChip::FilterChip(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(tr("Filter %1").arg(text));
    setAccessibleDescription(tr("Enter changes it, Delete takes it away"));
    setToolTip(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize FilterChip::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(text()) + 2;
    return {chipEdge + words + 6 + crossSide(fontMetrics()) + chipEdge - 4,
            kit::lineHeight(fontMetrics(), 26, 8)};
}

QRect FilterChip::cross() const
{
    const int side = std::max(leastCross, height());
    return {width() - side, 0, side, height()};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = kit::tokens();
    const ColourPair &pair = tokens.tone(Tone::Info);
    paint::box(&painter,
               rect(),
               underMouse() ? tokens.hover : pair.ground,
               tokens.accentGraphic,
               tokens.border,
               height() / 2.0);
    if (hasFocus())
        paint::focusRing(&painter, rect(), tokens, height() / 2.0);
    const int side = crossSide(fontMetrics());
    const QRect mark(width() - side - chipEdge + 4, (height() - side) / 2, side, side);
    painter.setPen(underMouse() ? tokens.text : pair.ink);
    const QRect words(chipEdge, 0, mark.left() - 6 - chipEdge, height());
    painter.drawText(words,
                     Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    kit::paintIcon(&painter, mark, u"dialog-close"_s, pair.ink);
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace: emit removed(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2: click(); return;
    default: QAbstractButton::keyPressEvent(event);
    }
}

void FilterChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && cross().contains(event->position().toPoint())) {
        setDown(false);
        emit removed();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void FilterChip::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void FilterChip::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace ilo
