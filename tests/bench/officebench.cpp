#include "tests/bench/benches.h"

#include "core/storage/recordfinder.h"
#include "core/storage/workspace.h"
#include "tests/bench/figures.h"
#include "ui/home/attentionloader.h"
#include "ui/lists/bulkchange.h"

#include <QTemporaryDir>

#include <algorithm>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace ilo::bench {
namespace {

constexpr int homeRounds = 9;
constexpr int hits = 8; ///< of one type, as the palette asks for
constexpr size_t bulkRows = 100'000;

/// What Home reads before it shows anything.
QJsonObject home(const QString &path)
{
    std::vector<double> took;
    for (int round = 0; round < homeRounds; ++round) {
        const double start = wallMilliseconds();
        const auto content = loadHome(path, QDate::currentDate(), {}, {});
        if (!content)
            giveUp(content.error().detail);
        took.push_back(wallMilliseconds() - start);
    }
    return percentiles(took);
}

/// Letter by letter, as one types.
QStringList typedTexts()
{
    QStringList texts;
    for (const QString &whole : {u"vakuum gmbh"_s, u"nordkryo"_s, u"precision"_s, u"qxzzt"_s}) {
        for (qsizetype letters = 1; letters <= whole.size(); ++letters)
            texts << whole.left(letters);
    }
    return texts;
}

/// Milliseconds until the first type has its hits on the list, and until all have.
QJsonObject finding(Database &database)
{
    std::vector<double> first;
    std::vector<double> all;
    for (const QString &text : typedTexts()) {
        const double start = wallMilliseconds();
        double firstAt = 0;
        for (const QString &type : findableTypes()) {
            const auto found = findRecords(database, type, text, hits);
            if (!found)
                giveUp(found.error().detail);
            if (firstAt == 0 && !found->empty())
                firstAt = wallMilliseconds() - start;
        }
        all.push_back(wallMilliseconds() - start);
        first.push_back(firstAt > 0 ? firstAt : all.back());
    }
    return {{u"firstHitMs"_s, percentiles(first)},
            {u"allTypesMs"_s, percentiles(all)},
            {u"aim"_s, u"first hit p99 at most 100 ms"_s}};
}

/// The same value for the same rows in a table of the same columns without log, guard or index.
double rawBulk(const QString &path, const QString &scratch, size_t rows)
{
    sqlite3 *database = nullptr;
    const auto run = [&](const QString &sql) {
        if (sqlite3_exec(database, sql.toUtf8().constData(), nullptr, nullptr, nullptr)
            != SQLITE_OK)
            giveUp(QString::fromUtf8(sqlite3_errmsg(database)));
    };
    sqlite3_open(scratch.toUtf8().constData(), &database);
    run(u"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL"_s);
    run(u"ATTACH '%1' AS source; CREATE TABLE organisation AS"
        " SELECT * FROM source.organisation LIMIT %2; DETACH source"_s.arg(path)
            .arg(rows));
    const double start = wallMilliseconds();
    run(u"UPDATE organisation SET consent_until = '2031-05-31'"_s);
    const double took = wallMilliseconds() - start;
    sqlite3_close(database);
    return took;
}

/// One day for many companies as one action, and its undo.
QJsonObject bulk(Workspace &workspace, const QString &path)
{
    Database &database = workspace.database();
    const ListKind &kind = *listKind(u"companies"_s);
    auto numbers = listNumbers(database, kind, {});
    if (!numbers)
        giveUp(numbers.error().detail);
    numbers->resize(std::min(numbers->size(), bulkRows));
    const BulkChange change{.column = kind.column(u"consent_until"_s),
                            .how = BulkChange::How::Set,
                            .stored = u"2031-05-31"_s,
                            .words = {}};
    const QString label = u"Changed the consent of companies"_s;
    const Author author = workspace.author();
    const double start = wallMilliseconds();
    workspace.beginLongJob();
    const auto receipt =
        applyStream(database, author, label, bulkChanges(database, kind, *numbers, change));
    workspace.endLongJob(label);
    if (!receipt)
        giveUp(receipt.error().detail);
    const double changed = wallMilliseconds() - start;
    const auto undone = workspace.undo();
    if (!undone || undone->label != label)
        giveUp(u"the bulk edit could not be undone"_s);
    const double took = wallMilliseconds() - start - changed;
    const QTemporaryDir folder;
    const double raw = rawBulk(path, folder.filePath(u"raw.db"_s), numbers->size());
    return {{u"rows"_s, qint64(numbers->size())},
            {u"changedMs"_s, rounded(changed)},
            {u"undoneMs"_s, rounded(took)},
            {u"undoneRecords"_s, undone->records},
            {u"baseline"_s, u"UPDATE by the C interface of SQLite: same columns, no log"_s},
            {u"rawMs"_s, rounded(raw)}};
}

} // namespace

QJsonObject benchOffice(const QString &path)
{
    const auto workspace = Workspace::open(path);
    if (!workspace)
        giveUp(workspace.error().detail);
    return {{u"homeMs"_s, home(path)},
            {u"find"_s, finding((*workspace)->database())},
            {u"bulkEdit"_s, bulk(**workspace, path)}};
}

} // namespace ilo::bench
