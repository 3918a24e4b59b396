#include "tests/bench/benches.h"

#include "core/storage/repository.h"
#include "core/storage/workspace.h"
#include "kit/disk.h"
#include "tests/bench/figures.h"

#include <QTemporaryDir>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace ilo::bench {
namespace {

constexpr int edits = 1000;

struct Cost
{
    double cpu = 0;   ///< milliseconds an edit
    double syncs = 0; ///< an edit
    std::vector<double> wall;

    QJsonObject toJson() const
    {
        return {{u"cpuMs"_s, rounded(cpu)},
                {u"syncs"_s, rounded(syncs)},
                {u"wallMs"_s, percentiles(wall)}};
    }
};

template<typename Edit>
Cost measure(const test::Disk &disk, Edit edit)
{
    Cost cost;
    const qint64 syncs = disk.syncs();
    const double cpu = cpuMilliseconds();
    for (int number = 0; number < edits; ++number) {
        const double start = wallMilliseconds();
        edit(number);
        cost.wall.push_back(wallMilliseconds() - start);
    }
    cost.cpu = (cpuMilliseconds() - cpu) / edits;
    cost.syncs = double(disk.syncs() - syncs) / edits;
    return cost;
}

/// One field of one company after the other, each its own action.
Cost throughTheDoor(const QString &path, const test::Disk &disk)
{
    const auto workspace = Workspace::open(path);
    if (!workspace)
        giveUp(workspace.error().detail);
    auto companies = Repository<Organisation>((*workspace)->database()).where(u"1 LIMIT 500"_s);
    if (!companies || companies->empty())
        giveUp(u"no companies to edit"_s);
    return measure(disk, [&](int number) {
        Organisation &before = (*companies)[size_t(number) % companies->size()];
        Organisation after = before;
        after.telephone = u"+45 %1"_s.arg(number);
        if (const Status done = (*workspace)->apply({edited(before, after)}, u"Edited telephone"_s);
            !done)
            giveUp(done.error().detail);
        before = after;
    });
}

/// The same rows in a table of the same columns without log, guard or index, by the C interface.
Cost rawUpdate(const QString &path, const QString &scratch, const test::Disk &disk)
{
    sqlite3 *database = nullptr;
    const auto run = [&](const QString &sql) {
        if (sqlite3_exec(database, qPrintable(sql), nullptr, nullptr, nullptr) != SQLITE_OK)
            giveUp(QString::fromUtf8(sqlite3_errmsg(database)));
    };
    sqlite3_open(qPrintable(scratch), &database);
    run(u"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL"_s);
    run(u"ATTACH '%1' AS source; CREATE TABLE organisation AS SELECT * FROM source.organisation; "
        "DETACH source; CREATE UNIQUE INDEX organisation_id ON organisation (id)"_s.arg(path));
    std::vector<QByteArray> ids;
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database, "SELECT id FROM organisation LIMIT 500", -1, &statement, nullptr);
    while (sqlite3_step(statement) == SQLITE_ROW)
        ids.emplace_back(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    sqlite3_prepare_v2(
        database, "UPDATE organisation SET telephone = ? WHERE id = ?", -1, &statement, nullptr);
    const Cost cost = measure(disk, [&](int number) {
        const QByteArray value = "+45 " + QByteArray::number(number);
        const QByteArray &id = ids[size_t(number) % ids.size()];
        sqlite3_bind_text(statement, 1, value.constData(), int(value.size()), SQLITE_TRANSIENT);
        sqlite3_bind_text(statement, 2, id.constData(), int(id.size()), SQLITE_TRANSIENT);
        if (sqlite3_step(statement) != SQLITE_DONE)
            giveUp(QString::fromUtf8(sqlite3_errmsg(database)));
        sqlite3_reset(statement);
    });
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return cost;
}

} // namespace

QJsonObject benchCommit(const QString &workspace)
{
    const QTemporaryDir folder;
    const test::Disk disk;
    const Cost raw = rawUpdate(workspace, folder.filePath(u"raw.db"_s), disk);
    const Cost ours = throughTheDoor(workspace, disk);
    return {{u"edit"_s, ours.toJson()},
            {u"baseline"_s,
             u"UPDATE by the C interface of SQLite: same columns, WAL, synchronous=FULL"_s},
            {u"raw"_s, raw.toJson()},
            {u"cpuRatio"_s, rounded(ours.cpu / raw.cpu)},
            {u"aim"_s, u"one sync; cpuRatio at most 3"_s}};
}

} // namespace ilo::bench
