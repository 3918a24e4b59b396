#pragma once

#include "core/brief/document.h"
#include "core/render/fonts.h"
#include "core/render/pages.h"

namespace ilo {

/// No letters are set smaller than this to save a page, in points: Noto Sans of 7.5 pt has the
/// x-height of a usual book face of 9 pt. What is smaller by design keeps its size.
constexpr double leastLetters = 7.5;

/// Cuts `document` into A4 pages. A document that nearly fits on one page is set closer rather
/// than continued: first the room between blocks and lines gives way, then, but for a long paper,
/// the letters. On later pages the table's header row is repeated; a row is never split
/// unless it is higher than a page; a heading stays with its text. The answer box and the notes
/// stand at the foot of the first page, however long the rest is. Cheap enough to follow typing
/// (a few milliseconds a page). Needs a QGuiApplication; any thread, and the pages may be painted
/// in another.
Pages layOut(const Document &document, const Fonts &fonts);

} // namespace ilo
