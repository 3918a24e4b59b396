#pragma once

#include <QFont>
#include <QLabel>

namespace ilo {

/// The sizes of the type scale; all follow the application's font.
enum class TextSize {
    Small,     ///< 11 px at 100 %: keys, never content
    Secondary, ///< 12
    Text,      ///< 13
    Section,   ///< 15
    Page,      ///< 18
    Title,     ///< 20
    Number,    ///< 26
};

enum class Ink { Text, Secondary, Link, Positive, Warning, Negative };

namespace kit {

/// The application's font in a size of the scale.
QFont font(TextSize size, bool bold = false);

QColor ink(Ink ink);

} // namespace kit

/// A label in a size and ink of ours that follows text size and scheme while the program runs.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(const QString &text = {}, TextSize size = TextSize::Text, bool bold = false,
                       QWidget *parent = nullptr);

    /// As above, 12 px in secondary ink: captions, hints, sublines.
    static TextLabel *secondary(const QString &text = {}, QWidget *parent = nullptr);

    void setInk(Ink ink);
    void setSize(TextSize size, bool bold);

private:
    void dress();

    TextSize m_size;
    bool m_bold;
    Ink m_ink = Ink::Text;
};

/// One line that ends in "…" where it does not fit, and then shows itself whole as a tooltip.
class ElidedLabel : public TextLabel
{
    Q_OBJECT

public:
    using TextLabel::TextLabel;

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace ilo
