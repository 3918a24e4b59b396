#pragma once

#include "core/storage/workspace.h"
#include "ui/shell/pageentry.h"
#include "ui/shell/remembered.h"

#include <QMainWindow>

class QStackedWidget;

namespace ilo {

class Appearance;
class DropGuide;
class Menus;
class Prompts;
class Welcome;
class WorkspaceView;

using OpenedWorkspace = Result<std::unique_ptr<Workspace>>;

/// What main() hands to the window.
struct ShellParts
{
    Appearance &appearance;
    Prompts &prompts;
    QSettings &settings;
    PageMaker makePages;
    std::function<OpenedWorkspace(const QString &path)> makeSample;
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

    /// False when a long job is writing.
    bool closeWorkspace();

    WorkspaceView *view() const { return m_view.get(); }
    Welcome *welcome() const { return m_welcome; }

protected:
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void connectMenus();
    void connectWelcome();
    void openPalette();
    void askNewWorkspace();
    void askOpen();
    void askSpreadsheet();
    bool adopt(OpenedWorkspace opened, const QString &path);
    bool leave();
    void showWelcome();
    void showFault(const Error &error, const QString &path);
    void showRecent();
    void showTitle();
    void restoreWindow();
    Office newOffice() const;
    Advisor newAdvisor() const;

    ShellParts m_parts;
    Remembered m_remembered;
    Menus *m_menus;
    QStackedWidget *m_stack;
    Welcome *m_welcome;
    DropGuide *m_guide;
    std::unique_ptr<WorkspaceView> m_view;
};

} // namespace ilo
