#include "core/sheets/sheetrow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {

bool SheetRow::isBlank() const
{
    return std::ranges::all_of(cells, [](const QString &cell) {
        return std::ranges::all_of(cell, [](QChar c) { return c.isSpace(); });
    });
}

QString sheetName(QStringView written, size_t position)
{
    return written.isEmpty() ? u"Sheet%1"_s.arg(position + 1) : written.toString();
}

} // namespace ilo
