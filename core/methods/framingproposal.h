#pragma once

#include "core/domain/assessment.h"
#include "core/domain/requirement.h"

namespace ilo {

/// `assessment` with the parts of its framing that are still empty taken from what the need says
/// already: who benefits, the first sentence of today, the target of the first Must requirement
/// that has one (else its threshold), the conditions, and the day by which it is needed. Parts that
/// hold something stay, and so does what the need does not say: the outcome and the reason.
NeedAssessment framedFromNeed(const NeedAssessment &assessment, const Need &need,
                              const std::vector<Requirement> &requirements);

} // namespace ilo
