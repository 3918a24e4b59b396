#pragma once

#include "core/storage/filterparser.h"

namespace ilo {

/// How terms of a filter are worded.

/// "Country: PL, SK", "TRL at least 6", "Not consent: withdrawn": on a chip.
QString filterTermLabel(const ListKind &kind, const FilterTerm &term);

/// A comparison that a person chooses for a column.
struct FilterChoice
{
    FilterOperator op = FilterOperator::Has;
    bool isNegated = false;
    QString words; ///< "is", "is not", "at least"
};

/// The comparisons that make sense for a column, the usual one first.
std::vector<FilterChoice> filterChoices(const ListColumn &column);

/// Whether one of a few values is ticked rather than typed.
bool hasFewValues(const ListColumn &column);

/// What the value field says while it is empty.
QString filterValueHint(const ListColumn &column);

} // namespace ilo
