// A file that is dropped, or named at the start. Without an open workspace one is made for what is
// to be imported, and taken away again when nothing was.
#include "core/storage/history.h"
#include "ui/shell/dropguide.h"
#include "ui/shell/freepath.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspaceview.h"
#include "ui/welcome/welcome.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace ilo {

void MainWindow::openFile(const QString &path)
{
    if (QFileInfo(path).suffix().toLower() == u"inprocap") {
        openWorkspace(path);
        return;
    }
    if (!m_view) {
        if (!planDrop(path, false).isPossible) {
            m_welcome->showFault(planDrop(path, false).sentence + u'.');
            return;
        }
        const QString made = freeDocument(newOffice().name);
        if (!createWorkspace(made))
            return;
        m_madeForFile = made;
    }
    m_view->takeFile(path);
}

void MainWindow::dropUnused()
{
    const QString made = std::exchange(m_madeForFile, {});
    if (made.isEmpty() || path() != made)
        return;
    const auto actions = historyCount(m_view->workspace().database());
    if (!actions || *actions > 1 || !closeWorkspace())
        return; // something was imported after all
    for (const char *part : {"", "-wal", "-shm", ".lock"})
        QFile::remove(made + QLatin1StringView(part));
    m_remembered.forgetRecent(made);
    showRecent();
    emit recentChanged();
}

} // namespace ilo
