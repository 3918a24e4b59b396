#include "core/render/pages.h"

#include "core/render/paintmarks.h"
#include "core/render/typeset.h"

#include <QPainter>

namespace ilo {
namespace {

int elementOf(const Mark &mark)
{
    if (const auto *text = std::get_if<TextMark>(&mark))
        return text->element;
    if (const auto *shape = std::get_if<ShapeMark>(&mark))
        return shape->element;
    return -1;
}

QRectF scaled(const QRectF &area)
{
    return {area.topLeft() * unitsPerPoint, area.size() * unitsPerPoint};
}

void paint(QPainter &painter, const TextMark &mark, const QStringList &families)
{
    painter.setPen(mark.color);
    painter.setFont(paperFont(families, mark.size, mark.bold));
    painter.drawText(mark.at * unitsPerPoint, mark.text);
}

void paint(QPainter &painter, const RuleMark &mark, const QStringList &)
{
    painter.setPen(QPen(mark.color, mark.width * unitsPerPoint, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(mark.line.p1() * unitsPerPoint, mark.line.p2() * unitsPerPoint);
}

void paint(QPainter &painter, const FrameMark &mark, const QStringList &)
{
    painter.setPen(QPen(mark.color, mark.width * unitsPerPoint));
    painter.setBrush(Qt::NoBrush);
    const double radius = mark.radius * unitsPerPoint;
    painter.drawRoundedRect(scaled(mark.area), radius, radius);
}

void paint(QPainter &painter, const ImageMark &mark, const QStringList &)
{
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(scaled(mark.area), mark.image);
}

void paint(QPainter &painter, const ShapeMark &mark, const QStringList &)
{
    const QTransform larger = QTransform::fromScale(unitsPerPoint, unitsPerPoint);
    painter.fillPath(larger.map(mark.path), mark.color);
}

} // namespace

void paintMarks(QPainter &painter, const Pages &pages, int number, double scale,
                const std::function<void(int)> &beforeElement)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale / unitsPerPoint, scale / unitsPerPoint);
    for (const Mark &mark : pages.pages.at(size_t(number)).marks) {
        beforeElement(elementOf(mark));
        std::visit([&](const auto &m) { paint(painter, m, pages.families); }, mark);
    }
    painter.restore();
}

void paintPage(QPainter &painter, const Pages &pages, int number, double scale)
{
    paintMarks(painter, pages, number, scale, [](int) {});
}

} // namespace ilo
