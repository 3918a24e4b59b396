#pragma once

#include "core/sheets/sheetrow.h"

#include <vector>

namespace ilo {

/// Where the names of the columns stand.
struct HeaderGuess
{
    std::optional<size_t> row; ///< index into the rows; none: the table begins with data
    int rows = 1;              ///< a line of groups above the names, a second line below
    double confidence = 0;     ///< 0 to 1
};

/// Which of the first rows of a table holds the names of its columns; titles above it are passed
/// over.
HeaderGuess guessHeader(const std::vector<SheetRow> &rows);

/// The names in `count` rows from index `row` on, read as one: "Contact" over "E-mail" is "Contact
/// E-mail"; a group reaches over the empty cells to its right.
QStringList namesIn(const std::vector<SheetRow> &rows, size_t row, int count);

} // namespace ilo
