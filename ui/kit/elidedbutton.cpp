#include "ui/kit/elidedbutton.h"

#include "ui/kit/style.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace ilo {
namespace {

constexpr int leastLetters = 6;

QString shownWords(QString words)
{
    return words.replace(u'&', QStringLiteral("&&"));
}

} // namespace

ElidedButton::ElidedButton(QWidget *parent) : QPushButton(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void ElidedButton::setWords(const QString &words)
{
    m_words = words;
    setText(shownWords(words));
    setAccessibleName(words);
}

QSize ElidedButton::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return {std::min(whole.width(), fontMetrics().averageCharWidth() * leastLetters),
            whole.height()};
}

void ElidedButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    // A width that is just enough is a fraction of a pixel too little for elidedText().
    const int whole = sizeHint().width();
    const int around = whole - fontMetrics().horizontalAdvance(m_words);
    if (width() < whole) {
        const QString shown = fontMetrics().elidedText(m_words, Qt::ElideRight, width() - around);
        option.text = shownWords(shown);
        // What is cut is some pixels shorter than its room: in the middle of it, links below each
        // other would begin anywhere.
        if (kit::roleOf(this) == ButtonRole::Link)
            option.rect = QStyle::alignedRect(
                layoutDirection(),
                Qt::AlignLeft | Qt::AlignVCenter,
                {std::min(width(), around + fontMetrics().horizontalAdvance(shown)), height()},
                rect());
    }
    painter.drawControl(QStyle::CE_PushButton, option);
}

} // namespace ilo
