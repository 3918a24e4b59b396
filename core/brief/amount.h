#pragma once

#include "core/base/money.h"
#include "core/brief/phrases.h"

namespace ilo {

/// "€ 0.6–1.2 million", "CHF 40,000 – 90,000", "up to € 50,000": a range as a person says it; empty
/// when both ends are.
QString amountRange(const Money &from, const Money &to, const Phrases &phrases);

} // namespace ilo
