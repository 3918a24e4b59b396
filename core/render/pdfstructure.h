#pragma once

#include "core/render/pages.h"

class QPDF;

namespace ilo {

/// Gives `pdf`, painted with signs (markedcontent.h), the structure tree of `pages`: headings,
/// paragraphs, lists, the table with its column titles, words for figures, links. Screen readers
/// follow it. Links must stand in the pages' /Annots, in the order of Pages::links. Throws what
/// libqpdf throws.
void addStructure(QPDF &pdf, const Pages &pages);

} // namespace ilo
