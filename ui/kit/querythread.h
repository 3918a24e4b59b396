#pragma once

#include "core/storage/database.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>

namespace ilo {

/// A thread with a connection of its own for questions of which only the newest counts: a new one
/// ends the one before, so that typing never waits. Job (ui/kit/job.h) is for work that is done to
/// its end.
class QueryThread : public QObject
{
    Q_OBJECT

public:
    /// Hands what was found to the thread of this object, where it is called unless a newer
    /// question was asked meanwhile.
    using Tell = std::function<void(std::function<void()>)>;

    /// Asks `database`, which lives on the thread, and tells as it finds. Ended by a newer
    /// question, its Status is Cancelled.
    using Work = std::function<Status(Database &database, const Tell &tell)>;

    /// @param path  of the workspace, opened for reading with the first question
    explicit QueryThread(const QString &path, QObject *parent = nullptr);
    ~QueryThread() override;

    /// `failed` is called for an error of the newest question.
    void ask(const Work &work, const std::function<void(const Error &)> &failed);

private:
    Status run(const Work &work, quint64 request);
    void report(quint64 request, const std::function<void()> &tell);

    const QString m_path;
    QThread m_thread;
    QObject m_worker;                      ///< lives on the thread: where calls are sent
    std::unique_ptr<Database> m_database;  ///< used and closed on the thread
    std::atomic<quint64> m_request = 0;    ///< the newest
    std::atomic<bool> m_cancelled = false; ///< what the connection looks at
};

} // namespace ilo
