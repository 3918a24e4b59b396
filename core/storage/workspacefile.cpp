#include "core/storage/workspacefile.h"

#include "core/storage/schema.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStorageInfo>
#include <QtEndian>

#include <chrono>

namespace ilo {
namespace {

// SQLite's file format, sections 1.3 (the database header) and 4.1 (the WAL file).
constexpr qsizetype kHeaderBytes = 100;
constexpr qsizetype kPageSizeAt = 16;
constexpr qsizetype kChangeCounterAt = 24;
constexpr qsizetype kPageCountAt = 28;
constexpr qsizetype kUserVersionAt = 60;
constexpr qsizetype kApplicationIdAt = 68;
constexpr qsizetype kValidForAt = 92;
constexpr qint64 kWalHeaderBytes = 32;
constexpr qint64 kFrameHeaderBytes = 24;

// Far more than the two steps of taking a lock need: making its file, writing the holder's name.
constexpr std::chrono::milliseconds kTimeToWriteAName{200};

quint32 numberAt(const QByteArray &header, qsizetype at)
{
    return qFromBigEndian<quint32>(header.constData() + at);
}

/// The pages that wait in the file beside `path` to be folded back into it. The checksums of the
/// frames are SQLite's to judge.
QSet<quint32> pagesWaiting(const QString &path, qint64 pageSize)
{
    QSet<quint32> pages;
    QFile wal(path + QStringLiteral("-wal"));
    if (!wal.open(QIODevice::ReadOnly))
        return pages;
    const qint64 frameBytes = kFrameHeaderBytes + pageSize;
    for (qint64 at = kWalHeaderBytes; at + frameBytes <= wal.size() && wal.seek(at);
         at += frameBytes) {
        const QByteArray number = wal.read(4);
        if (number.size() == 4)
            pages.insert(qFromBigEndian<quint32>(number.constData()));
    }
    return pages;
}

/// True when pages are missing at the end: neither there nor in the file beside it. Folding back
/// begins with the first page, which holds their new count, so whoever looks meanwhile, or after a
/// crash just then, finds a file shorter than it says.
bool isCutOff(const QString &path, const QByteArray &header)
{
    const quint16 stored = qFromBigEndian<quint16>(header.constData() + kPageSizeAt);
    const qint64 pageSize = stored == 1 ? 65536 : stored;
    if (pageSize < 512 || (pageSize & (pageSize - 1)) != 0)
        return true;
    if (numberAt(header, kChangeCounterAt) != numberAt(header, kValidForAt))
        return false; // the count of pages is an older program's and says nothing
    const quint32 count = numberAt(header, kPageCountAt);
    if (QFileInfo(path).size() >= pageSize * qint64(count))
        return false;
    const QSet<quint32> waiting = pagesWaiting(path, pageSize);
    for (auto page = quint32(QFileInfo(path).size() / pageSize); page < count; ++page) {
        if (!waiting.contains(page + 1)) // they are counted from 1
            return true;
    }
    return false;
}

} // namespace

Status examineFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo::exists(path))
        return fail(Error::Code::NotFound, QStringLiteral("no such file"), path);
    if (QFileInfo(path).isDir())
        return fail(Error::Code::NotOurs, QStringLiteral("a folder"), path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::File, file.errorString(), path);

    const QByteArray header = file.read(kHeaderBytes);
    if (!header.startsWith(QByteArray("SQLite format 3", 16)))
        return fail(Error::Code::NotOurs, QStringLiteral("no SQLite file"), path);
    if (header.size() < kHeaderBytes)
        return fail(Error::Code::Damaged, QStringLiteral("the header is cut off"), path);
    if (numberAt(header, kApplicationIdAt) != quint32(kApplicationId))
        return fail(
            Error::Code::NotOurs, QStringLiteral("an SQLite file of another program"), path);
    if (numberAt(header, kUserVersionAt) > quint32(schemaVersion()))
        return fail(Error::Code::Newer,
                    QStringLiteral("schema %1").arg(numberAt(header, kUserVersionAt)),
                    path);
    if (isCutOff(path, header))
        return fail(Error::Code::Damaged, QStringLiteral("the file is cut off"), path);
    return {};
}

bool WorkspaceLock::takeFromNobody()
{
    const auto namesNobody = [this] {
        qint64 process = 0;
        QString host;
        QString program;
        return m_lock.error() == QLockFile::LockFailedError
            && !m_lock.getLockInfo(&process, &host, &program);
    };
    // A program that is starting just now is between the two steps: it gets time for the second.
    if (!namesNobody() || m_lock.tryLock(int(kTimeToWriteAName.count())))
        return m_lock.isLocked();
    // Not removed where a program that runs has the file, which the system's own lock tells.
    return namesNobody() && m_lock.removeStaleLockFile() && m_lock.tryLock();
}

Result<std::unique_ptr<WorkspaceLock>> WorkspaceLock::take(const QString &workspace)
{
    const QString file = QFileInfo(workspace).absoluteFilePath() + QStringLiteral(".lock");
    std::unique_ptr<WorkspaceLock> lock(new WorkspaceLock(file));
    lock->m_wasLeftBehind = QFileInfo::exists(file);
    lock->m_lock.setStaleLockTime(0); // only a holder that no longer runs is stale, however old
    if (lock->m_lock.tryLock() || lock->takeFromNobody())
        return lock;

    switch (lock->m_lock.error()) {
    case QLockFile::LockFailedError: {
        qint64 process = 0;
        QString host;
        QString program;
        lock->m_lock.getLockInfo(&process, &host, &program);
        return fail(
            Error::Code::Locked,
            QStringLiteral("held by %1 (process %2 on %3)").arg(program).arg(process).arg(host),
            workspace);
    }
    case QLockFile::PermissionError:
        return fail(Error::Code::ReadOnly,
                    QStringLiteral("no lock file can be made in the folder"),
                    workspace);
    default:
        return fail(QStorageInfo(QFileInfo(file).path()).bytesAvailable() == 0
                        ? Error::Code::DiskFull
                        : Error::Code::File,
                    QStringLiteral("no lock file could be made in the folder"),
                    workspace);
    }
}

} // namespace ilo
