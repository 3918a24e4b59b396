#pragma once

#include "core/notice/notice.h"

namespace ilo {

/// How a notice stands to what is known already.
enum class NoticeTone {
    Replaces,  ///< the same notice again, a newer version of it, or a later step: what it says
               ///< counts
    Corrects,  ///< names only what it changes; kind, stage and notice stay
    Completes, ///< older than what is known: fills only what is empty
};

/// `known` with what the notice says. What the notice does not say stays; the office's own fields
/// (owner, need, note) always do.
Opportunity mergedOpportunity(const Opportunity &known, const Opportunity &said, NoticeTone tone);
Lot mergedLot(const Lot &known, const Lot &said, NoticeTone tone);
ContractAward mergedAward(const ContractAward &known, const ContractAward &said, NoticeTone tone);

/// Whether the two say the same of the same winner and lots, so that the second updates the first.
bool isSameAward(const ContractAward &a, const ContractAward &b);

} // namespace ilo
