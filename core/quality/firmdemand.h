#pragma once

#include "core/quality/checktexts.h"

namespace ilo {

/// What is asked of a firm that says nothing of what it can do for the need: its size, its age,
/// where its people live and what they studied, whom it belongs to, or that it is known already. At
/// word `at` of the text; `isAboutFirms` where the field speaks of nothing else.
std::optional<WordPatterns::Match> firmDemandAt(const CheckedNeed &need, const CheckedText &text,
                                                size_t at, bool isAboutFirms);

/// A standard of one country without "or equivalent": "DIN 2559", "BS 6724", "PN-B-06200". European
/// and international ones that a country took over ("DIN EN ISO 4126") are the same everywhere.
/// Article 42(3)(b) of Directive 2014/24/EU.
std::vector<Stretch> nationalStandardsIn(const QString &text);

} // namespace ilo
