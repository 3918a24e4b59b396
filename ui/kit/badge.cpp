#include "ui/kit/badge.h"

#include "ui/kit/icons.h"
#include "ui/kit/spoken.h"
#include "ui/kit/stylepaint.h"
#include "ui/kit/textlabel.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace ilo {
namespace {

constexpr int gap = 4;

QString iconOf(const BadgeText &badge)
{
    if (!badge.icon.isEmpty())
        return badge.icon;
    switch (badge.tone) {
    case Tone::Positive: return QStringLiteral("checkmark");
    case Tone::Warning: return QStringLiteral("data-warning");
    case Tone::Negative: return QStringLiteral("dialog-cancel");
    case Tone::Neutral:
    case Tone::Info: break;
    }
    return {};
}

/// Rounded up: a width cut by a fraction of a pixel would elide the word.
int widthOf(const QString &text, const QFont &font)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text))) + 1;
}

int heightFor(const QFontMetrics &metrics)
{
    return std::max(20, metrics.height() + 4);
}

int iconSide(const QFontMetrics &metrics)
{
    return std::max(12, metrics.ascent());
}

void ground(QPainter *painter, const QRect &rect, const ColourPair &pair, double radius)
{
    const Tokens &t = kit::tokens();
    // Without tints a border shows where the badge ends.
    paint::box(
        painter, rect, pair.ground, t.border > 1 ? t.control : QColor(Qt::transparent), 1, radius);
}

} // namespace

QSize kit::badgeSize(const BadgeText &badge, const QFont &font)
{
    const QFontMetrics metrics(font);
    int width = widthOf(badge.text, font) + 16;
    if (!iconOf(badge).isEmpty())
        width += iconSide(metrics) + gap;
    return {width, heightFor(metrics)};
}

void kit::paintBadge(QPainter *painter, const QRect &rect, const BadgeText &badge,
                     const QFont &font)
{
    const ColourPair &pair = tokens().tone(badge.tone);
    ground(painter, rect, pair, rect.height() / 2.0);

    const QFontMetrics metrics(font);
    QRect words = rect.adjusted(8, 0, -8, 0);
    if (const QString icon = iconOf(badge); !icon.isEmpty()) {
        const int side = iconSide(metrics);
        paintIcon(painter,
                  QRect(words.left(), rect.center().y() - side / 2 + 1 - side % 2, side, side),
                  icon,
                  pair.ink);
        words.setLeft(words.left() + side + gap);
    }
    painter->setFont(font);
    painter->setPen(pair.ink);
    painter->drawText(words,
                      Qt::AlignVCenter | Qt::AlignLeft,
                      metrics.elidedText(badge.text, Qt::ElideRight, words.width()));
}

QSize kit::tagSize(const QString &text, const QFont &font)
{
    const QFontMetrics metrics(font);
    return {widthOf(text, font) + 12, heightFor(metrics)};
}

void kit::paintTag(QPainter *painter, const QRect &rect, const QString &text, const QFont &font)
{
    const ColourPair &pair = tokens().tone(Tone::Neutral);
    ground(painter, rect, pair, 3);
    painter->setFont(font);
    painter->setPen(pair.ink);
    painter->drawText(rect.adjusted(6, 0, -6, 0),
                      Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width() - 12));
}

int kit::paintTags(QPainter *painter, const QRect &rect, const QStringList &tags, const QFont &font,
                   bool selected)
{
    int x = rect.left();
    int drawn = 0;
    for (const QString &tag : tags) {
        const qsizetype after = tags.size() - drawn - 1;
        const int more =
            after > 0 ? QFontMetrics(font).horizontalAdvance(QStringLiteral(" +%1").arg(after)) : 0;
        QSize size = tagSize(tag, font);
        const int room = rect.right() + 1 - x - more;
        if (size.width() > room) {
            if (drawn > 0 || room < 40)
                break;
            size.setWidth(room); // the first is shown, cut short
        }
        paintTag(painter, QRect({x, rect.center().y() - size.height() / 2 + 1}, size), tag, font);
        x += size.width() + gap + 2;
        ++drawn;
    }
    if (drawn < tags.size()) {
        painter->setFont(font);
        painter->setPen(selected ? tokens().selection.ink : tokens().text2);
        painter->drawText(QRect(QPoint(x, rect.top()), rect.bottomRight()),
                          Qt::AlignVCenter | Qt::AlignLeft,
                          QStringLiteral("+%1").arg(tags.size() - drawn));
    }
    return drawn;
}

QSize kit::keySize(const QString &text, const QFont &font)
{
    const QFontMetrics metrics(font);
    return {widthOf(text, font) + 10, metrics.height() + 3};
}

void kit::paintKey(QPainter *painter, const QRect &rect, const QString &text, const QFont &font,
                   const QColor &ink)
{
    QColor edge = ink;
    edge.setAlphaF(0.45f);
    paint::box(painter, rect, Qt::transparent, edge, 1, 3);
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(rect, Qt::AlignCenter, text);
}

Badge::Badge(BadgeText badge, QWidget *parent) : QWidget(parent)
{
    kit::setSpoken(this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setBadge(badge);
}

Badge *Badge::tag(const QString &text, QWidget *parent)
{
    auto *tag = new Badge({text}, parent);
    tag->m_isTag = true;
    return tag;
}

void Badge::setBadge(const BadgeText &badge)
{
    m_badge = badge;
    setAccessibleName(badge.text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    const QFont font = kit::font(TextSize::Secondary);
    return m_isTag ? kit::tagSize(m_badge.text, font) : kit::badgeSize(m_badge, font);
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont font = kit::font(TextSize::Secondary);
    if (m_isTag)
        kit::paintTag(&painter, rect(), m_badge.text, font);
    else
        kit::paintBadge(&painter, rect(), m_badge, font);
}

void Badge::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        updateGeometry();
}

} // namespace ilo
