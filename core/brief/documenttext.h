#pragma once

#include "core/brief/document.h"

namespace ilo {

/// Everything the document prints, as plain text in reading order: for searching, comparing two
/// versions, and the clipboard.
QString toText(const Document &document);

} // namespace ilo
