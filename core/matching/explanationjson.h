#pragma once

#include "core/matching/matchreasons.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ilo {

/// Points as they are shown: tenths.
double shownPoints(int tenths);

/// {"capabilities": 40, …}: what each criterion can give.
QJsonObject weightsJson(const MatchWeights &weights);

/// [{criterion, points, of, known, reasons: [{kind, points, …}]}].
QJsonArray partsJson(const MatchExplanation &explanation);

/// [{kind, what, up_to}].
QJsonArray missingJson(const MatchExplanation &explanation);

/// Reads what the two wrote back, from an object with `score`, `parts` and `missing`. Weights of
/// words come back in hundredths, rows of capabilities not at all: they are numbers of one file.
/// What is not understood is left out.
MatchExplanation explanationFromJson(const QJsonObject &result);

} // namespace ilo
