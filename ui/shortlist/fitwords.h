#pragma once

#include "core/domain/shortlist.h"
#include "core/matching/matchreasons.h"
#include "ui/kit/badge.h"

#include <QColor>

#include <functional>

namespace ilo {

class Database;

/// "Capabilities", "TRL", …
QString label(MatchCriterion criterion);

/// The colour of a criterion in the score bars and beside its name; told apart in every scheme, and
/// never without the word beside it somewhere on the page.
QColor criterionColour(MatchCriterion criterion);

/// A decision in its colour.
BadgeText verdictBadge(Verdict verdict);

/// Points as they are shown, in whole numbers or with one decimal: "34", "3.1".
QString fitPointsText(int tenths);

/// The fit, always with its decimal: what it is made of adds up to what is shown. "62.5"
QString fitScoreText(int tenths);

/// A code with its words: "38341100 Beam monitors".
using CodeNames = std::function<QString(const QString &code)>;

/// By the imported lists, in the language of the window; the code alone where none has it.
CodeNames namesOfCodes(Database &database);

/// One reason in words: "“feedthroughs”, the same word".
QString reasonText(const MatchReason &reason, const CodeNames &codes = {});

/// What is not stated and would raise the fit: "Its certificates".
QString missingText(const MissingFact &missing, const CodeNames &codes = {});

} // namespace ilo
