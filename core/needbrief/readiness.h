#pragma once

#include "core/quality/quality.h"
#include "core/storage/needlist.h"

namespace ilo {

/// The verdict of all checks over a need as `full` has it.
Result<Quality> verdictOver(Database &database, const NeedInFull &full, const Office &office,
                            QDate today);

/// What has to be cured before a need is told of outside the office, whatever reason is given: a
/// text that is not opened that far (Q12), and a place where all can read what one was told (Q21;
/// handbook 4.3, "before sharing outside", and Directive 2014/24/EU, Article 18). Any other
/// failing check may be overruled with a reason that is kept.
std::vector<QualityFinding> obstacles(const Quality &quality);

/// The failing checks in a line: "Q04 no value for today; Q06 …", for the record of why it was done
/// all the same.
QString failingChecks(const Quality &quality);

} // namespace ilo
