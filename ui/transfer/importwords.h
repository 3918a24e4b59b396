#pragma once

#include "core/base/result.h"

namespace ilo {

/// Why a list could not be read, and that nothing was changed, as a person reads it.
QString importErrorText(const Error &error);

/// "Imported 412 companies from list.csv", in the language of the window.
QString importedLabel(qint64 companies, const QString &path);

} // namespace ilo
