#pragma once

#include "core/exchange/importer.h"

namespace ilo {

/// Why a list could not be read, and that nothing was changed, as a person reads it.
QString importErrorText(const Error &error);

/// "Imported 412 companies from list.csv", "Updated 3 companies from list.csv", in the language of
/// the window.
QString importedLabel(const ImportPlan &plan, const QString &path);

} // namespace ilo
