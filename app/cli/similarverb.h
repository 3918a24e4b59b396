#pragma once

#include "app/cli/verb.h"

namespace ilo {

/// similar: other needs that ask for the like.
Verb similarVerb();

} // namespace ilo
