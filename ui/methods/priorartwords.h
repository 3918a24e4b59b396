#pragma once

#include "core/methods/priorart.h"

#include <QString>

namespace ilo {

/// "Espacenet", "Awards on TED".
QString searchPlaceName(const SearchPlace &place);

/// One sentence for a reason of a proposal.
QString reasonSentence(const PriorArtReason &reason, const std::vector<Requirement> &requirements,
                       const std::vector<PriorArtHit> &hits);

/// What a conclusion leads to, in a sentence.
QString nextStepSentence(NextStep step);

/// The same for Need::route, as it stands on a brief.
QString routeText(NextStep step);

/// That none of it is legal advice.
QString patentDisclaimer();

} // namespace ilo
