#pragma once

#include "core/storage/frozenagain.h"

namespace ilo {

/// "Frozen 26 Nov 2026, 3 invited": how a frozen shortlist is called where one is chosen.
/// @param nth  of those of the same day, from 1; 0: the only one
QString frozenName(const Shortlist &frozen, int invited, int nth);

/// When, by whom and with what it was ranked, in a sentence or two.
QString frozenOrigin(const Shortlist &kept, const FrozenShortlist &frozen, const FrozenBy &by);

/// What came out when the stored inputs were ranked again: the same, or what differs and why.
QString frozenAgainText(const FrozenShortlist &frozen, const FrozenAgain &again);

} // namespace ilo
