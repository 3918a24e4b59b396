#pragma once

#include "core/domain/procurementrule.h"

namespace ilo {

/// Where the coefficients of one kind of contract change their status, in the years they hold.
struct BalanceBounds
{
    ContractKind kind = ContractKind::Supplies;
    QDate validFrom;
    QDate validUntil;
    QString veryPoorlyBelow; ///< decimal text; empty: there is no such status
    QString poorlyBelow;
    QString source;
};

/// CERN's, oldest first (handbook 1.4), from resources/rules/balances.json.
const std::vector<BalanceBounds> &balanceBounds();

/// How a state stands.
struct DerivedStatus
{
    BalanceStatus status = BalanceStatus::NotStated;
    bool isDerived = false;     ///< from the coefficient; the list itself says nothing
    bool isByOldBounds = false; ///< by bounds that were published for an earlier list

    friend bool operator==(const DerivedStatus &, const DerivedStatus &) = default;
};

/// The status that the list states; where it gives the coefficient alone, the one that this means.
DerivedStatus statusOf(const ReturnBalance &balance);

/// -1, 0 or 1 as decimal text `a` is below, equal to or above `b`; nothing when one is no number.
/// Exact: no binary fractions.
std::optional<int> compareDecimals(const QString &a, const QString &b);

} // namespace ilo
