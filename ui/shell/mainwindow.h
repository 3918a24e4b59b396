#pragma once

#include "core/storage/workspace.h"
#include "ui/shell/pageentry.h"
#include "ui/shell/remembered.h"
#include "ui/shell/shortcuts.h"

#include <QMainWindow>

class QStackedWidget;

namespace ilo {

class Appearance;
class DropGuide;
class Menus;
class Prompts;
class Welcome;
struct KeyedAction;
class WorkspaceView;

using OpenedWorkspace = Result<std::unique_ptr<Workspace>>;
using SharedWorkspace = std::shared_ptr<Workspace>;

/// What main() hands to the window.
struct ShellParts
{
    Appearance &appearance;
    Prompts &prompts;
    QSettings &settings;
    PageMaker makePages;
    std::function<OpenedWorkspace(const QString &path)> makeSample;
    /// The file when another window has it open, else null; not set: there is one window.
    std::function<std::shared_ptr<Workspace>(const QString &path)> openElsewhere = {};
};

/// The window: Welcome, or one open workspace. It knows pages only as Page.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(ShellParts parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens `path` (a workspace, or a spreadsheet to import), or what was open at the last end.
    void start(const QString &path = {});

    /// Opens a workspace; when that fails, says so where the person is, and what was open stays.
    bool openWorkspace(const QString &path);
    bool createWorkspace(const QString &path);
    bool openSample();

    /// A workspace is opened, anything else offered to the pages; without a workspace one is made
    /// for a spreadsheet first.
    void openFile(const QString &path);

    /// Shows a workspace that another window has open already.
    void share(const SharedWorkspace &workspace, const Place &place);

    /// False when a long job is writing.
    bool closeWorkspace();

    /// True when the window can be closed now; says why not otherwise.
    bool canClose() { return leave(); }

    /// Where the person is: for the next start.
    Place place() const;
    QString path() const; ///< of the open workspace; empty: none

    QString helpKey() const; ///< the help topic of the place where the person is

    void showRecent();

    WorkspaceView *view() const { return m_view.get(); }
    Welcome *welcome() const { return m_welcome; }

signals:
    void newWindowWanted(const ilo::Place &place); ///< of the same workspace; empty: this place
    void quitWanted();
    void closed();
    void recentChanged(); ///< the list of workspaces, for the other windows
    void movedOn();       ///< another window is in front: time to remember

protected:
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void connectMenus();
    void connectWelcome();
    void openPalette();
    void openShortcuts();
    void openHelp(const QString &key);
    void followHelp(const Place &place);
    std::vector<KeyedAction> keyedActions() const;
    void askNewWorkspace();
    void askOpen();
    void askSpreadsheet();
    bool adopt(OpenedWorkspace opened, const QString &path);
    void showWorkspace(const SharedWorkspace &workspace);
    bool leave();
    void showWelcome();
    void showFault(const Error &error, const QString &path);
    void showTitle();
    void restoreWindow();
    void dropUnused();
    bool isOwn() const;
    Office newOffice() const;
    Advisor newAdvisor() const;

    ShellParts m_parts;
    Remembered m_remembered;
    Shortcuts m_shortcuts;
    Menus *m_menus;
    QStackedWidget *m_stack;
    Welcome *m_welcome;
    DropGuide *m_guide;
    std::unique_ptr<WorkspaceView> m_view;
    QString m_madeForFile; ///< the workspace, until what made it necessary has ended
};

} // namespace ilo
