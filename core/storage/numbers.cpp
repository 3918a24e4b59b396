#include "core/storage/numbers.h"

#include <sqlite3.h>

namespace ilo {

CancelScope::CancelScope(Database &database, const std::atomic<bool> &cancelled)
    : m_database(database)
{
    constexpr int steps = 2000; // of SQLite's machine between two looks: well under a millisecond
    sqlite3_progress_handler(
        database.handle(),
        steps,
        [](void *flag) { return int(static_cast<const std::atomic<bool> *>(flag)->load()); },
        const_cast<std::atomic<bool> *>(&cancelled));
}

CancelScope::~CancelScope()
{
    sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
}

Scan::Scan(Database &database, const QString &sql) : m_database(database)
{
    const QByteArray utf8 = sql.toUtf8();
    const int code = sqlite3_prepare_v2(
        database.handle(), utf8.constData(), int(utf8.size()), &m_statement, nullptr);
    if (code != SQLITE_OK)
        failed(code);
}

Scan::~Scan()
{
    sqlite3_finalize(m_statement);
}

void Scan::start(const Binds &binds)
{
    if (!m_statement)
        return;
    m_status = {};
    sqlite3_reset(m_statement);
    for (size_t i = 0; i < binds.size(); ++i) {
        const int place = int(i) + 1;
        if (binds[i].typeId() == QMetaType::QString) {
            const QByteArray utf8 = binds[i].toString().toUtf8();
            sqlite3_bind_text(
                m_statement, place, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
        } else {
            sqlite3_bind_int64(m_statement, place, binds[i].toLongLong());
        }
    }
}

bool Scan::next()
{
    if (!m_statement || !m_status)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        failed(code);
    sqlite3_reset(m_statement);
    return false;
}

qint64 Scan::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArrayView Scan::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {bytes, bytes ? sqlite3_column_bytes(m_statement, column) : 0};
}

void Scan::failed(int code)
{
    const QString detail = QString::fromUtf8(sqlite3_errmsg(m_database.handle()));
    switch (code & 0xff) {
    case SQLITE_INTERRUPT:
        m_status = fail(Error::Code::Cancelled, detail, m_database.path());
        break;
    case SQLITE_CORRUPT: m_status = fail(Error::Code::Damaged, detail, m_database.path()); break;
    default: m_status = fail(Error::Code::Storage, detail, m_database.path()); break;
    }
}

} // namespace ilo
