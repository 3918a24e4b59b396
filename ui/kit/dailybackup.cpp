#include "ui/kit/dailybackup.h"

#include "core/storage/backup.h"
#include "core/storage/historyfilter.h"
#include "ui/kit/context.h"
#include "ui/kit/errortext.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ilo {
namespace {

constexpr auto afterOpening = 5s; // the first page comes first
constexpr auto betweenLooks = 1h;
constexpr qint64 firstAction = 1;

/// Of the workspace while one is made: its other windows need not.
constexpr auto underWay = "iloDailyBackup";

} // namespace

DailyBackup::DailyBackup(Context &context, QObject *parent) : QObject(parent), m_context(context)
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.setInterval(betweenLooks);
        look();
    });
    m_timer.start(afterOpening);
}

bool DailyBackup::isDue()
{
    if (m_context.workspace().isBusy() || m_context.workspace().property(underWay).toBool())
        return false;
    const Result<bool> due = backupIsDue(m_context.database());
    if (!due || !*due)
        return false;
    const auto first = historyEntries(m_context.database(), {firstAction});
    return first && !first->empty()
        && first->front().at.toLocalTime().date() < QDate::currentDate();
}

void DailyBackup::look()
{
    if (!isDue())
        return;
    m_context.workspace().setProperty(underWay, true);
    m_job.start<Backup>(
        [path = m_context.workspace().path()](const Progress &progress) {
            return makeBackup(path, progress);
        },
        [this](Result<Backup> backup) {
            m_context.workspace().setProperty(underWay, false);
            if (!backup)
                return m_context.announce(tr("The daily backup was not made. %1")
                                              .arg(errorText(backup.error()).sentence()),
                                          true,
                                          false);
            m_context.announce(tr("Backed up, as every day of use"), false, false);
            emit made(backup->path);
        });
}

} // namespace ilo
