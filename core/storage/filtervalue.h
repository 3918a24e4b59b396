#pragma once

#include "core/storage/filterparser.h"

namespace ilo {

/// What the parser of filters knows of single values.

/// The form in which a filter keeps what was typed for `column`: key of a choice, code of a
/// country, number in digits; empty when it is none. `op` matters for days, where "2w" is an age.
std::optional<QString> valueOf(const ListColumn &column, const QString &typed, FilterOperator op);

FilterFault::Kind faultOfType(ColumnType type);

bool hasOrder(const ListColumn &column); ///< "<" and ".." say something
bool isWords(const ListColumn &column);  ///< compared word by word

/// Whether `lower` does not lie behind `upper`.
bool isInOrder(const ListColumn &column, const QString &lower, const QString &upper);

/// The key that is meant by a mistyped one; empty when none is near.
QString nearestColumn(const ListKind &kind, const QString &typed);

} // namespace ilo
