#pragma once

#include "core/storage/listquery.h"

#include <QObject>
#include <QThread>

#include <atomic>

namespace ilo {

/// Numbers of the records of a query, read on a thread of its own with a connection of its own,
/// so that typing never waits. A new request ends the one before.
class ListLoader : public QObject
{
    Q_OBJECT

public:
    using Numbers = std::vector<qint64>;

    ListLoader(const QString &path, const ListKind &kind, QObject *parent = nullptr);
    ~ListLoader() override;

    void load(const ListQuery &query);

    /// True until allLoaded() or failed() of the last request.
    bool isLoading() const { return m_isLoading; }

signals:
    /// The first screen of the result; only when the whole is not short.
    void firstLoaded(const ilo::ListQuery &query, const std::vector<qint64> &numbers);

    /// @param total  records without any filter
    void allLoaded(const ilo::ListQuery &query, const std::vector<qint64> &numbers, qint64 total);
    void failed(const ilo::Error &error);

private:
    void run(const ListQuery &query, quint64 request);
    void report(quint64 request, const std::function<void()> &tell);

    const QString m_path;
    const ListKind &m_kind;
    QThread m_thread;
    QObject m_worker;                      ///< lives on the thread: where calls are sent
    std::unique_ptr<Database> m_database;  ///< used and closed on the thread
    std::atomic<quint64> m_request = 0;    ///< the newest
    std::atomic<bool> m_cancelled = false; ///< what the connection looks at
    bool m_isLoading = false;
};

} // namespace ilo
