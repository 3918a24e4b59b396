#include "ui/kit/keybutton.h"

#include "ui/kit/badge.h"
#include "ui/kit/stylepaint.h"
#include "ui/kit/textlabel.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace ilo {
namespace {

constexpr int keyGap = 8;

} // namespace

KeyButton::KeyButton(const QString &text, const QString &key, QWidget *parent)
    : QPushButton(text, parent)
    , m_key(key)
{
    setAccessibleDescription(key);
    setAutoDefault(false);
}

QSize KeyButton::sizeHint() const
{
    const QSize key = kit::keySize(m_key, kit::font(TextSize::Small));
    return QPushButton::sizeHint() + QSize(keyGap + key.width(), 0);
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);
    const QFont small = kit::font(TextSize::Small);
    const QSize key = kit::keySize(m_key, small);
    const int words = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    const int left = (width() - words - keyGap - key.width()) / 2;
    const QColor ink = paint::buttonInk(option, this, kit::tokens());
    painter.setFont(font());
    painter.setPen(ink);
    painter.drawText(
        QRect(left, 0, words + 2, height()), Qt::AlignVCenter | Qt::TextShowMnemonic, text());
    kit::paintKey(&painter,
                  QRect({left + words + keyGap, (height() - key.height()) / 2}, key),
                  m_key,
                  small,
                  ink);
    if (hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paint::focusRing(&painter, rect(), kit::tokens());
}

} // namespace ilo
