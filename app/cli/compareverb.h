#pragma once

#include "app/cli/verb.h"

namespace ilo {

/// `compare`: what changed between two kept versions of a brief.
Verb compareVerb();

} // namespace ilo
