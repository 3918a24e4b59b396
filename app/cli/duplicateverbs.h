#pragma once

#include "app/cli/verb.h"

namespace ilo {

std::vector<Verb> duplicateVerbs(); ///< duplicates, merge-records, separate

} // namespace ilo
