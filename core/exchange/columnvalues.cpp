#include "core/exchange/columnvalues.h"

#include "core/exchange/importrows.h"
#include "core/exchange/vocabulary.h"

#include <QHash>

#include <algorithm>

namespace ilo {

Result<ColumnValues> columnValues(const SheetForm &form, int column, const FileProgress &progress)
{
    QHash<QString, size_t> places;
    ColumnValues found;
    const Status read = forEachRow({.form = form}, progress, [&](const SheetRow &row) -> Status {
        const QString text = tidied(row.cells.value(column));
        const QString key = squashed(text).isEmpty() ? text : squashed(text);
        const auto place = places.constFind(key);
        if (place != places.cend()) {
            ++found.values[*place].rows;
        } else if (found.values.size() < ColumnValues::mostValues) {
            places.insert(key, found.values.size());
            found.values.push_back({text, 1});
        } else {
            ++found.others;
        }
        return {};
    });
    if (!read)
        return fail(read.error());
    std::ranges::stable_sort(found.values, std::ranges::greater(), &ValueCount::rows);
    return found;
}

} // namespace ilo
