#include "kit/disk.h"

#include <sqlite3.h>

#include <new>

namespace ilo::test {
namespace {

struct State
{
    qint64 syncs = 0;
    qint64 writes = 0;
    qint64 bytes = 0;
    qint64 left = -1; ///< operations until failure; negative: none planned
    Disk::Failure failure = Disk::Failure::Full;
    bool failed = false;
};

// SQLite's table of functions takes no context of ours, and there is one process-wide default.
State state;
sqlite3_vfs shim;
sqlite3_vfs *real = nullptr;

/// What SQLite holds: our table of functions, then room for the real file.
struct ShimFile
{
    sqlite3_file base;
    sqlite3_io_methods methods;

    sqlite3_file *inner() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *innerOf(sqlite3_file *file)
{
    return reinterpret_cast<ShimFile *>(file)->inner();
}

/// True when the operation has to fail now.
bool refuses(bool isWrite)
{
    if (state.left < 0 || (state.failure == Disk::Failure::Full && !isWrite))
        return false;
    if (state.left > 0) {
        --state.left;
        return false;
    }
    state.failed = true;
    return true;
}

int closeFile(sqlite3_file *file)
{
    return innerOf(file)->pMethods->xClose(innerOf(file));
}

int readFile(sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
    return innerOf(file)->pMethods->xRead(innerOf(file), data, size, offset);
}

int writeFile(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
    if (refuses(true))
        return state.failure == Disk::Failure::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    ++state.writes;
    state.bytes += size;
    return innerOf(file)->pMethods->xWrite(innerOf(file), data, size, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (refuses(false))
        return SQLITE_IOERR_TRUNCATE;
    return innerOf(file)->pMethods->xTruncate(innerOf(file), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    if (refuses(false))
        return SQLITE_IOERR_FSYNC;
    ++state.syncs;
    return innerOf(file)->pMethods->xSync(innerOf(file), flags);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return innerOf(file)->pMethods->xFileSize(innerOf(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    return innerOf(file)->pMethods->xLock(innerOf(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return innerOf(file)->pMethods->xUnlock(innerOf(file), level);
}

int checkReserved(sqlite3_file *file, int *result)
{
    return innerOf(file)->pMethods->xCheckReservedLock(innerOf(file), result);
}

int control(sqlite3_file *file, int operation, void *argument)
{
    return innerOf(file)->pMethods->xFileControl(innerOf(file), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return innerOf(file)->pMethods->xSectorSize(innerOf(file));
}

int characteristics(sqlite3_file *file)
{
    return innerOf(file)->pMethods->xDeviceCharacteristics(innerOf(file));
}

int mapShared(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    return innerOf(file)->pMethods->xShmMap(innerOf(file), page, size, extend, memory);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return innerOf(file)->pMethods->xShmLock(innerOf(file), offset, count, flags);
}

void barrierShared(sqlite3_file *file)
{
    innerOf(file)->pMethods->xShmBarrier(innerOf(file));
}

int unmapShared(sqlite3_file *file, int remove)
{
    return innerOf(file)->pMethods->xShmUnmap(innerOf(file), remove);
}

int fetch(sqlite3_file *file, sqlite3_int64 offset, int size, void **memory)
{
    return innerOf(file)->pMethods->xFetch(innerOf(file), offset, size, memory);
}

int unfetch(sqlite3_file *file, sqlite3_int64 offset, void *memory)
{
    return innerOf(file)->pMethods->xUnfetch(innerOf(file), offset, memory);
}

int openFile(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *given)
{
    auto *ours = new (file) ShimFile{};
    const int result = real->xOpen(real, name, ours->inner(), flags, given);
    const sqlite3_io_methods *inner = ours->inner()->pMethods;
    if (!inner) // SQLite calls nothing on a file that has no functions
        return result;
    ours->methods = {inner->iVersion,
                     closeFile,
                     readFile,
                     writeFile,
                     truncateFile,
                     syncFile,
                     fileSize,
                     lockFile,
                     unlockFile,
                     checkReserved,
                     control,
                     sectorSize,
                     characteristics,
                     mapShared,
                     lockShared,
                     barrierShared,
                     unmapShared,
                     fetch,
                     unfetch};
    ours->base.pMethods = &ours->methods;
    return result;
}

} // namespace

Disk::Disk() : m_real(sqlite3_vfs_find(nullptr))
{
    state = {};
    real = m_real;
    shim = *m_real;
    shim.zName = "ilo-test-disk";
    shim.szOsFile = int(sizeof(ShimFile)) + m_real->szOsFile;
    shim.xOpen = openFile;
    sqlite3_vfs_register(&shim, 1);
}

Disk::~Disk()
{
    sqlite3_vfs_register(m_real, 1);
    sqlite3_vfs_unregister(&shim);
}

qint64 Disk::syncs() const
{
    return state.syncs;
}

qint64 Disk::writes() const
{
    return state.writes;
}

qint64 Disk::bytes() const
{
    return state.bytes;
}

void Disk::failAfter(qint64 operations, Failure failure)
{
    state.left = operations;
    state.failure = failure;
    state.failed = false;
}

void Disk::mend()
{
    state.left = -1;
}

bool Disk::hasFailed() const
{
    return state.failed;
}

} // namespace ilo::test
