#pragma once

#include "core/domain/codelist.h"

namespace ilo {

/// Technology readiness levels (Horizon programmes, General Annexes; handbook 3.4).
constexpr int lowestTrl = 1;
constexpr int highestTrl = 9;

/// The nine levels in order, keys "1" to "9".
const std::vector<CodeEntry> &trlLevels();

/// The level's entry; null outside 1 to 9.
const CodeEntry *trlLevel(int level);

} // namespace ilo
