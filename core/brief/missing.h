#pragma once

#include "core/domain/office.h"
#include "core/domain/requirement.h"

#include <vector>

namespace ilo {

/// Why a field is on the list of what a brief still lacks.
enum class MissingReason {
    Empty,         ///< nothing is written there
    Undecided,     ///< the regime for the results is still open
    NoAmount,      ///< the budget is to be disclosed, but no amount is given
    NoRequirement, ///< the table has no row
    NoBaseline,    ///< no requirement has a value for today
    NoTarget,      ///< no requirement has a threshold or target
};

/// One gap: the field as named in Description<Need>, or "requirements".
struct Missing
{
    QString field;
    MissingReason reason = MissingReason::Empty;

    friend bool operator==(const Missing &, const Missing &) = default;
};

/// What the brief of `need` still lacks of the mandatory blocks of handbook 4.1, in the order of
/// the page; empty when nothing. The addresses of `office` stand in for the need's own.
std::vector<Missing> missingForBrief(const Need &need, const std::vector<Requirement> &requirements,
                                     const Office &office = {});

} // namespace ilo
