#pragma once

#include "core/storage/listkind.h"

#include <QDate>

namespace ilo {

/// A condition with what its `?` stand for.
struct SqlCondition
{
    QString sql; ///< empty: always true
    Binds binds;

    void also(const SqlCondition &other); ///< both must hold
};

/// "none" or "any": whether there is a value, not which.
bool isOfPresence(const FilterValue &value);

/// A term of a filter as a condition over the tables of the list. Days that are said relative
/// ("2w") count from `today`.
SqlCondition conditionOf(const ListKind &kind, const FilterTerm &term, QDate today);

/// The whole filter.
SqlCondition conditionOf(const ListKind &kind, const ListFilter &filter, QDate today);

/// ORDER BY terms of a column, without a value last.
QString orderOf(const ListColumn &column, bool descending);

} // namespace ilo
