#pragma once

#include "core/domain/activity.h"

namespace ilo {

/// Levels of engagement (handbook 7): 1 informed, 2 participated, 3 advised, 4 active, 5
/// contracted. From which on a company counts as engaged.
constexpr int engagedLevel = 2;

/// Minutes from which service to one company is advice (handbook 7, level 3).
constexpr int adviceMinutes = 30;

/// The level that an activity proves by what it is: told of something 1; took part in an event, a
/// training or a consultation 2; half an hour or more with one company alone 3. Levels 4 and 5 are
/// never concluded, they need a person. Empty: proves nothing by itself.
std::optional<int> provenLevel(const Activity &activity);

} // namespace ilo
