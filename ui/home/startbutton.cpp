#include "ui/home/startbutton.h"

#include "ui/kit/badge.h"
#include "ui/kit/icons.h"
#include "ui/kit/textlabel.h"

#include <QKeySequence>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace ilo {
namespace {

constexpr int padding = 12;
constexpr int gap = 8;

} // namespace

StartButton::StartButton(const QString &icon, const QString &text, const QKeySequence &keys,
                         QWidget *parent)
    : QPushButton(kit::icon(icon), text, parent)
    , m_key(keys.toString(QKeySequence::NativeText))
{
    setAccessibleName(text);
    setToolTip(m_key);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize StartButton::sizeHint() const
{
    const QSize key = m_key.isEmpty() ? QSize() : kit::keySize(m_key, kit::font(TextSize::Small));
    return {2 * padding + iconSize().width() + gap + fontMetrics().horizontalAdvance(text())
                + (m_key.isEmpty() ? 0 : gap + key.width()),
            QPushButton::sizeHint().height()};
}

QSize StartButton::minimumSizeHint() const
{
    return {2 * padding + iconSize().width() + gap + fontMetrics().horizontalAdvance(text()),
            sizeHint().height()};
}

void StartButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    painter.drawControl(QStyle::CE_PushButton, option);

    const Tokens &t = kit::tokens();
    QRect room = rect().adjusted(padding, 0, -padding, 0);
    const int side = iconSize().width();
    icon().paint(&painter, QRect(room.left(), (height() - side) / 2, side, side));
    room.setLeft(room.left() + side + gap);
    const QFont small = kit::font(TextSize::Small);
    const QSize key = kit::keySize(m_key, small);
    const int words = fontMetrics().horizontalAdvance(text());
    if (!m_key.isEmpty() && room.width() >= words + gap + key.width()) {
        kit::paintKey(
            &painter,
            QRect(QPoint(room.right() - key.width() + 1, (height() - key.height()) / 2), key),
            m_key,
            small,
            t.text2);
    }
    painter.setFont(font());
    painter.setPen(t.text);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, text());
}

} // namespace ilo
