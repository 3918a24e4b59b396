#pragma once

#include "core/quality/finding.h"

#include <QFont>
#include <QRect>

class QPainter;

namespace ilo {

/// What a cell of the requirements table wears of the quality checks.
struct CellFindings
{
    CheckResult result = CheckResult::Pass; ///< the heaviest
    std::vector<Stretch> spans;             ///< in the first line of the cell
    QString words;                          ///< headlines, for a tooltip and a screen reader
};

/// A wavy line below the words of `spans`, as far as they are shown in a line that begins at
/// `line`.
void paintWaves(QPainter *painter, const QRect &line, const QString &shown, const QFont &font,
                const CellFindings &findings);

} // namespace ilo

Q_DECLARE_METATYPE(ilo::CellFindings)
