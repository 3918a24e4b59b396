#pragma once

#include "core/exchange/vcardplan.h"

namespace ilo {

/// What a plan for vCards says to a person.

/// "New", "Fills what is missing", "Left out", "Rejected: no name".
QString fateText(const PlannedCard &planned);

/// Why: who is here already, what is not taken over, where the card stands in the file.
QString reasonText(const PlannedCard &planned);

/// What choosing the action means for this card.
QString actionText(CardAction action);

} // namespace ilo
