#pragma once

#include "core/domain/measuredvalue.h"

#include <vector>

namespace ilo {

/// What a column of somebody's table of requirements holds.
enum class RequirementPart {
    LeftOut,
    Text,
    Measure,
    Today,
    Comparison,
    Threshold,
    Target,
    Unit,
    TestMethod,
    Priority,
    Source,
    Level,
    Verification,
    Rationale,
};

/// All of them, in the order in which they are offered.
const std::vector<RequirementPart> &requirementParts();

/// The field of Requirement that a part becomes; empty for LeftOut.
QString fieldOf(RequirementPart part);

/// Cells of another program's table, a row each.
using CellRows = std::vector<QStringList>;

/// The cells of a copied table: tabs between cells, a cell in quotes may hold line breaks. Rows
/// without content are left out.
CellRows copiedCells(const QString &clipboard);

/// Where the columns of a table go.
struct RequirementColumns
{
    std::vector<RequirementPart> parts; ///< one a column
    int headerRow = -1;                 ///< which row names the columns; -1: none does
    QStringList names;                  ///< as in that row; empty: none
    QString unit; ///< that the header gives for threshold and target: "Target (mbar)"

    friend bool operator==(const RequirementColumns &, const RequirementColumns &) = default;
};

/// Finds the row that names the columns among the first ten, by names in nine languages
/// (resources/methods/requirement-words.txt), and what each column holds; without such a row, by
/// what stands in them.
RequirementColumns guessColumns(const CellRows &rows);

/// The same columns under another header row, -1 for none.
RequirementColumns columnsUnder(const CellRows &rows, int headerRow);

/// What could not be taken as it was written.
struct RequirementNote
{
    enum class What {
        NoText,      ///< the row says nothing that could be a requirement; left out
        UnknownWord, ///< `written` is no priority, level, … that is known; the usual value stands
        Converted,   ///< the target was in another unit of one dimension: `written` is now `taken`
        OtherUnit,   ///< the target is in a unit that does not fit; as written
    };

    int row = 0; ///< of CellRows, from 0
    What what = What::NoText;
    RequirementPart part = RequirementPart::LeftOut;
    QString written;
    QString taken = {};

    friend bool operator==(const RequirementNote &, const RequirementNote &) = default;
};

/// New requirements from a table, in its order, without need and place.
struct RequirementSheet
{
    std::vector<Requirement> requirements;
    std::vector<RequirementNote> notes;
};

RequirementSheet readRequirements(const CellRows &rows, const RequirementColumns &columns);

/// As parseMeasuredValue(), and with what stands before a number in any of the nine languages: "co
/// najmniej 50 cykli", "höchstens 0,3 dB".
MeasuredValue readMeasured(const QString &text);

/// `line` without a bullet or number at its beginning: "2. Keep low loss", "• Pass many fibres".
QString withoutBullet(const QString &line);

} // namespace ilo
