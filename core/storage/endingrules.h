#pragma once

#include "core/domain/procurementrule.h"
#include "core/storage/database.h"

namespace ilo {

/// Something that offices go by and that ends soon: a rule, a list of return balances, or EU
/// thresholds.
struct EndingRule
{
    QString type;         ///< type name: procurement_rule, return_balance, threshold
    QString id;           ///< of one record of it
    QString organisation; ///< id; empty for thresholds
    QString organisationName;
    QString title;                         ///< of a rule; empty for the others
    ContractKind kind = ContractKind::Any; ///< of a rule or list
    QDate validUntil;                      ///< its last day
    int records = 1;                       ///< how many end together

    friend bool operator==(const EndingRule &, const EndingRule &) = default;
};

/// What ends on `today` or within `days` after it, the first to end first. A list or threshold with
/// a successor in the file is left out; so are past ones: they are history.
Result<std::vector<EndingRule>> endingRules(Database &database, QDate today, int days = 60);

} // namespace ilo
