#include "ui/kit/querythread.h"

#include "core/storage/numbers.h"

namespace ilo {

QueryThread::QueryThread(const QString &path, QObject *parent) : QObject(parent), m_path(path)
{
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

QueryThread::~QueryThread()
{
    ++m_request;
    m_cancelled = true;
    QMetaObject::invokeMethod(
        &m_worker, [this] { m_database.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void QueryThread::ask(const Work &work, const std::function<void(const Error &)> &failed)
{
    const quint64 request = ++m_request;
    m_cancelled = true;
    QMetaObject::invokeMethod(&m_worker, [this, work, failed, request] {
        // Reset before the look at the newest request: one that comes in between cancels again.
        m_cancelled = false;
        if (request != m_request)
            return;
        const Status done = run(work, request);
        if (!done && done.error().code != Error::Code::Cancelled)
            report(request, [failed, error = done.error()] { failed(error); });
    });
}

Status QueryThread::run(const Work &work, quint64 request)
{
    if (!m_database) {
        auto opened = Database::open(m_path, Database::Mode::ReadOnly);
        if (!opened)
            return fail(opened.error());
        m_database = *std::move(opened);
    }
    const CancelScope scope(*m_database, m_cancelled);
    return work(*m_database,
                [this, request](const std::function<void()> &tell) { report(request, tell); });
}

void QueryThread::report(quint64 request, const std::function<void()> &tell)
{
    QMetaObject::invokeMethod(this, [this, request, tell] {
        if (request == m_request)
            tell();
    });
}

} // namespace ilo
