#pragma once

#include "app/cli/verb.h"

namespace ilo {

Verb briefVerb();

} // namespace ilo
