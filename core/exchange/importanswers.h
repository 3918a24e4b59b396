#pragma once

#include "core/exchange/sheetsurvey.h"

#include <QJsonArray>

namespace ilo {

/// The questions as JSON: [{"kind", "column", "position", "value", "cells", "choices",
/// "examples"}].
QJsonArray toJson(const std::vector<ImportQuestion> &questions, const SheetForm &form);

/// Takes answers that were written down beforehand into the job:
/// {"updates": "fill", "duplicates": "skip", "basis": "public_task",
///  "rows": {"15": "update", "16": {"answer": "update", "with": 12, "fields": {"town": "A"}}},
///  "columns": {"Samtykke": {"meanings": {"x": "given"}, "repair": "yes", "decimal": "comma",
///              "days": "day_first", "field": "tags", "currency": "EUR", "replacements":
///              {"G?teborg": "Göteborg"}}}}
/// Every part may be left out; "with" is a row further up as which the row is taken.
/// Error::Code::Invalid (the subject) for a column, a row or a value that there is not.
Status applyAnswers(const QJsonObject &answers, const SheetSurvey &survey, ImportJob &job);

/// Agrees to every repair of damaged letters that is offered for a column that is imported.
void agreeToRepairs(const SheetSurvey &survey, Mapping &mapping);

} // namespace ilo
