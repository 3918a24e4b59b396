#pragma once

#include <QPointF>
#include <QString>

#include <vector>

namespace ilo {

/// The emblem of the European Union as its official description draws it (Official Journal C 271,
/// 8.9.2012; Interinstitutional style guide, annex A1): a blue rectangle one and a half times as
/// long as high, on it twelve yellow stars like the hours of a clock on a circle whose radius is a
/// third of the height, each with a point straight up and in a circle of an eighteenth of the
/// height.
const QString euBlue = QStringLiteral("#003399");
const QString euYellow = QStringLiteral("#ffcc00");

/// The ten corners of each star, for an emblem of `height`, from its top left.
std::vector<std::vector<QPointF>> euStars(double height);

} // namespace ilo
