#include "ui/welcome/choicecard.h"

#include "ui/kit/badge.h"
#include "ui/kit/icons.h"
#include "ui/kit/stylepaint.h"
#include "ui/kit/textlabel.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace ilo {
namespace {

constexpr int ringRoom = 4; ///< around the card, for the focus ring
constexpr int cardPadding = 14;

QFont titleFont()
{
    return kit::font(TextSize::Section, true);
}

int cardIcon()
{
    return std::max(22, QFontMetrics(titleFont()).height());
}

QFont sentenceFont()
{
    return kit::font(TextSize::Secondary);
}

} // namespace

ChoiceCard::ChoiceCard(const QString &icon, const QString &title, const QString &sentence,
                       const QString &key, bool filled, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_sentence(sentence)
    , m_key(key)
    , m_filled(filled)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect ChoiceCard::wordsIn(int width) const
{
    const int left = ringRoom + cardPadding + cardIcon() + 18;
    const int key = kit::keySize(m_key, kit::font(TextSize::Small)).width();
    return {left, ringRoom + cardPadding, width - left - ringRoom - cardPadding - key - 12, 10000};
}

int ChoiceCard::heightForWidth(int width) const
{
    const QRect words = wordsIn(width);
    const int title = QFontMetrics(titleFont()).height();
    const int sentence = QFontMetrics(sentenceFont())
                             .boundingRect(words, Qt::TextWordWrap | Qt::AlignLeft, m_sentence)
                             .height();
    return title + 2 + sentence + 2 * (ringRoom + cardPadding);
}

QSize ChoiceCard::sizeHint() const
{
    return {600, heightForWidth(600)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    return {320, heightForWidth(std::max(320, width()))};
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = kit::tokens();
    const QRect card = rect().adjusted(ringRoom, ringRoom, -ringRoom, -ringRoom);
    const bool lit = underMouse() || isDown();
    if (m_filled)
        paint::box(&painter, card, lit ? t.accent.darker(112) : t.accent, t.accent, t.border, 6);
    else
        paint::box(&painter, card, lit ? t.hover : t.base, t.control, t.border, 6);
    if (hasFocus())
        paint::focusRing(&painter, rect(), t, 9);

    const QColor ink = m_filled ? t.onAccent : t.text;
    const QColor soft = m_filled ? t.onAccent : t.text2;
    QRect words = wordsIn(width());
    kit::paintIcon(
        &painter,
        QRect(ringRoom + cardPadding, (height() - cardIcon()) / 2, cardIcon(), cardIcon()),
        m_icon,
        ink);

    const QSize key = kit::keySize(m_key, kit::font(TextSize::Small));
    kit::paintKey(&painter,
                  QRect(QPoint(card.right() - cardPadding - key.width(),
                               card.center().y() - key.height() / 2),
                        key),
                  m_key,
                  kit::font(TextSize::Small),
                  soft);

    painter.setFont(titleFont());
    painter.setPen(ink);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop, text());
    words.setTop(words.top() + QFontMetrics(titleFont()).height() + 2);
    painter.setFont(sentenceFont());
    painter.setPen(soft);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_sentence);
}

void ChoiceCard::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void ChoiceCard::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); break;
    case Qt::Key_Down: focusNextChild(); break;
    case Qt::Key_Up: focusPreviousChild(); break;
    default: QAbstractButton::keyPressEvent(event);
    }
}

} // namespace ilo
