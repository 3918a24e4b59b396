#include "core/storage/draft.h"

namespace ilo {

Status keepDraft(Database &writer, const QString &record, const QString &field, const QString &text)
{
    return writer.execute(
        QStringLiteral(
            "INSERT INTO draft (record, field, text, at) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (record, field) DO UPDATE SET text = excluded.text, at = excluded.at"),
        {record,
         field,
         text.isNull() ? QStringLiteral("") : text,
         QDateTime::currentMSecsSinceEpoch()});
}

Status dropDraft(Database &writer, const QString &record, const QString &field)
{
    return writer.execute(QStringLiteral("DELETE FROM draft WHERE record = ? AND field = ?"),
                          {record, field});
}

Result<std::vector<Draft>> drafts(Database &database)
{
    return database.select<Draft>(
        QStringLiteral("SELECT record, field, text, at FROM draft ORDER BY at"),
        {},
        [](const Row &row) {
            return Draft{row.text(0),
                         row.text(1),
                         row.text(2),
                         QDateTime::fromMSecsSinceEpoch(row.number(3), Qt::UTC)};
        });
}

} // namespace ilo
