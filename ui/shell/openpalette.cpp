#include "ui/help/helpwindow.h"
#include "ui/kit/page.h"
#include "ui/shell/commands.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/shortcutdialog.h"
#include "ui/shell/workspaceview.h"

#include <QMenu>
#include <QMenuBar>

namespace ilo {

void MainWindow::openPalette()
{
    PaletteSources sources = m_view ? m_view->paletteSources() : PaletteSources();
    const auto add = [&](const std::vector<PaletteEntry> &commands) {
        sources.commands.insert(sources.commands.end(), commands.begin(), commands.end());
    };
    // The menus hold the actions of the page that is shown: of several pages' commands of one name
    // its own comes first.
    add(menuCommands(*menuBar()));
    if (WorkspaceView *view = m_view.get())
        add(pageCommands(view->pages(), view->page(), [view](const QString &key) {
            view->go({key, {}, {}});
        }));
    auto *palette = new CommandPalette(std::move(sources), this);
    if (WorkspaceView *view = m_view.get()) {
        connect(palette, &CommandPalette::spoken, view, &WorkspaceView::say);
        connect(palette, &CommandPalette::failed, &view->context(), &Context::report);
        const auto show = [this, view](const Place &place, bool newWindow) {
            newWindow ? emit newWindowWanted(place) : view->go(place);
        };
        connect(palette, &CommandPalette::placeWanted, view, show);
        connect(palette,
                &CommandPalette::recordWanted,
                view,
                [view, show](const QString &type, const QString &id, bool newWindow) {
                    show(view->placeOf(type, id), newWindow);
                });
    }
    palette->open();
}

std::vector<KeyedAction> MainWindow::keyedActions() const
{
    std::vector<KeyedAction> keyed;
    const auto collect = [&](const QMenu &menu, const QString &place, const auto &self) -> void {
        const auto actions = menu.actions();
        for (QAction *action : actions) {
            if (action->menu())
                self(*action->menu(), place, self);
            else if (Shortcuts::isTaken(*action)
                     && Shortcuts::scopeOf(*action) == QStringLiteral("window"))
                keyed.push_back({place, action});
        }
    };
    const auto tops = menuBar()->actions();
    for (const QAction *top : tops) {
        if (top->menu())
            collect(*top->menu(), plainText(*top), collect);
    }
    if (!m_view)
        return keyed;
    for (const PageEntry &entry : m_view->pages()) {
        const QString place = entry.page->title().section(u'›', 0, 0).trimmed();
        QSet<QAction *> seen;
        for (QAction *action : pageActions(*entry.page)) {
            if (!Shortcuts::isTaken(*action) || seen.contains(action))
                continue;
            seen.insert(action);
            keyed.push_back({place, action});
        }
    }
    return keyed;
}

void MainWindow::openShortcuts()
{
    auto *dialog = new ShortcutDialog(m_shortcuts, keyedActions(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QString MainWindow::helpKey() const
{
    if (!m_view)
        return QStringLiteral("welcome");
    const Place at = place();
    return at.part.isEmpty() ? at.page : at.page + u'/' + at.part;
}

void MainWindow::openHelp(const QString &key)
{
    HelpWindow *help = HelpWindow::open(key, this);
    connect(help, &HelpWindow::placeWanted, this, &MainWindow::followHelp, Qt::UniqueConnection);
}

void MainWindow::followHelp(const Place &place)
{
    if (!m_view)
        return;
    m_view->go(place);
    activateWindow();
}

} // namespace ilo
