#pragma once

#include "core/storage/database.h"

#include <QDateTime>

namespace ilo {

/// Half-typed text that was not committed yet. Kept outside the log, every two seconds.
struct Draft
{
    QString record; ///< id
    QString field;
    QString text;
    QDateTime at; ///< UTC
};

Status keepDraft(Database &writer, const QString &record, const QString &field,
                 const QString &text);
Status dropDraft(Database &writer, const QString &record, const QString &field);
Result<std::vector<Draft>> drafts(Database &database);

} // namespace ilo
