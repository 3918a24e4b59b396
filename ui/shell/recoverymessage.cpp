#include "ui/shell/recoverymessage.h"

#include "core/storage/check.h"
#include "core/storage/history.h"
#include "core/storage/workspace.h"
#include "ui/kit/errortext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {

RecoveryMessage::RecoveryMessage(QWidget *parent) : MessageFrame(parent)
{
    setClosable(true);
    connect(this, &MessageFrame::closed, this, [this] { m_job.cancel(); });
    connect(this, &MessageFrame::actionTriggered, this, [this] {
        clear();
        emit detailsWanted();
    });
}

void RecoveryMessage::tell(Workspace &workspace)
{
    if (!workspace.wasInterrupted())
        return;
    QString upTo = tr("The program did not end properly last time. Nothing was written yet.");
    const auto last = history(workspace.database(), 0, 1);
    if (last && !last->empty()) {
        const QDateTime at = last->front().at.toLocalTime();
        const bool isToday = at.date() == QDate::currentDate();
        upTo =
            tr("Recovered up to %1. The program did not end properly last time; every action up "
               "to then is there.")
                .arg(QLocale().toString(at, isToday ? u"HH:mm:ss"_s : u"d MMM yyyy, HH:mm:ss"_s));
    }
    show(Tone::Info, tr("%1 The file is being checked.").arg(upTo));
    check(workspace.path(), upTo);
}

void RecoveryMessage::check(const QString &path, const QString &recovered)
{
    m_job.start<CheckReport>(
        [path](const Progress &progress) -> Result<CheckReport> {
            auto database = Database::open(path, Database::Mode::ReadOnly);
            if (!database)
                return fail(database.error());
            return checkWorkspace(**database, progress);
        },
        [this, recovered](const Result<CheckReport> &report) {
            if (text().isEmpty())
                return; // put away meanwhile
            if (!report)
                return show(Tone::Warning,
                            tr("%1 The file could not be checked. %2")
                                .arg(recovered, errorText(report.error()).sentence()),
                            tr("Check workspace"));
            if (report->isClean())
                return show(Tone::Info,
                            tr("%1 The whole file was checked and is sound.").arg(recovered));
            show(Tone::Warning,
                 tr("%1 The check found something wrong with the file.").arg(recovered),
                 tr("Look at it"));
        });
}

} // namespace ilo
