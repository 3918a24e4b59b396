#include "ui/needs/findingpaint.h"

#include "ui/kit/tokens.h"
#include "ui/needs/wrappedtext.h"

#include <QPainter>
#include <QPainterPath>

namespace ilo {

void paintWaves(QPainter *painter, const QRect &line, const QString &shown, const QFont &font,
                const CellFindings &findings)
{
    constexpr qreal half = 2; ///< of a wave, pixels
    const Tokens &tokens = kit::tokens();
    const Tone tone = findings.result == CheckResult::Failure ? Tone::Negative : Tone::Warning;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(tokens.tone(tone).ink, 1));
    for (const Stretch &span : findings.spans) {
        for (const QRectF &words :
             wrappedStretch(shown, font, line.width(), int(span.from), int(span.length))) {
            const qreal base = line.top() + words.bottom() + half + 1;
            const qreal right = line.left() + words.right();
            QPainterPath wave(QPointF(line.left() + words.left(), base));
            bool up = true;
            for (qreal x = line.left() + words.left(); x < right; x += 2 * half) {
                wave.quadTo(x + half, base + (up ? -half : half), x + 2 * half, base);
                up = !up;
            }
            painter->drawPath(wave);
        }
    }
    painter->restore();
}

} // namespace ilo
