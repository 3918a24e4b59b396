#pragma once

class QPDF;

namespace ilo {

/// Says in every font of `pdf` that the empty glyph is a space. Qt says that it is a tabulator
/// (both have the same glyph, and it takes the first), which is what searching and copying would
/// find. Throws what libqpdf throws.
void correctSpaces(QPDF &pdf);

} // namespace ilo
