#pragma once

#include "core/domain/change.h"
#include "core/rules/balancestatus.h"
#include "ui/kit/badge.h"

namespace ilo {

/// What a rule, portal or threshold reads as in a pane.
struct FactLine
{
    QString title;
    QStringList more;    ///< a line each, in secondary ink
    QStringList details; ///< what else it says, when there is room
    QString link;        ///< address of its source or of the portal; empty: none
    std::vector<BadgeText> badges;
};

FactLine factLine(const AnyRecord &record, QDate today);

/// "CHF 200,000 to 750,000", "below CHF 200,000", "from CHF 10,000,000"; empty for every value.
QString tierText(const Money &from, const Money &below);

/// "CHF 200,000": with decimals only where there are some.
QString limitText(const Money &money);

/// "1 Mar 2026 to 28 Feb 2027", "from 1 Jan 2026", "to 31 Dec 2027"; empty without days.
QString validityText(QDate from, QDate until);

/// In words with their tone: ended, ends within 60 days, begins later; no text while it simply
/// holds.
BadgeText validityState(QDate from, QDate until, QDate today);

/// "Poorly balanced", with what it is derived from.
QString balanceStatusText(const DerivedStatus &status);

/// "Added 6 organisations with 50 rules and 16 EU thresholds": of what planShipped() adds.
QString shippedLabel(int organisations, int rules, int thresholds);

} // namespace ilo
