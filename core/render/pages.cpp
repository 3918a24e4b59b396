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

void paint(QPainter &painter, const TextMark &mark)
{
    const QTextLine line = mark.layout->lineAt(mark.line);
    const QPointF at = mark.at * unitsPerPoint;
    painter.setPen(mark.color);
    line.draw(&painter, {at.x() - line.x(), at.y() - line.ascent() - line.y()});
    // Qt leaves out the space at which it breaks a line; who reads a PDF aloud would join the
    // words.
    const bool goesOn = mark.line + 1 < mark.layout->lineCount();
    const QString text = mark.layout->text();
    const int end = line.textStart() + line.textLength();
    if (goesOn && end > 0 && text[end - 1].isSpace()) {
        painter.setFont(mark.layout->font());
        painter.drawText(QPointF(at.x() + line.naturalTextWidth(), at.y()), QStringLiteral(" "));
    }
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

void paintMarks(QPainter &painter, const PrintedPage &page, double scale,
                const std::function<void(int)> &beforeElement)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale / unitsPerPoint, scale / unitsPerPoint);
    for (const Mark &mark : page.marks) {
        beforeElement(elementOf(mark));
        std::visit([&](const auto &m) { paint(painter, m); }, mark);
    }
    painter.restore();
}

void paintPage(QPainter &painter, const Pages &pages, int number, double scale)
{
    paintMarks(painter, pages.pages.at(size_t(number)), scale, [](int) {});
}

} // namespace ilo
