#pragma once

#include "core/base/result.h"
#include "core/brief/document.h"
#include "core/render/pages.h"

#include <QByteArray>
#include <QDateTime>

namespace ilo {

/// `pdf` with what Qt does not write: outline, language, links, structure, document information
/// that is the same each time. Error::Code::Format when `pdf` is none.
Result<QByteArray> withExtras(const QByteArray &pdf, const Document &document, const Pages &pages,
                              const QDateTime &created);

} // namespace ilo
