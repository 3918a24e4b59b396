#pragma once

#include "core/storage/database.h"

namespace ilo {

/// The life of a file on this laptop. A file that was copied, or put back from an older copy, gets
/// a new one, so that no action and no spoken number is ever given twice. What tells is kept
/// outside the file, in the person's data folder: where the file lay and how far its actions went.
struct Origin
{
    qint64 number = 0;
    QString id;
    QString letter; ///< in spoken numbers: empty for the first laptop, then "B", "C", …
};

/// Finds the file's origin on this laptop or enters a new one for `office`. Writes when it is new.
Result<Origin> findOrigin(Database &writer, const QString &office);

/// Notes how far the origin's actions went. Best effort: a folder that cannot be written to only
/// makes a file that is put back harder to recognise.
void rememberOrigin(Database &database, const Origin &origin);

} // namespace ilo
