#pragma once

#include "core/storage/changewriter.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrentRun>

#include <atomic>
#include <functional>
#include <utility>

namespace ilo {

/// One piece of long work beside the window's thread, with progress and cancel. The work may touch
/// nothing of the window and opens its own Database. Runs one work at a time; its destructor
/// cancels and waits.
class Job : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~Job() override { cancelAndWait(); }

    bool isRunning() const { return m_watcher != nullptr; }

    /// `work` gets a Progress to call and returns a Result; `then` gets that Result on the thread
    /// of this object. Does nothing while a work runs.
    template<typename Value>
    void start(std::function<Result<Value>(const Progress &)> work,
               std::function<void(Result<Value>)> then);

    /// As start(), for answers of which only the newest counts: while a work runs, this one waits
    /// for its end, replaces what waited before, and the answer of the old one is dropped.
    template<typename Value>
    void ask(std::function<Result<Value>(const Progress &)> work,
             std::function<void(Result<Value>)> then);

    /// Asks the work to end; `then` still gets its Result.
    void cancel() { m_cancelled = true; }

signals:
    void started();
    void progressed(qint64 done); ///< at most some twenty times a second
    void finished();              ///< before `then` is called

private:
    bool report(qint64 done);
    void cancelAndWait();

    QFutureWatcherBase *m_watcher = nullptr;
    std::atomic_bool m_cancelled = false;
    std::function<void()> m_next; ///< waits for the end of the work; empty: nothing does
    QElapsedTimer m_sinceReport;  ///< of the worker while one runs
};

template<typename Value>
void Job::start(std::function<Result<Value>(const Progress &)> work,
                std::function<void(Result<Value>)> then)
{
    if (isRunning())
        return;

    m_cancelled = false;
    m_sinceReport.start();
    auto *watcher = new QFutureWatcher<Result<Value>>(this);
    m_watcher = watcher;
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, then] {
        m_watcher = nullptr;
        watcher->deleteLater();
        emit finished();
        if (const auto next = std::exchange(m_next, nullptr))
            next();
        else
            then(watcher->future().takeResult());
    });
    watcher->setFuture(QtConcurrent::run(
        [this, work] { return work([this](qint64 done) { return report(done); }); }));
    emit started();
}

template<typename Value>
void Job::ask(std::function<Result<Value>(const Progress &)> work,
              std::function<void(Result<Value>)> then)
{
    if (isRunning())
        m_next = [this, work, then] { start<Value>(work, then); };
    else
        start<Value>(work, then);
}

} // namespace ilo
