#pragma once

#include "app/cli/verb.h"

namespace ilo {

/// lint: the quality checks over a need.
Verb lintVerb();

} // namespace ilo
