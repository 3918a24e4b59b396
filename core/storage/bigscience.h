#pragma once

#include "core/domain/contact.h"
#include "core/domain/procurementrule.h"
#include "core/storage/database.h"

namespace ilo {

/// A need of an organisation, as a link shows it.
struct NeedLink
{
    QString id;
    QString code;
    QString title;
    QString status; ///< key of NeedStatus

    friend bool operator==(const NeedLink &, const NeedLink &) = default;
};

/// A Big Science Organisation with all that its pane shows.
struct BigScienceInFull
{
    Organisation organisation;
    std::vector<Portal> portals;
    std::vector<Contact> contacts;       ///< by name
    std::vector<ProcurementRule> rules;  ///< inTiers()
    std::vector<ReturnBalance> balances; ///< newest list first; within a list by state
    std::vector<NeedLink> needs;         ///< the newest first

    friend bool operator==(const BigScienceInFull &, const BigScienceInFull &) = default;
};

/// Error::Code::NotFound when it is deleted.
Result<BigScienceInFull> bigScienceInFull(Database &database, const Id<Organisation> &id);

/// Rules as people read them: those with a tier of values first, from the lowest on, within one the
/// narrower first; then those of every value. Otherwise in their order.
std::vector<ProcurementRule> inTiers(std::vector<ProcurementRule> rules);

} // namespace ilo
