#pragma once

#include "app/cli/verb.h"

namespace ilo {

Verb codelistVerb();

} // namespace ilo
