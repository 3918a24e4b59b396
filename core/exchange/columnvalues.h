#pragma once

#include "core/exchange/importer.h"

namespace ilo {

/// A text of a column and the rows that have it.
struct ValueCount
{
    QString text; ///< tidied; empty: rows without one
    qint64 rows = 0;

    friend bool operator==(const ValueCount &, const ValueCount &) = default;
};

/// The different texts of a column over the whole table, the most frequent first.
struct ColumnValues
{
    std::vector<ValueCount> values; ///< at most mostValues
    qint64 others = 0;              ///< rows with a text that is not among them

    static constexpr size_t mostValues = 200;
};

/// Reads the whole table. Texts that squashed() makes equal are one.
Result<ColumnValues> columnValues(const SheetForm &form, int column,
                                  const FileProgress &progress = {});

} // namespace ilo
