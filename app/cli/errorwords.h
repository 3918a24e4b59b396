#pragma once

#include "core/base/result.h"

namespace ilo {

/// What happened, in words for a person at a terminal; one line without an end.
QString errorWords(const Error &error);

} // namespace ilo
