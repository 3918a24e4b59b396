#pragma once

#include "core/brief/document.h"

namespace ilo {

/// The document as plain text for a letter by mail: lines of at most 76 characters where words
/// allow it, headings underlined, tables as one paragraph a row. Ends with a line break.
QString toMailText(const Document &document);

} // namespace ilo
