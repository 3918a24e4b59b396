#pragma once

#include "core/brief/document.h"

#include <QByteArray>

namespace ilo {

/// The document as one web page: HTML that is also well-formed XML, UTF-8, with its style inside
/// and nothing loaded from elsewhere. Headings, the header cells of tables and the language are
/// marked, so that a screen reader can walk it; PDF files of ours are not tagged.
QByteArray toHtml(const Document &document);

} // namespace ilo
