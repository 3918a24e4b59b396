#pragma once

#include "ui/kit/appearance.h"
#include "ui/shell/pageentry.h"

#include <QObject>
#include <QPointer>

class QAction;
class QMainWindow;
class QMenu;

namespace ilo {

class Shortcuts;

/// The menu bar with every chord of the window. The window connects the actions; pages lend theirs
/// while they are shown.
class Menus : public QObject
{
    Q_OBJECT

public:
    Menus(QMainWindow *window, Shortcuts &shortcuts);

    QAction *newWindow;
    QAction *newWorkspace;
    QAction *openWorkspace;
    QAction *openSample;
    QAction *importFile; ///< stands in while the page shown has no Ctrl+I of its own
    QAction *saved;
    QAction *closeWorkspace;
    QAction *quit;
    QAction *find; ///< the palette
    QAction *undo;
    QAction *redo;
    QAction *filter;
    QAction *sidebar;
    QAction *menuBar;
    QAction *larger;
    QAction *smaller;
    QAction *nextPane;
    QAction *previousPane;
    QAction *fullScreen;
    QAction *back;
    QAction *forward;
    QAction *settings;
    QAction *help;
    QAction *helpContents;
    QAction *glossary;
    QAction *shortcuts;
    QAction *about;
    QMenu *recent;

    /// Fills the Go menu; an action's data is the page's key.
    void setPages(const std::vector<PageEntry> &pages);

    /// Puts the actions of the page shown into Record, and those with Ctrl+N, Ctrl+I, Ctrl+E and
    /// Ctrl+P into File, in place of the window's own of that key.
    void setPageActions(const Page *page);

    /// Enables what needs an open workspace.
    void setHasWorkspace(bool has);

signals:
    void pageWanted(const QString &key);
    void appearanceWanted(ilo::Appearance::Choice choice);
    void recentWanted(const QString &path);
    void recentForgotten(const QString &path); ///< empty: all of them

public:
    void showAppearance(Appearance::Choice choice);
    void setRecent(const QStringList &paths);

private:
    QAction *add(QMenu *menu, const QString &text, const QKeySequence &chord = {},
                 const QString &icon = {});
    void makeFile();
    void makeEdit();
    void makeView();
    void makeGo();
    void makeRest();
    void lend(QAction *action, QMenu *menu, QAction *before);
    void takeBack();

    QMainWindow *m_window;
    Shortcuts &m_shortcuts;
    QMenu *m_file;
    QMenu *m_go;
    QMenu *m_record;
    QAction *m_pagesHere; ///< lent actions stand before this separator of File
    QList<QAction *> m_appearance;
    QList<QAction *> m_goPages;
    QList<QPointer<QAction>> m_everywhere; ///< of the pages: always in Record
    QList<std::pair<QMenu *, QAction *>> m_lent;
    bool m_hasWorkspace = false;
};

} // namespace ilo
