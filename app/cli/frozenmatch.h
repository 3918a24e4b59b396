#pragma once

#include "app/cli/verb.h"

namespace ilo {

/// Prints a shortlist as it was frozen when companies were invited (match --frozen), with --again
/// also what comes out when its stored inputs are ranked today.
Outcome printFrozenMatch(const Call &call);

} // namespace ilo
