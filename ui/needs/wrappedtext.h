#pragma once

#include <QString>

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

} // namespace ilo
