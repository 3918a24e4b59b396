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

ProgressScope::ProgressScope(Database &database, std::function<bool()> goOn)
    : m_database(database)
    , m_goOn(std::move(goOn))
{
    constexpr int steps = 200'000; // some ten milliseconds
    sqlite3_progress_handler(
        database.handle(),
        steps,
        [](void *scope) { return int(!static_cast<ProgressScope *>(scope)->m_goOn()); },
        this);
}

ProgressScope::~ProgressScope()
{
    sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
}

Scan::Scan(Database &database, const QString &sql)
    : m_database(database)
    , m_statement(database.handle(), sql)
{
    if (m_statement.failed())
        m_status = fail(database.failure(sql));
}

Scan::~Scan() = default;

void Scan::start(const Binds &binds)
{
    if (m_statement.failed())
        return;
    m_status = {};
    m_statement.finish();
    m_statement.bind(binds);
    m_hasEnded = false;
}

bool Scan::next()
{
    if (m_hasEnded || !m_status)
        return false;
    const int code = m_statement.step();
    if (code == SQLITE_ROW)
        return true;
    m_hasEnded = true;
    if (code != SQLITE_DONE)
        m_status = fail(m_database.failure({}));
    return false;
}

qint64 Scan::number(int column) const
{
    return m_statement.number(column);
}

QByteArrayView Scan::text(int column) const
{
    return m_statement.view(column);
}

} // namespace ilo
