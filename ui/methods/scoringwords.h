#pragma once

#include "core/methods/scoring.h"

namespace ilo {

QString criterionName(const QString &key);

/// What the marks of a criterion ask, in one sentence.
QString criterionQuestion(const QString &key);

QString verdictWords(ScoreVerdict verdict);
QString quadrantWords(Quadrant quadrant);

/// "3.42", in the locale.
QString scoreWords(double score);

} // namespace ilo
