#pragma once

#include "core/base/result.h"
#include "core/brief/document.h"
#include "core/render/pages.h"

#include <QByteArray>
#include <QDateTime>

namespace ilo {

/// `pages` of `document` as PDF: fonts embedded, text that can be searched and read aloud, title,
/// language, outline, clickable addresses; tagged, so that a screen reader meets
/// headings, lists and table cells. The same document and `created` give the same bytes.
/// Error::Code::Invalid with the characters as subject when a character has no glyph in any
/// installed font; Format when the PDF could not be completed.
Result<QByteArray> toPdf(const Document &document, const Pages &pages, const QDateTime &created);

} // namespace ilo
