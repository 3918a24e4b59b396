#pragma once

#include "core/domain/contractaward.h"
#include "core/domain/disclosure.h"
#include "core/storage/database.h"

namespace ilo {

/// An opportunity with everything that belongs to it.
struct OpportunityInFull
{
    Opportunity opportunity;
    std::optional<Organisation> organisation; ///< the buyer, when the office knows it
    std::vector<Lot> lots;                    ///< in the order of the notice
    std::vector<ContractAward> awards;
    std::vector<Nomination> nominations;
    std::vector<InformationDisclosure> disclosures; ///< newest first
    QString owner;                                  ///< name of who looks after it; empty: nobody

    /// Each company that was told, once, with the day it was told last.
    QMap<QString, QDate> told() const;
};

/// Error::Code::NotFound when it is deleted.
Result<OpportunityInFull> opportunityInFull(Database &database, const Id<Opportunity> &id);

/// What was told about a record, newest first.
Result<std::vector<InformationDisclosure>> disclosuresOf(Database &database,
                                                         const QString &recordId);

/// Opportunities that still take answers or were not decided, by the day they close; those without
/// a day last.
Result<std::vector<Opportunity>> openOpportunities(Database &database, const QDate &today);

/// Opportunities with these row numbers, in this order; deleted ones are left out.
Result<std::vector<Opportunity>> opportunitiesNumbered(Database &database,
                                                       const std::vector<qint64> &numbers);

} // namespace ilo
