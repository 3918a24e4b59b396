#pragma once

#include "core/brief/document.h"
#include "core/domain/requirement.h"

namespace ilo {

/// `text` with its numbers and signs as a printer sets them, in the signs of ISO 80000-1: "1e-7"
/// and "1 x 10^-7" as 1 × 10⁻⁷, "10^-10" as 10⁻¹⁰, "m^2" as m², "<=" as ≤, "+/-5" as ±5. What was
/// typed so already stays as it is, and so does what only looks like it: the code "A1e5".
QString inPrint(const QString &text);

/// A threshold or target with the sign and unit of its requirement. A value that was typed with a
/// sign or unit of its own, as "10 min" where the threshold is in hours, keeps them; one without a
/// number, as "pass the list", has neither.
QString printedValue(const Requirement &requirement, const QString &value);

/// Every text of `blocks` so, but for addresses, numbers of briefs and small print.
void setInPrint(std::vector<Block> &blocks);

} // namespace ilo
