#pragma once

#include "core/domain/change.h"
#include "core/storage/workspace.h"

#include <QDateTime>

namespace ilo {

/// A stored value as it stands in lists and as `set` takes it: "2026-11-30", "EUR 1200.50",
/// "a, b", "title=public, today=nda"; empty for none.
QString valueText(const QVariant &stored);

/// The key of a field, record type or criterion in words: "size class" for "size_class", "TRL".
QString keyWords(const QString &key);

/// "2026-11-30T08:15:00Z": a moment in UTC.
QString momentText(const QDateTime &at);

/// `record` with its field `name` set from what a person typed; an empty text takes the value away.
/// `workspace` finds the
/// records that links name and the currency of an amount without one. Error::Code::Invalid with the
/// field as subject when there is no such field, when it is given by the program, or when the text
/// is no value of it.
Result<AnyRecord> withField(const AnyRecord &record, const QString &name, const QString &text,
                            Workspace &workspace);

} // namespace ilo
