#pragma once

#include "core/base/result.h"
#include "core/matching/matchreasons.h"

namespace ilo {

/// Reads what weightsJson() wrote; criteria that are not named keep their points. Format with the
/// wrong key or value as subject.
Result<MatchWeights> weightsFromJson(const QByteArray &json);

/// One reason in words for a terminal: "pompy → pumps (learnt, 0.86) 3.1".
QString reasonWords(const MatchReason &reason);

/// "would raise the fit": one line.
QString missingWords(const MissingFact &missing);

/// Criteria with points and reasons, and what would raise the fit, a line each.
void printExplanation(const MatchExplanation &explanation);

} // namespace ilo
