#include "core/storage/database.h"

#include "core/text/fold.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QStorageInfo>
#include <QUrl>

#include <sqlite3.h>

#include <atomic>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace ilo {
namespace {

constexpr int kBusyMilliseconds = 5000; // long enough for another connection's commit
constexpr size_t kMostPrepared = 400;   // statements kept; the texts of a filter's SQL are few

QString newConnectionName()
{
    static std::atomic<int> count = 0;
    return QStringLiteral("workspace-%1").arg(++count);
}

void foldFunction(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const auto *text = static_cast<const char16_t *>(sqlite3_value_text16(arguments[0]));
    if (!text)
        return sqlite3_result_null(context);
    const QByteArray plain =
        folded(QString::fromUtf16(text, sqlite3_value_bytes16(arguments[0]) / 2)).toUtf8();
    sqlite3_result_text(context, plain.constData(), int(plain.size()), SQLITE_TRANSIENT);
}

Error::Code codeOf(int sqliteCode, int systemCode)
{
    if (systemCode == ENOSPC || systemCode == EDQUOT || systemCode == EFBIG)
        return Error::Code::DiskFull;
    switch (sqliteCode & 0xff) {
    case SQLITE_FULL: return Error::Code::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM: return Error::Code::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return Error::Code::Damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Error::Code::Locked;
    case SQLITE_CANTOPEN: return Error::Code::File;
    case SQLITE_INTERRUPT: return Error::Code::Cancelled;
    default: return Error::Code::Storage;
    }
}

/// A file that nobody else may read. SQLite gives its side files the same mode.
Status createPrivate(const QString &path)
{
    const int file =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file >= 0) {
        ::close(file);
        return {};
    }
    if (errno == EEXIST)
        return {};
    const auto code = errno == ENOSPC || errno == EDQUOT ? Error::Code::DiskFull
        : errno == EACCES || errno == EROFS              ? Error::Code::ReadOnly
                                                         : Error::Code::File;
    return fail(code, qt_error_string(errno), path);
}

/// SQLite needs a -shm file of 32 KiB beside a file in WAL mode. Without room for it (a folder that
/// cannot be written to, a full disk) a file that nobody has open can still be read as it lies
/// there.
bool hasRoomBeside(const QString &path)
{
    constexpr qint64 sharedMemory = 32 * 1024;
    if (QFileInfo(path + QStringLiteral("-shm")).size() >= sharedMemory)
        return true; // somebody has it open
    const QString folder = QFileInfo(path).absolutePath();
    return QFileInfo(folder).isWritable() && QStorageInfo(folder).bytesAvailable() >= sharedMemory;
}

} // namespace

Database::Database(QString connection, QString path)
    : m_connection(std::move(connection))
    , m_path(std::move(path))
{
}

Database::~Database()
{
    m_prepared.clear();
    m_nested.clear();
    {
        QSqlDatabase database = QSqlDatabase::database(m_connection, false);
        database.close();
    }
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    if (mode == Mode::Create) {
        if (Status made = createPrivate(path); !made)
            return fail(made.error());
    } else if (!QFileInfo::exists(path)) {
        return fail(Error::Code::NotFound, QStringLiteral("no such file"), path);
    }

    const bool asItLies = mode == Mode::ReadOnly && !hasRoomBeside(path);

    std::unique_ptr<Database> opened(new Database(newConnectionName(), path));
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), opened->m_connection);
        QString options =
            QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyMilliseconds);
        if (mode == Mode::ReadOnly)
            options += QStringLiteral(";QSQLITE_OPEN_READONLY");
        database.setConnectOptions(options);

        QUrl url = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
        if (asItLies)
            url.setQuery(QStringLiteral("immutable=1"));
        database.setDatabaseName(QString::fromLatin1(url.toEncoded()));
        if (!database.open()) {
            const int code = database.lastError().nativeErrorCode().toInt();
            return fail(codeOf(code, 0), database.lastError().text(), path);
        }
        opened->m_handle = *static_cast<sqlite3 *const *>(database.driver()->handle().constData());
    }
    if (Status configured = opened->configure(mode); !configured)
        return fail(configured.error());
    return opened;
}

