#include "core/sheets/sheetrow.h"

#include <algorithm>

namespace ilo {

bool SheetRow::isBlank() const
{
    return std::ranges::all_of(cells, [](const QString &cell) {
        return std::ranges::all_of(cell, [](QChar c) { return c.isSpace(); });
    });
}

} // namespace ilo
