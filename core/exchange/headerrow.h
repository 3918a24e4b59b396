#pragma once

#include "core/exchange/sheet.h"

namespace ilo {

/// Which of the first rows of a table holds the names of its columns, as an index into `rows`;
/// titles above it are passed over. Nothing when the table begins with data.
std::optional<size_t> findHeader(const std::vector<SheetRow> &rows);

} // namespace ilo
