#pragma once

#include "core/storage/workspace.h"
#include "ui/kit/context.h"
#include "ui/kit/dailybackup.h"
#include "ui/palette/commandpalette.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pageentry.h"

#include <QElapsedTimer>
#include <QWidget>

#include <memory>

class QStackedWidget;

namespace ilo {

class Menus;
class MessageFrame;
class PageHeader;
class ProgressLine;
class RecoveryMessage;
class Remembered;
class Shortcuts;
class Sidebar;
class StatusStrip;
class Toast;

/// An open workspace in the window: sidebar, header, page, status. Owns its pages, and the file
/// together with the other windows that show it.
class WorkspaceView : public QWidget
{
    Q_OBJECT

public:
    WorkspaceView(std::shared_ptr<Workspace> workspace, Prompts &prompts,
                  const PageMaker &makePages, Remembered &remembered, Menus &menus,
                  Shortcuts &shortcuts, QWidget *parent = nullptr);
    ~WorkspaceView() override;

    Workspace &workspace() { return *m_workspace; }
    const std::shared_ptr<Workspace> &sharedWorkspace() const { return m_workspace; }
    Context &context() { return *m_context; }
    const std::vector<PageEntry> &pages() const { return m_pages; }
    Page *page() const;

    /// Shows the page and record that were shown when the file was last closed.
    void restore();

    /// Keeps page, record and layouts for the next start.
    void remember();

    void go(const Place &place);
    void goBack();
    void goForward();

    /// Asks the pages, the one shown first, to take the file; reports when none does.
    bool takeFile(const QString &path);

    void toggleSidebar();
    void focusPage(QWidget *last);
    void focusPane(int step); ///< 1: the next, -1: the one before
    void focusFilter();
    void tellSaved(); ///< Ctrl+S

    /// What Ctrl+K finds and runs here, without the commands of menus and pages.
    PaletteSources paletteSources();

    /// Where a record is shown, as a place of this window.
    Place placeOf(const QString &type, const QString &id);

    void say(const QString &text); ///< to a screen reader

    /// A fault at the top of the page; empty: none.
    void showFault(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

signals:
    void paletteWanted();
    void helpWanted(const QString &topic);
    void placeWanted(const ilo::Place &place); ///< in another window

private:
    void connectPage(Page *page);
    void connectContext();
    Page *pageOf(const QString &key) const;
    QAction *actionOf(const QString &page, const QKeySequence &keys) const;
    bool show(const Place &place);
    void placeChanged(Page *page);
    void noteOpened(const Place &place);
    void refreshPage();
    void refreshUndo();
    void fitSidebar();
    QList<QWidget *> panes() const;

    std::shared_ptr<Workspace> m_workspace; ///< all windows of the file have it
    std::unique_ptr<Context> m_context;
    DailyBackup m_backup;
    Remembered &m_remembered;
    Menus &m_menus;
    Shortcuts &m_shortcuts;
    std::vector<PageEntry> m_pages;
    Navigator m_navigator;
    QElapsedTimer m_sinceMove;
    Sidebar *m_sidebar;
    PageHeader *m_header;
    RecoveryMessage *m_recovered;
    MessageFrame *m_fault;
    ProgressLine *m_work;
    QStackedWidget *m_stack;
    StatusStrip *m_status;
    Toast *m_toast;
    std::optional<bool> m_narrowByHand; ///< what F9 asked for, until the width crosses the limit
    bool m_shouldBeNarrow = false;
    bool m_isMoving = false;
};

} // namespace ilo
