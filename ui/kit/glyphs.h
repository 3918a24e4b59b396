#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace ilo::kit {

/// Draws our own simple shape for the icon `name` in `ink`; a plain square for a name that has
/// none.
void paintGlyph(QPainter *painter, const QRectF &rect, const QString &name, const QColor &ink);

/// The names that have a shape of their own.
bool hasGlyph(const QString &name);

} // namespace ilo::kit
