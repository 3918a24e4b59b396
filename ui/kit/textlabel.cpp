#include "ui/kit/textlabel.h"

#include "ui/kit/style.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <array>

namespace ilo {
namespace {

constexpr std::array pixels{11.0, 12.0, 13.0, 15.0, 18.0, 20.0, 26.0}; ///< in the order of TextSize

} // namespace

QFont kit::font(TextSize size, bool bold)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * pixels[static_cast<size_t>(size)] / 13.0);
    font.setBold(bold);
    return font;
}

QColor kit::ink(Ink ink)
{
    const Tokens &t = tokens();
    switch (ink) {
    case Ink::Text: return t.text;
    case Ink::Secondary: return t.text2;
    case Ink::Link: return t.link;
    case Ink::Positive: return t.tone(Tone::Positive).ink;
    case Ink::Warning: return t.tone(Tone::Warning).ink;
    case Ink::Negative: return t.tone(Tone::Negative).ink;
    }
    Q_UNREACHABLE();
}

TextLabel::TextLabel(const QString &text, TextSize size, bool bold, QWidget *parent)
    : QLabel(text, parent)
    , m_size(size)
    , m_bold(bold)
{
    setForegroundRole(QPalette::WindowText); // the role that carries the ink, on any ground
    setTextFormat(Qt::PlainText);            // records are shown as they were typed
    kit::dressWith(this, [this] { dress(); });
}

TextLabel *TextLabel::secondary(const QString &text, QWidget *parent)
{
    auto *label = new TextLabel(text, TextSize::Secondary, false, parent);
    label->setInk(Ink::Secondary);
    return label;
}

void TextLabel::setInk(Ink ink)
{
    m_ink = ink;
    dress();
}

void TextLabel::setSize(TextSize size, bool bold)
{
    m_size = size;
    m_bold = bold;
    dress();
}

void TextLabel::dress()
{
    if (const QFont wanted = kit::font(m_size, m_bold); font() != wanted)
        setFont(wanted);
    if (m_ink == Ink::Text) {
        if (testAttribute(Qt::WA_SetPalette))
            setPalette(QPalette()); // an ink it had before
        return;
    }
    QPalette own = palette();
    const QColor colour = kit::ink(m_ink);
    if (own.color(QPalette::Active, QPalette::WindowText) != colour) {
        own.setColor(QPalette::WindowText, colour);
        setPalette(own);
    }
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, TextLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    style()->drawItemText(&painter,
                          contentsRect(),
                          static_cast<int>(alignment()),
                          palette(),
                          isEnabled(),
                          shown,
                          foregroundRole());
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    TextLabel::resizeEvent(event);
    update();
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const bool cut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
        QToolTip::showText(
            static_cast<QHelpEvent *>(event)->globalPos(), cut ? text() : QString(), this);
        return true;
    }
    return TextLabel::event(event);
}

} // namespace ilo
