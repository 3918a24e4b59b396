#include "core/render/pages.h"

#include "core/render/typeset.h"

#include <QPainter>

namespace ilo {
namespace {

QRectF scaled(const QRectF &area)
{
    return {area.topLeft() * unitsPerPoint, area.size() * unitsPerPoint};
}

void paint(QPainter &painter, const TextMark &mark)
{
    const QTextLine line = mark.layout->lineAt(mark.line);
    const QPointF at = mark.at * unitsPerPoint;
    painter.setPen(mark.color);
    line.draw(&painter, {at.x() - line.x(), at.y() - line.ascent() - line.y()});
}

void paint(QPainter &painter, const RuleMark &mark)
{
    painter.setPen(QPen(mark.color, mark.width * unitsPerPoint, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(mark.line.p1() * unitsPerPoint, mark.line.p2() * unitsPerPoint);
}

void paint(QPainter &painter, const FrameMark &mark)
{
    painter.setPen(QPen(mark.color, mark.width * unitsPerPoint));
    painter.setBrush(Qt::NoBrush);
    const double radius = mark.radius * unitsPerPoint;
    painter.drawRoundedRect(scaled(mark.area), radius, radius);
}

void paint(QPainter &painter, const ShapeMark &mark)
{
    const QTransform larger = QTransform::fromScale(unitsPerPoint, unitsPerPoint);
    painter.fillPath(larger.map(mark.path), mark.color);
}

} // namespace

void paintPage(QPainter &painter, const Pages &pages, int number, double scale)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale / unitsPerPoint, scale / unitsPerPoint);
    for (const Mark &mark : pages.pages.at(size_t(number)).marks)
        std::visit([&](const auto &m) { paint(painter, m); }, mark);
    painter.restore();
}

} // namespace ilo
