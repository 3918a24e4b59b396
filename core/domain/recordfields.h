#pragma once

#include "core/domain/change.h"

namespace ilo {

/// The stored value of a field by its name, for forms that are put together from field lists. Of
/// texts by key, "details/pain" is the one of that key.
QVariant fieldOf(const AnyRecord &record, const QString &field);

/// `record` with `stored` in `field`; empty when that is no value of the field.
std::optional<AnyRecord> withField(AnyRecord record, const QString &field, const QVariant &stored);

} // namespace ilo
