#pragma once

#include "app/cli/verb.h"

namespace ilo {

Verb importVerb();

} // namespace ilo
