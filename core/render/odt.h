#pragma once

#include "core/base/result.h"
#include "core/brief/document.h"

#include <QByteArray>
#include <QDateTime>

namespace ilo {

/// `document` as an OpenDocument text that word processors open: real headings and lists, a table
/// with a header row, language, page numbers as fields. The copy for those who edit, translate or
/// listen; its pages break where the reader's program breaks them. The same document and `created`
/// give the same bytes. Needs a QGuiApplication for the picture of the QR code.
Result<QByteArray> toOdt(const Document &document, const QDateTime &created);

} // namespace ilo
