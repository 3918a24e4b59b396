#pragma once

#include <QByteArrayView>
#include <QString>
#include <QVariant>

#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace ilo {

using Binds = std::vector<QVariant>;

/// One prepared statement, by the C interface on the connection that Qt opened: QSqlQuery makes
/// several copies of every value on its way in and out, and an import passes millions.
class Statement
{
public:
    /// `failed()` when it cannot be prepared.
    Statement(sqlite3 *handle, const QString &sql);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    bool failed() const { return !m_statement; }

    /// False from the first step to the end of the rows, or finish().
    bool isIdle() const { return !m_isRunning; }

    /// Fills the `?` in order: whole numbers, decimal numbers, texts, bytes; a null text or null
    /// bytes are NULL. The others keep NULL.
    void bind(const Binds &binds);

    /// SQLite's code: SQLITE_ROW, SQLITE_DONE, or that of an error.
    int step();

    /// Ends it; an unfinished SELECT would keep the log of the WAL from being folded back.
    void finish();

    bool isNull(int column) const;
    qint64 number(int column) const;
    QString text(int column) const; ///< null for NULL
    QByteArray bytes(int column) const;

    /// UTF-8, valid until the next step.
    QByteArrayView view(int column) const;

    /// qlonglong, double, QString or QByteArray; invalid for NULL.
    QVariant value(int column) const;

private:
    void bindText(int place, const QString &text);

    sqlite3_stmt *m_statement = nullptr;
    bool m_isRunning = false;
    std::vector<QByteArray> m_texts; ///< what is bound, until it has run
};

} // namespace ilo
