#pragma once

#include "app/cli/verb.h"

namespace ilo {

/// suggest: CPV codes and technology areas that a record's own texts speak for.
Verb suggestVerb();

} // namespace ilo
