#pragma once

#include "core/base/result.h"
#include "core/brief/document.h"

#include <QByteArray>

namespace ilo {

/// The document as compact JSON, always the same bytes for equal documents: the form kept in
/// Brief::content.
QByteArray toJson(const Document &document);

/// The document back. Error::Code::Format when it is no such JSON, and Newer when it holds a kind
/// of block that this version cannot print.
Result<Document> documentFromJson(const QByteArray &json);

} // namespace ilo
