#pragma once

#include "core/quality/quality.h"
#include "core/storage/needlist.h"

namespace ilo {

/// What the checks look at of a need in the file.
Result<QualityInput> qualityInput(Database &database, const NeedInFull &full, const Office &office,
                                  QDate today);

/// The same from what was read before: the form asks at every key and does not go to the file. The
/// prior art that was found is not in it.
QualityInput qualityInput(const NeedInFull &full, const Office &office,
                          const std::vector<OtherNeed> &others, QDate today);

/// All needs but this one, to look for one that stands there twice.
Result<std::vector<OtherNeed>> otherNeeds(Database &database, const Id<Need> &except);

} // namespace ilo
