#pragma once

#include "core/storage/attention.h"

namespace ilo {

/// What of opportunities Home tells of, each for calls that are not past their tender stage.
enum class OpportunityWait {
    Closes,    ///< answers can be given for so many days, and companies were told
    Untold,    ///< the same, and no company was told of it
    Questions, ///< questions can be asked for so many days
};

/// How many days before its end something is told.
constexpr int daysBeforeCallEnds = 14;

/// At most thirty, the first to end first; a call with lots by the day that ends first. `kind`
/// becomes Attention::kind.
/// @param advisor  only what this advisor looks after; empty: the whole office
Result<std::vector<Attention>> waitingOpportunities(Database &database, OpportunityWait wait,
                                                    const QString &kind, const QDate &today,
                                                    const QString &advisor);

} // namespace ilo
