#include "ui/activities/sentenceedit.h"

#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QPainter>
#include <QTextLayout>

namespace ilo {

SentenceEdit::SentenceEdit(QWidget *parent) : QLineEdit(parent)
{
    setFrame(false);
    kit::dressWith(this, [this] { setFont(kit::font(TextSize::Section)); });
}

void SentenceEdit::setUnderstood(const std::vector<TextSpan> &spans)
{
    if (m_spans == spans)
        return;
    m_spans = spans;
    update();
}

void SentenceEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_spans.empty())
        return;
    QTextLayout layout(text(), font());
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return;

    // The cursor's place tells how far the text has scrolled.
    const QRect cursor = cursorRect();
    const qreal left = cursor.center().x() - line.cursorToX(cursorPosition());
    const int below = cursor.bottom() - 1;
    QPainter painter(this);
    painter.setClipRect(rect().adjusted(2, 0, -2, 0));
    for (const TextSpan &span : m_spans) {
        if (span.start + span.length > text().size())
            continue; // of a text that was typed over
        const qreal from = left + line.cursorToX(int(span.start));
        const qreal until = left + line.cursorToX(int(span.start + span.length));
        painter.fillRect(QRectF(from, below, until - from, 2), kit::tokens().accentGraphic);
    }
}

} // namespace ilo
