#pragma once

#include "core/base/result.h"
#include "core/matching/matchreasons.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ilo {

/// Points as they are shown: tenths.
double shownPoints(int tenths);

/// {"capabilities": 40, …}: what each criterion can give.
QJsonObject weightsJson(const MatchWeights &weights);

/// Reads the same; criteria that are not named keep their points. Format with the wrong key or
/// value as subject.
Result<MatchWeights> weightsFromJson(const QByteArray &json);

/// [{criterion, points, of, known, reasons: [{kind, points, …}]}].
QJsonArray partsJson(const MatchExplanation &explanation);

/// [{kind, what, up_to}].
QJsonArray missingJson(const MatchExplanation &explanation);

/// One reason in words for a terminal: "pompy → pumps (learnt, 0.86) 3.1".
QString reasonWords(const MatchReason &reason);

/// "would raise the fit": one line.
QString missingWords(const MissingFact &missing);

} // namespace ilo
