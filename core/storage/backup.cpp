#include "core/storage/backup.h"

#include "core/storage/schema.h"
#include "core/storage/workspacefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <sqlite3.h>

namespace ilo {
namespace {

constexpr int kDaysKept = 10; // days of use, not of the calendar
constexpr auto kStampFormat = "yyyy-MM-dd HH.mm.ss";

/// The name of a backup says when it was made, in UTC.
QDateTime stampOf(const QString &file)
{
    const QString base = QFileInfo(file).completeBaseName();
    QDateTime at = QDateTime::fromString(base.right(19), QLatin1StringView(kStampFormat));
    at.setTimeSpec(Qt::UTC);
    return at.isValid() ? at : QFileInfo(file).lastModified().toUTC();
}

struct Closer
{
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};

Status copyOnline(Database &source, const QString &target, const Progress &progress)
{
    sqlite3 *opened = nullptr;
    const int openCode = sqlite3_open_v2(QFile::encodeName(target).constData(),
                                         &opened,
                                         SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                         nullptr);
    const std::unique_ptr<sqlite3, Closer> copy(opened);
    if (openCode != SQLITE_OK)
        return fail(Error::Code::File, QString::fromUtf8(sqlite3_errmsg(copy.get())), target);

    constexpr int kPagesAStep = 2000;
    sqlite3_backup *backup = sqlite3_backup_init(copy.get(), "main", source.handle(), "main");
    int code = backup ? SQLITE_OK : SQLITE_ERROR;
    while (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED) {
        code = sqlite3_backup_step(backup, kPagesAStep);
        const qint64 done = sqlite3_backup_pagecount(backup) - sqlite3_backup_remaining(backup);
        if (progress && !progress(done)) {
            sqlite3_backup_finish(backup);
            return fail(Error::Code::Cancelled, QStringLiteral("backup"), target);
        }
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            sqlite3_sleep(20);
    }
    sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE) {
        const bool isFull = (code & 0xff) == SQLITE_FULL || (code & 0xff) == SQLITE_IOERR;
        return fail(isFull ? Error::Code::DiskFull : Error::Code::Storage,
                    QString::fromUtf8(sqlite3_errstr(code)),
                    target);
    }
    // One file without side files, for someone who copies it to a stick.
    sqlite3_exec(copy.get(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    return {};
}

/// Opens a backup and counts what is in it. The counts are kept in the copy's meta table, so that
/// listing ten large backups reads ten small tables.
Result<Backup> lookInto(const QString &path)
{
    if (Status known = examineFile(path); !known)
        return fail(known.error());
    auto database = Database::open(path, Database::Mode::ReadOnly);
    if (!database)
        return fail(database.error());
    Backup backup{.path = path, .at = stampOf(path), .bytes = QFileInfo(path).size()};
    const std::array counts{
        std::tuple{&Backup::organisations, "organisations", "SELECT count(*) FROM organisation"},
        std::tuple{&Backup::needs, "needs", "SELECT count(*) FROM need"},
        std::tuple{&Backup::actions, "actions", "SELECT count(*) FROM changeset"},
    };
    for (const auto &[member, key, sql] : counts) {
        const auto kept = meta(**database, QStringLiteral("backup_") + QLatin1StringView(key));
        if (!kept)
            return fail(kept.error());
        if (!kept->isNull()) {
            backup.*member = kept->toLongLong();
            continue;
        }
        const auto counted = (*database)->number(QLatin1StringView(sql));
        if (!counted)
            return fail(counted.error());
        backup.*member = *counted;
    }
    return backup;
}

/// Reads the whole copy once: a backup that nobody opened is a hope.
Status verify(const QString &path)
{
    auto database = Database::open(path, Database::Mode::ReadOnly);
    if (!database)
        return fail(database.error());
    const Result<QString> verdict = (*database)->text(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!verdict)
        return fail(verdict.error());
    if (*verdict != QStringLiteral("ok"))
        return fail(Error::Code::Damaged, *verdict, path);
    return {};
}

/// Keeps today's backups and the last one of each of the nine days of use before.
void dropOld(const QString &folder, const QString &newest)
{
    const QDate today = stampOf(newest).date();
    QSet<QDate> days{today};
    const QFileInfoList files = QDir(folder).entryInfoList(
        {QStringLiteral("*.inprocap")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QFileInfo &file : files) {
        const QDate day = stampOf(file.filePath()).date();
        if (day == today)
            continue;
        if (days.contains(day) || days.size() >= kDaysKept)
            QFile::remove(file.filePath());
        days.insert(day);
    }
}

} // namespace

int backupDaysKept()
{
    return kDaysKept;
}

QString backupFolder(const QString &workspace)
{
    const QFileInfo file(workspace);
    return file.absolutePath() + u'/' + file.completeBaseName() + QStringLiteral(" backups");
}

Result<Backup> makeBackup(const QString &workspace, const Progress &progress)
{
    auto source = Database::open(workspace, Database::Mode::ReadOnly);
    if (!source)
        return fail(source.error());
    const QString folder = backupFolder(workspace);
    if (!QDir().mkpath(folder))
        return fail(
            Error::Code::ReadOnly, QStringLiteral("the folder of backups cannot be made"), folder);

    QString path;
    for (int extra = 0; path.isEmpty() || QFileInfo::exists(path); ++extra) { // two within a second
        const QString stamp = QDateTime::currentDateTimeUtc().addSecs(extra).toString(
            QLatin1StringView(kStampFormat));
        path = QStringLiteral("%1/%2 %3.inprocap")
                   .arg(folder, QFileInfo(workspace).completeBaseName(), stamp);
    }
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    const auto make = [&]() -> Status {
        if (auto created = Database::open(part, Database::Mode::Create); !created) // mode 0600
            return fail(created.error());
        if (Status done = copyOnline(**source, part, progress); !done)
            return done;
        if (Status done = verify(part); !done)
            return done;
        return QFile::rename(part, path)
            ? Status()
            : fail(Error::Code::File, QStringLiteral("cannot be renamed"), part);
    };
    if (Status made = make(); !made) {
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            QFile::remove(part + QLatin1StringView(suffix));
        return fail(made.error());
    }
    Result<Backup> backup = lookInto(path);
    if (backup)
        dropOld(folder, path);
    return backup;
}

Result<bool> backupIsDue(Database &database)
{
    const auto wall = database.number(QStringLiteral(
        "SELECT wall FROM changeset WHERE kind <> 'system' ORDER BY number DESC LIMIT 1"));
    if (!wall)
        return fail(wall.error());
    if (*wall == 0)
        return false; // new and empty
    const QDate lastChange = QDateTime::fromMSecsSinceEpoch(*wall, Qt::UTC).date();
    const QStringList files =
        QDir(backupFolder(database.path()))
            .entryList({QStringLiteral("*.inprocap")}, QDir::Files, QDir::Name | QDir::Reversed);
    return files.isEmpty() || stampOf(files.first()).date() < lastChange;
}

Result<std::vector<Backup>> backups(const QString &workspace)
{
    std::vector<Backup> found;
    const QFileInfoList files = QDir(backupFolder(workspace))
                                    .entryInfoList({QStringLiteral("*.inprocap")},
                                                   QDir::Files,
                                                   QDir::Name | QDir::Reversed);
    for (const QFileInfo &file : files) {
        if (Result<Backup> backup = lookInto(file.filePath()))
            found.push_back(*std::move(backup));
    }
    return found;
}

Result<QString> replaceByBackup(const QString &workspace, const QString &backup)
{
    auto lock = WorkspaceLock::take(workspace);
    if (!lock)
        return fail(lock.error());
    if (Status sound = verify(backup); !sound)
        return fail(sound.error());

    // The copy is complete beside the damaged file before that is moved.
    const QString fresh = workspace + QStringLiteral(".new");
    QFile::remove(fresh);
    if (!QFile::copy(backup, fresh))
        return fail(Error::Code::File, QStringLiteral("the backup cannot be copied"), fresh);
    QFile::setPermissions(fresh, QFile::ReadOwner | QFile::WriteOwner);
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QLatin1StringView(kStampFormat));
    const QString aside = QStringLiteral("%1/%2 damaged %3.inprocap")
                              .arg(QFileInfo(workspace).absolutePath(),
                                   QFileInfo(workspace).completeBaseName(),
                                   stamp);
    if (!QFile::rename(workspace, aside)) {
        QFile::remove(fresh);
        return fail(
            Error::Code::File, QStringLiteral("the damaged file cannot be moved"), workspace);
    }
    for (const char *suffix : {"-wal", "-shm"}) // they belong to the damaged file, not to the copy
        QFile::rename(workspace + QLatin1StringView(suffix), aside + QLatin1StringView(suffix));
    if (!QFile::rename(fresh, workspace))
        return fail(Error::Code::File, QStringLiteral("the copy cannot be renamed"), fresh);
    return aside;
}

} // namespace ilo
