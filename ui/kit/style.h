#pragma once

#include "ui/kit/tokens.h"

#include <QProxyStyle>

#include <functional>

class QAbstractButton;

namespace ilo {

/// What a button is in its group. Without one it is a standard, outlined button.
enum class ButtonRole {
    Standard,
    Primary, ///< filled; one a page
    Danger,  ///< what cannot be undone
    Flat,    ///< no border until the pointer or the focus is on it
    Link,    ///< reads as a link in running text
};

/// The look of the program: Fusion with flat fills, 4 px corners, 1 px control borders and a 2 px
/// focus ring. Sizes follow the widget's font.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    explicit Style(Tokens tokens = lightTokens());

    const Tokens &tokens() const { return m_tokens; }
    void setTokens(Tokens tokens) { m_tokens = std::move(tokens); }

    /// Says that colours or text size are others now, at once; Qt's own events come later and do
    /// not reach a widget whose font is its own.
    void tellChanged() { emit changed(); }

    void polish(QWidget *widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption *option,
                       const QWidget *widget) const override;
    using QProxyStyle::polish;

signals:
    void changed();

private:
    Tokens m_tokens;
};

namespace kit {

void setRole(QAbstractButton *button, ButtonRole role);
ButtonRole roleOf(const QWidget *button);

/// Calls `dress` now and whenever colours or text size change, as long as `widget` lives: for what
/// sets a font, ink or picture of its own.
void dressWith(QWidget *widget, const std::function<void()> &dress);

/// Height of a row or control around one line of `font`: `room` pixels more than the line, at
/// least `least`. 32 for list rows, 30 for controls.
int lineHeight(const QFontMetrics &font, int least, int room = 12);

} // namespace kit
} // namespace ilo
