#pragma once

#include "ui/transfer/importdraft.h"

namespace ilo {

/// How a cell of the sample comes out.
enum class CellState {
    Same,      ///< as it stands in the file
    Tidied,    ///< the same in another form
    NeedsLook, ///< there is a remark
};

/// A cell of the preview: what will be stored, and how that compares with the file.
struct PreviewCell
{
    QString text;
    CellState state = CellState::Same;
    QString hint; ///< the remark in words, or what stands in the file
};

/// The cell of sample row `row` in the mapped column `column`.
PreviewCell previewCell(const ImportDraft &draft, int row, int column);

/// What happens to a column, from the sample.
struct CleanUp
{
    QString text;           ///< in few words: "4 spellings → 2 values"
    bool isUnclear = false; ///< a person has to say what a value means
};
CleanUp cleanUp(const ImportDraft &draft, int column);

} // namespace ilo
