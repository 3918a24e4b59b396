#pragma once

#include "core/domain/change.h"
#include "core/domain/recordtype.h"

#include <optional>

namespace ilo {

template<typename Visit, typename... Records>
void forEachRecordTypeOf(Visit &&visit, std::variant<Records...> *)
{
    (visit.template operator()<Records>(), ...);
}

/// Calls `visit` once for each type of AnyRecord: `[&]<typename Record>() { … }`.
template<typename Visit>
void forEachRecordType(Visit &&visit)
{
    forEachRecordTypeOf(std::forward<Visit>(visit), static_cast<AnyRecord *>(nullptr));
}

/// How many records a record of this type is inside of: 0 for one of its own, 1 for a part of one.
/// A part can only be written after what it is a part of.
inline int depthOf(const RecordType &type)
{
    const FieldInfo *owner = type.owner();
    const RecordType *whole = owner ? recordType(owner->target) : nullptr;
    return whole ? 1 + depthOf(*whole) : 0;
}

} // namespace ilo
