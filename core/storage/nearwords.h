#pragma once

#include "core/storage/database.h"

#include <QStringList>

namespace ilo {

/// `text` with words in place of those that nothing here begins with: words of companies' names and
/// of the records that are searched everywhere, spelled nearly so (core/text/spelling.h). The
/// nearest first, at most `most`; empty when there is none. Looks at the words of the same first
/// letter, and for no longer than a person waits; on a worker's connection.
Result<QStringList> nearTexts(Database &database, const QString &text, int most);

} // namespace ilo