Status Database::configure(Mode mode)
{
    // Qt and the C API must be one SQLite, or the handle is of another library (findings: Qt's
    // installers for other systems bundle one).
    const Result<QString> theirs = text(QStringLiteral("SELECT sqlite_source_id()"));
    if (!theirs)
        return fail(theirs.error());
    if (*theirs != QLatin1StringView(sqlite3_sourceid()))
        return fail(Error::Code::Storage,
                    QStringLiteral("Qt's SQLite is not the program's: %1").arg(*theirs),
                    m_path);

    sqlite3_create_function_v2(m_handle,
                               "fold",
                               1,
                               SQLITE_UTF16 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                               nullptr,
                               foldFunction,
                               nullptr,
                               nullptr,
                               nullptr);
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 2);

    QStringList pragmas{QStringLiteral("PRAGMA trusted_schema = OFF"),
                        QStringLiteral("PRAGMA temp_store = MEMORY"),
                        QStringLiteral("PRAGMA cache_size = -16000")};
    if (mode != Mode::ReadOnly) {
        pragmas << QStringLiteral("PRAGMA journal_mode = WAL")
                << QStringLiteral("PRAGMA synchronous = FULL")
                << QStringLiteral("PRAGMA secure_delete = ON");
    }
    for (const QString &pragma : pragmas) {
        if (Status done = execute(pragma); !done)
            return done;
    }
    return {};
}

Result<Statement *> Database::prepared(const QString &sql)
{
    const auto known = m_prepared.find(sql);
    if (known != m_prepared.end() && known->second->isIdle())
        return known->second.get();

    auto made = std::make_unique<Statement>(m_handle, sql);
    if (made->failed())
        return fail(failure(sql));
    Statement *statement = made.get();
    if (known != m_prepared.end()) {
        m_nested.push_back(std::move(made)); // the same statement, while the first still runs
        return statement;
    }
    if (m_prepared.size() >= kMostPrepared)
        std::erase_if(m_prepared, [](const auto &kept) { return kept.second->isIdle(); });
    m_prepared.emplace(sql, std::move(made));
    return statement;
}

Result<Statement *> Database::run(const QString &sql, const Binds &binds)
{
    const Result<Statement *> statement = prepared(sql);
    if (!statement)
        return statement;
    (*statement)->bind(binds);
    const int code = (*statement)->step();
    m_hasRow = code == SQLITE_ROW;
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return statement;
    const Error error = failure(sql);
    done(*statement);
    return fail(error);
}

void Database::done(Statement *statement)
{
    if (!statement->isIdle())
        statement->finish();
    if (!m_nested.empty() && m_nested.back().get() == statement)
        m_nested.pop_back();
}

Error Database::failure(const QString &sql) const
{
    const int code = sqlite3_extended_errcode(m_handle);
    const int system = (code & 0xff) == SQLITE_IOERR || (code & 0xff) == SQLITE_CANTOPEN
        ? sqlite3_system_errno(m_handle)
        : 0;
    return {
        codeOf(code, system),
        QStringLiteral("%1 in: %2").arg(QString::fromUtf8(sqlite3_errmsg(m_handle)), sql.left(300)),
        m_path};
}

Status Database::execute(const QString &sql, const Binds &binds)
{
    const Result<Statement *> statement = run(sql, binds);
    if (!statement)
        return fail(statement.error());
    done(*statement);
    return {};
}

Status Database::executeScript(const QString &script)
{
    const int code = sqlite3_exec(m_handle, script.toUtf8().constData(), nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Status() : fail(failure(script.left(80)));
}

Status Database::forEach(const QString &sql, const Binds &binds,
                         const std::function<Status(const Row &)> &visit)
{
    const Result<Statement *> statement = run(sql, binds);
    if (!statement)
        return fail(statement.error());

    Status outcome;
    for (bool hasRow = m_hasRow; hasRow;) {
        outcome = visit(Row(**statement));
        if (!outcome)
            break;
        const int code = (*statement)->step();
        hasRow = code == SQLITE_ROW;
        if (!hasRow && code != SQLITE_DONE)
            outcome = fail(failure(sql));
    }
    done(*statement);
    return outcome;
}

Result<qint64> Database::number(const QString &sql, const Binds &binds, qint64 otherwise)
{
    const Result<Statement *> statement = run(sql, binds);
    if (!statement)
        return fail(statement.error());
    const qint64 found = m_hasRow && !(*statement)->isNull(0) ? (*statement)->number(0) : otherwise;
    done(*statement);
    return found;
}

Result<QString> Database::text(const QString &sql, const Binds &binds)
{
    const Result<Statement *> statement = run(sql, binds);
    if (!statement)
        return fail(statement.error());
    const QString found = m_hasRow ? (*statement)->text(0) : QString();
    done(*statement);
    return found;
}

qint64 Database::lastInsertNumber() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

qint64 Database::rowsChanged() const
{
    return sqlite3_changes64(m_handle);
}

void Database::interrupt()
{
    sqlite3_interrupt(m_handle);
}

} // namespace ilo
