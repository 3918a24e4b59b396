#pragma once

#include "core/dedupe/companyname.h"

namespace ilo {

/// How two names lie on one another; weights as in NameVariant.
struct WordsMatch
{
    double alike = 0;        ///< share of the weight of both that the other has too, 0 to 1
    double common = 0;       ///< weight of what they share
    double distinct = 0;     ///< of that, words that few names have
    bool beginAlike = false; ///< with the same word
    double lostLeft = 0;     ///< weight of the words that only one has
    double lostRight = 0;
    bool isSame = false;     ///< all of it
    bool isNumbered = false; ///< both have numbers, and these differ
    bool isTwice = false;    ///< what only one has is what both have, in another language
};

/// Lays the words of one name on those of the other: equal ones first, then alike ones, then those
/// that one writes together, or as initials.
WordsMatch matchOf(const NameVariant &left, const NameVariant &right);

} // namespace ilo
