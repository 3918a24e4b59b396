#pragma once

#include <QString>

#include <QRectF>

#include <vector>

class QFont;
class QPainter;
class QPoint;

namespace ilo {

/// A text in a width, broken at words and, where one is too long, within it.
/// Returns the height in pixels.
int wrappedHeight(const QString &text, const QFont &font, int width);

/// Draws it in the painter's pen, as high as wrappedHeight() says.
void drawWrapped(QPainter *painter, const QPoint &at, const QString &text, const QFont &font,
                 int width);

/// Where `length` letters from `from` stand in it, a rectangle a line.
std::vector<QRectF> wrappedStretch(const QString &text, const QFont &font, int width, int from,
                                   int length);

} // namespace ilo
