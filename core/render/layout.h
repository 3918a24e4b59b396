#pragma once

#include "core/brief/document.h"
#include "core/render/fonts.h"
#include "core/render/pages.h"

namespace ilo {

/// Cuts `document` into A4 pages. A document that nearly fits on one page is set a little closer
/// rather than continued. On later pages the table's header row is repeated; a row is never split
/// unless it is higher than a page; a heading stays with its text. The answer box and the notes
/// stand at the foot of the first page, however long the rest is. Cheap enough to follow typing
/// (a few milliseconds a page). Needs a QGuiApplication; any thread, and the pages may be painted
/// in another.
Pages layOut(const Document &document, const Fonts &fonts);

} // namespace ilo
