#pragma once

#include "core/render/pages.h"

#include <functional>

namespace ilo {

/// As paintPage(), calling `beforeElement` before each mark with the part of the document it
/// belongs to (-1: none), so that who writes a file can note it.
void paintMarks(QPainter &painter, const Pages &pages, int number, double scale,
                const std::function<void(int element)> &beforeElement);

} // namespace ilo
