#pragma once

#include "core/domain/organisation.h"

namespace ilo {

/// Whether the class is one of an SME (Recommendation 2003/361/EC, Annex, Article 2).
constexpr bool isSmallOrMedium(SizeClass size)
{
    return size == SizeClass::Micro || size == SizeClass::Small || size == SizeClass::Medium
        || size == SizeClass::Sme;
}

/// Whether who knows `known` is told nothing by `said`: the same, or an SME of a company whose
/// class is known to be one of them.
constexpr bool isSaidBy(SizeClass said, SizeClass known)
{
    if (said == SizeClass::Sme)
        return isSmallOrMedium(known);
    if (said == SizeClass::NotSme)
        return known == SizeClass::SmallMidCap || known == SizeClass::Large || known == said;
    return said == known;
}

} // namespace ilo
