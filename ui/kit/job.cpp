#include "ui/kit/job.h"

namespace ilo {
namespace {

constexpr qint64 millisecondsBetweenReports = 50;

} // namespace

bool Job::report(qint64 done)
{
    if (m_sinceReport.elapsed() >= millisecondsBetweenReports) {
        m_sinceReport.start();
        QMetaObject::invokeMethod(
            this, [this, done] { emit progressed(done); }, Qt::QueuedConnection);
    }
    return !m_cancelled;
}

void Job::cancelAndWait()
{
    if (!m_watcher)
        return;
    cancel();
    m_watcher->disconnect(this);
    m_watcher->waitForFinished();
}

} // namespace ilo
