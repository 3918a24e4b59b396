#include "ui/needs/wrappedtext.h"

#include <QPainter>
#include <QTextLayout>
#include <QtMath>

#include <algorithm>

namespace ilo {
namespace {

/// Lays the lines out; returns their height.
qreal breakLines(QTextLayout &layout, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

} // namespace

int wrappedHeight(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    return qCeil(breakLines(layout, width));
}

void drawWrapped(QPainter *painter, const QPoint &at, const QString &text, const QFont &font,
                 int width)
{
    QTextLayout layout(text, font);
    breakLines(layout, width);
    layout.draw(painter, at);
}

std::vector<QRectF> wrappedStretch(const QString &text, const QFont &font, int width, int from,
                                   int length)
{
    QTextLayout layout(text, font);
    breakLines(layout, width);
    std::vector<QRectF> places;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int first = std::max(from, line.textStart());
        const int last = std::min(from + length, line.textStart() + line.textLength());
        if (first >= last)
            continue;
        const qreal left = line.cursorToX(first);
        places.emplace_back(left, line.y(), line.cursorToX(last) - left, line.ascent());
    }
    return places;
}

} // namespace ilo
