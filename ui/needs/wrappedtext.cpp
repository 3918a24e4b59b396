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

} // namespace ilo
