#pragma once

#include "core/domain/assessment.h"

namespace ilo {

/// The framing sentence of handbook 2.3 from the parts of an assessment, in `language` (one of the
/// nine, else English): "[Who] need to [outcome] because …, under …. Today: …. Target: … by ….
/// Not possible today: …." Empty while who or outcome is missing.
QString framingSentence(const NeedAssessment &assessment, const QString &language);

/// "How might we [outcome] [constraint]?" in `language` (handbook 4.1); empty without outcome. An
/// outcome that begins with a capital or ends with a full stop is fitted in.
QString challengeQuestion(const QString &outcome, const QString &constraint,
                          const QString &language);

/// Most words of a challenge question (handbook 4.1).
constexpr int mostChallengeWords = 30;

/// A part of the framing that is still missing, by field of NeedAssessment: who, outcome, because,
/// baseline, target, target_by, unmet. An unmet need needs one of its three reasons with evidence
/// (handbook 2.1).
QStringList missingOfFraming(const NeedAssessment &assessment);

/// Details that a method captures beside the text (handbook 2.3), keys of NeedStatement::details,
/// written as fields of a form: "details/pain". What stands in fields of its own (role, site,
/// cluster, votes, follow-up) is among them where the method has it.
QStringList statementFields(NeedMethod method);

} // namespace ilo
