#pragma once

#include "core/exchange/tablefile.h"

namespace ilo {

/// The forms that writeTable() knows, each in a file of its own.
Status writeXlsx(const QString &path, const OutTable &table, const OutRows &rows);
Status writeOds(const QString &path, const OutTable &table, const OutRows &rows);

} // namespace ilo
