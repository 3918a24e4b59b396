#pragma once

#include "app/cli/verb.h"

namespace ilo {

Verb exportVerb();

} // namespace ilo
