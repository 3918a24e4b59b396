#pragma once

#include "core/base/result.h"
#include "core/storage/statement.h"

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace ilo {

/// The current row of a SELECT.
class Row
{
public:
    explicit Row(const Statement &statement) : m_statement(statement) { }

    QVariant value(int column) const { return m_statement.value(column); }
    QString text(int column) const { return m_statement.text(column); }
    qint64 number(int column) const { return m_statement.number(column); }
    QByteArray bytes(int column) const { return m_statement.bytes(column); }
    bool isNull(int column) const { return m_statement.isNull(column); }

private:
    const Statement &m_statement;
};

/// One open SQLite file on one thread. Every SQL statement of the program goes through here, so
/// that errors, pragmas and transactions are right once for all. Statements are prepared once.
class Database
{
public:
    enum class Mode {
        ReadWrite, ///< opens an existing file
        Create,    ///< makes the file (mode 0600) when it is not there
        ReadOnly,  ///< never changes it; works beside a writer
    };

    /// Opens `path`, registers fold() and sets the pragmas, without touching its schema.
    static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode = Mode::ReadWrite);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    QString path() const { return m_path; }

    /// Runs one statement with its `?` filled in order.
    Status execute(const QString &sql, const Binds &binds = {});

    /// Runs the statements of a schema file; each ends with ';' and an empty line.
    Status executeScript(const QString &script);

    /// Runs a SELECT; `read` turns the current Row into a value.
    template<typename Value, typename Read>
    Result<std::vector<Value>> select(const QString &sql, const Binds &binds, Read read);

    /// Runs a SELECT row by row without keeping them; `visit` returns a Status, a failure ends it.
    Status forEach(const QString &sql, const Binds &binds,
                   const std::function<Status(const Row &)> &visit);

    /// The whole number in the first row that `sql` yields; `otherwise` when there is none or NULL.
    Result<qint64> number(const QString &sql, const Binds &binds = {}, qint64 otherwise = 0);

    /// The text in the first row that `sql` yields; null when there is none.
    Result<QString> text(const QString &sql, const Binds &binds = {});

    qint64 lastInsertNumber() const;

    /// Rows that the last INSERT, UPDATE or DELETE touched.
    qint64 rowsChanged() const;

    /// Runs `work` so that all of its statements take effect, or none when it fails.
    template<typename Work>
    Status transaction(Work work);

    /// Ends the statement that runs on this connection now, from any thread; it fails as Cancelled.
    void interrupt();

    /// The error of the call that failed last on this connection, of `sql`.
    Error failure(const QString &sql) const;

    /// The connection for the C API: backup, limits.
    sqlite3 *handle() const { return m_handle; }

private:
    Database(QString connection, QString path);

    Status configure(Mode mode);
    /// The statement after its first step; `done` it afterwards.
    Result<Statement *> run(const QString &sql, const Binds &binds);
    Result<Statement *> prepared(const QString &sql);
    void done(Statement *statement);

    QString m_connection;
    QString m_path;
    sqlite3 *m_handle = nullptr;
    std::unordered_map<QString, std::unique_ptr<Statement>> m_prepared;
    std::vector<std::unique_ptr<Statement>> m_nested; ///< same SQL while the first still runs
    bool m_hasRow = false;                            ///< of the statement run last
};

template<typename Value, typename Read>
Result<std::vector<Value>> Database::select(const QString &sql, const Binds &binds, Read read)
{
    std::vector<Value> values;
    const Status done = forEach(sql, binds, [&](const Row &row) -> Status {
        values.push_back(read(row));
        return {};
    });
    if (!done)
        return fail(done.error());
    return values;
}

template<typename Work>
Status Database::transaction(Work work)
{
    if (Status begun = execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;

    Status done = work();
    if (done)
        done = execute(QStringLiteral("COMMIT"));
    if (!done)
        (void)execute(QStringLiteral("ROLLBACK")); // the first failure is the one to report
    return done;
}

} // namespace ilo
