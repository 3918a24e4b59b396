#pragma once

#include <QRegularExpression>

#include <vector>

namespace ilo {

/// A unit outside the SI or a misspelt one, and what to write instead.
struct UnitRule
{
    QRegularExpression form; ///< of what follows the number
    QString unit;            ///< that says the same
    double factor = 1;
    double offset = 0; ///< added before the factor
    bool isSpelling = false;
    QString language; ///< where it means that; empty: everywhere
};

/// A number (captured) as people write it before a unit, with the space behind it.
const QRegularExpression &numberBeforeUnit();

/// The first that fits is meant.
const std::vector<UnitRule> &unitRules();

} // namespace ilo
