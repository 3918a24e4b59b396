#pragma once

#include "app/cli/verb.h"

namespace ilo {

/// notice: takes up procurement notices.
Verb noticeVerb();

} // namespace ilo
