#include "core/storage/needtitles.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace ilo {

Result<std::vector<NeedTitle>> needTitles(Database &database, const Id<Need> &except)
{
    return database.select<NeedTitle>(
        u"SELECT code, title, cpv FROM need WHERE id <> ? ORDER BY number"_s,
        {except.toString()},
        [](const Row &row) {
            NeedTitle need{row.text(0), row.text(1), {}};
            for (const QJsonValue &code : QJsonDocument::fromJson(row.text(2).toUtf8()).array())
                need.cpv << code.toString();
            return need;
        });
}

} // namespace ilo
