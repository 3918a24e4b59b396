#pragma once

#include "core/rules/shippedrecords.h"
#include "core/storage/database.h"

namespace ilo {

/// What bringing the shipped facts into a workspace would do. Nothing that the office wrote,
/// changed or deleted is touched.
struct ShippedPlan
{
    ChangeSet changes;
    int organisations = 0; ///< new ones
    int matched = 0;       ///< organisations that were there: the facts go to them
    int portals = 0;       ///< new
    int rules = 0;         ///< new
    int thresholds = 0;    ///< new
    int updated = 0; ///< records in which a value of an earlier release is replaced or a gap filled
    int kept = 0;    ///< records that differ because the office changed them
    int inBin = 0;   ///< records that the office deleted

    bool isEmpty() const { return changes.empty(); }
    int added() const { return organisations + portals + rules + thresholds; }
};

/// An organisation is the one with the shipped id, else a living one that is called so (name, short
/// or other name, without regard to case and accents), else a new one.
Result<ShippedPlan> planShipped(Database &database);

/// As planShipped(), of other facts.
Result<ShippedPlan> planFacts(Database &database, const std::vector<ShippedRecord> &facts);

} // namespace ilo
