#include "kit/olderfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo::test {

Result<std::unique_ptr<Database>> emptyOlder(const QString &path, int schema)
{
    auto old = Database::open(path, Database::Mode::Create);
    if (!old)
        return fail(old.error());
    const QStringList steps = QDir(u":/schema"_s).entryList(QDir::Files, QDir::Name);
    for (const QString &step : steps) {
        if (step.left(4).toInt() > schema)
            break;
        QFile script(u":/schema/"_s + step);
        if (!script.open(QIODevice::ReadOnly))
            return fail(Error::Code::File, script.fileName());
        if (Status done = (*old)->executeScript(QString::fromUtf8(script.readAll())); !done)
            return fail(done.error());
    }
    return old;
}

Status makeOlder(const QString &path, int schema)
{
    const QTemporaryDir folder;
    const auto old = emptyOlder(folder.filePath(u"old.db"_s), schema);
    if (!old)
        return fail(old.error());
    const QString objects =
        u"SELECT type, name FROM sqlite_master WHERE type IN ('table', 'index', 'trigger') "
        "AND name NOT LIKE 'sqlite%' ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC"_s;
    const auto dropOf = [](const Row &row) {
        return u"DROP %1 IF EXISTS %2"_s.arg(row.text(0), row.text(1));
    };
    const auto kept = (*old)->select<QString>(objects, {}, dropOf);
    if (!kept)
        return fail(kept.error());

    const auto database = Database::open(path);
    if (!database)
        return fail(database.error());
    const auto all = (*database)->select<QString>(objects, {}, dropOf);
    if (!all)
        return fail(all.error());
    for (const QString &drop : *all) {
        if (std::ranges::find(*kept, drop) != kept->end())
            continue;
        if (Status done = (*database)->execute(drop); !done)
            return done;
    }
    const QString columns =
        u"SELECT m.name, p.name FROM sqlite_master m, pragma_table_info(m.name) p"
        " WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.sql NOT LIKE '%VIRTUAL%'"_s;
    const auto dropColumn = [](const Row &row) {
        return u"ALTER TABLE %1 DROP COLUMN %2"_s.arg(row.text(0), row.text(1));
    };
    const auto keptColumns = (*old)->select<QString>(columns, {}, dropColumn);
    const auto allColumns = (*database)->select<QString>(columns, {}, dropColumn);
    if (!keptColumns || !allColumns)
        return fail(keptColumns ? allColumns.error() : keptColumns.error());
    for (const QString &drop : *allColumns) {
        if (std::ranges::find(*keptColumns, drop) != keptColumns->end())
            continue;
        if (Status done = (*database)->execute(drop); !done)
            return done;
    }
    if (Status done = (*database)->execute(u"DELETE FROM meta WHERE key = 'settled'"_s); !done)
        return done;
    return (*database)->execute(u"PRAGMA user_version = %1"_s.arg(schema));
}

} // namespace ilo::test
