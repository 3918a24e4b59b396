#pragma once

#include "core/domain/change.h"

namespace ilo {

class Context;

/// Writes one field of a record as an action of its own, "Changed “Town” of “Nordkryo ApS”"; `of`
/// is what the record is called. Returns a sentence with the cure when the value cannot be stored
/// or the file cannot be written, so that the text stays where it was typed; empty when it is
/// written.
QString writeField(Context &context, const AnyRecord &record, const QString &field,
                   const QVariant &stored, const QString &of);

} // namespace ilo
