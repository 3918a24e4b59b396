#include "tests/bench/benches.h"

#include "core/exchange/companiescsv.h"
#include "core/exchange/importer.h"
#include "core/storage/companylist.h"
#include "core/storage/workspace.h"
#include "kit/newworkspace.h"
#include "tests/bench/figures.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace ilo::bench {
namespace {

/// The companies of `workspace` as the CSV that both sides read.
void writeCsv(const QString &workspace, const QString &csv)
{
    const auto opened = Workspace::open(workspace, Workspace::Access::Read);
    if (!opened)
        giveUp(opened.error().detail);
    const auto numbers = companyNumbers((*opened)->database(), {});
    if (!numbers)
        giveUp(numbers.error().detail);
    if (const auto written = exportCompanies((*opened)->database(), *numbers, csv); !written)
        giveUp(written.error().detail);
}

QJsonObject importHere(const QString &csv, const QString &path, qint64 &rows)
{
    const auto workspace = test::newWorkspace(path);
    if (!workspace)
        giveUp(workspace.error().detail);
    const double cpu = cpuMilliseconds();
    const double start = wallMilliseconds();
    const auto job = prepareImport(csv);
    if (!job)
        giveUp(job.error().detail);
    const auto receipt = runImport((*workspace)->database(), (*workspace)->author(), *job);
    if (!receipt)
        giveUp(receipt.error().detail);
    const double wall = wallMilliseconds() - start;
    rows = receipt->companies;
    return {{u"rows"_s, rows},
            {u"rowsPerSecond"_s, rounded(double(rows) / wall * 1000)},
            {u"cpuMsPerRow"_s, rounded((cpuMilliseconds() - cpu) / double(rows))}};
}

/// The statements that made our search tables, and the same words in them.
QString searchTables(const QString &workspace)
{
    const auto database = Database::open(workspace, Database::Mode::ReadOnly);
    if (!database)
        giveUp(database.error().detail);
    const auto names = (*database)->select<QString>(
        u"SELECT name || char(1) || sql FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE company_%'"_s,
        {},
        [](const Row &row) { return row.text(0); });
    if (!names || names->empty())
        giveUp(u"no search tables"_s);
    const QString textOf = companyColumns().join(u"\" || ' ' || \""_s);
    QString script;
    for (const QString &line : *names) {
        const QStringList parts = line.split(u'\1');
        const QString words = parts[0].contains(u"name"_s)
            ? u"\"name\" || ' ' || \"other_names\" || ' ' || \"town\""_s
            : u'"' + textOf + u'"';
        script += parts[1]
            + u";\nINSERT INTO %1 (rowid, words) SELECT rowid, %2 FROM t;\n"_s.arg(parts[0], words);
    }
    return script;
}

double importInShell(const QString &csv, const QString &path, const QString &tables)
{
    const double start = wallMilliseconds();
    QProcess shell;
    shell.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    shell.start(u"sqlite3"_s, {u"-bail"_s, path});
    if (!shell.waitForStarted())
        giveUp(u"the sqlite3 shell is not installed"_s);
    shell.write(
        (u".mode csv\n.import \"%1\" t\nBEGIN;\n"_s.arg(csv) + tables + u"COMMIT;\n"_s).toUtf8());
    shell.closeWriteChannel();
    shell.waitForFinished(-1);
    if (shell.exitCode() != 0)
        giveUp(u"the sqlite3 shell failed"_s);
    return wallMilliseconds() - start;
}

} // namespace

QJsonObject benchImport(const QString &source, const QString &folder)
{
    const QTemporaryDir scratch(folder + u"/import"_s);
    const QString csv = scratch.filePath(u"companies.csv"_s);
    writeCsv(source, csv);
    qint64 rows = 0;
    const QJsonObject ours = importHere(csv, scratch.filePath(u"import.inprocap"_s), rows);
    const double shell = importInShell(csv, scratch.filePath(u"shell.db"_s), searchTables(source));
    const double shellRows = double(rows) / shell * 1000;
    return {{u"import"_s, ours},
            {u"baseline"_s,
             u"sqlite3 shell: .import of the same CSV, and the same FTS5 tables filled"_s},
            {u"shell"_s, QJsonObject{{u"rowsPerSecond"_s, rounded(shellRows)}}},
            {u"ratio"_s, rounded(ours[u"rowsPerSecond"_s].toDouble() / shellRows)},
            {u"aim"_s, u"ratio at least 0.5"_s}};
}

} // namespace ilo::bench
