#pragma once

#include "app/cli/verb.h"

namespace ilo {

std::vector<Verb> matchVerbs(); ///< match, needs-for

} // namespace ilo
