#pragma once

#include "core/domain/contact.h"
#include "core/storage/retention.h"

namespace ilo {

/// What a lawful basis means, in a line: "the office's official duty, Article 6(1)(e)". Empty for
/// NotStated.
QString explained(LawfulBasis basis);

/// Why a person is kept until then: "24 months after the last contact on 3 Nov 2026".
/// @param isDecided  false: says that the months are a proposal
QString retentionReason(const Retention &retention, int months, bool isDecided);

} // namespace ilo
