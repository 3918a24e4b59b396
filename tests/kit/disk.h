#pragma once

#include <QtGlobal>

struct sqlite3_vfs;

namespace ilo::test {

/// Stands between SQLite and the disk while it lives: counts what is written, and can fail like a
/// disk does. Every file that this process opens meanwhile goes through it; one at a time.
class Disk
{
public:
    enum class Failure {
        Full,   ///< writing says that there is no room
        Broken, ///< writing, syncing and cutting off say that the device failed
    };

    Disk();
    ~Disk();
    Q_DISABLE_COPY_MOVE(Disk)

    qint64 syncs() const;
    qint64 writes() const;
    qint64 bytes() const;

    /// After `operations` more of them every write (and sync) fails, until mend().
    void failAfter(qint64 operations, Failure failure);
    void mend();

    /// True when something was refused since failAfter().
    bool hasFailed() const;

private:
    sqlite3_vfs *m_real;
};

} // namespace ilo::test
