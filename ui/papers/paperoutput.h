#pragma once

#include "core/base/result.h"
#include "core/brief/document.h"

namespace ilo {

/// `document` as the bytes of a file of that suffix, "pdf" or "odt". NotFound when the fonts of
/// papers are not installed, else the errors of toPdf() and toOdt(). Any thread.
Result<QByteArray> paperBytes(const Document &document, const QString &suffix);

} // namespace ilo
