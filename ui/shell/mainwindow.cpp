#include "ui/shell/mainwindow.h"

#include "core/storage/samplemark.h"
#include "ui/kit/appearance.h"
#include "ui/kit/errortext.h"
#include "ui/kit/importkind.h"
#include "ui/kit/page.h"
#include "ui/kit/prompts.h"
#include "ui/kit/readingorder.h"
#include "ui/shell/appicon.h"
#include "ui/shell/dropguide.h"
#include "ui/shell/freepath.h"
#include "ui/shell/menus.h"
#include "ui/shell/shortcutdialog.h"
#include "ui/shell/workspaceview.h"
#include "ui/welcome/welcome.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>

namespace ilo {
namespace {

QString workspaceFilter()
{
    return MainWindow::tr("INPROCAP workspaces (*.inprocap)");
}

} // namespace

MainWindow::MainWindow(ShellParts parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(std::move(parts))
    , m_remembered(m_parts.settings)
    , m_shortcuts(m_parts.settings)
    , m_menus(new Menus(this, m_shortcuts))
    , m_stack(new QStackedWidget)
    , m_welcome(new Welcome(m_parts.appearance))
    , m_guide(new DropGuide(this))
{
    setAcceptDrops(true);
    setWindowIcon(appIcon());
    setCentralWidget(m_stack);
    m_stack->addWidget(m_welcome);
    setMinimumSize(640, 480);
    connectMenus();
    connectWelcome();
    connect(m_guide, &DropGuide::dropped, this, &MainWindow::openFile);
    restoreWindow();
    showWelcome();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectMenus()
{
    const auto on = [this](QAction *action, auto &&work) {
        connect(action, &QAction::triggered, this, std::forward<decltype(work)>(work));
    };
    on(m_menus->newWorkspace, [this] { askNewWorkspace(); });
    on(m_menus->openWorkspace, [this] { askOpen(); });
    on(m_menus->openSample, [this] { openSample(); });
    on(m_menus->importFile, [this] { askSpreadsheet(); });
    on(m_menus->saved, [this] { m_view->tellSaved(); });
    on(m_menus->closeWorkspace, [this] { closeWorkspace(); });
    on(m_menus->newWindow, [this] { emit newWindowWanted(place()); });
    on(m_menus->quit, [this] { m_parts.openElsewhere ? emit quitWanted() : void(close()); });
    on(m_menus->undo, [this] { m_view->context().undo(); });
    on(m_menus->redo, [this] { m_view->context().redo(); });
    on(m_menus->find, [this] { openPalette(); });
    on(m_menus->filter, [this] { m_view->focusFilter(); });
    on(m_menus->sidebar, [this] { m_view->toggleSidebar(); });
    on(m_menus->nextPane, [this] { m_view->focusPane(1); });
    on(m_menus->previousPane, [this] { m_view->focusPane(-1); });
    on(m_menus->back, [this] { m_view->goBack(); });
    on(m_menus->forward, [this] { m_view->goForward(); });
    on(m_menus->settings, [this] { m_view->go({QStringLiteral("settings"), {}, {}}); });
    on(m_menus->fullScreen, [this](bool full) { full ? showFullScreen() : showNormal(); });
    on(m_menus->menuBar, [this](bool shown) {
        menuBar()->setVisible(shown);
        m_remembered.setMenuBarHidden(!shown);
    });
    on(m_menus->shortcuts, [this] { openShortcuts(); });
    on(m_menus->help, [this] { openHelp(helpKey()); });
    on(m_menus->helpContents, [this] { openHelp(QStringLiteral("getting-started")); });
    on(m_menus->glossary, [this] { openHelp(QStringLiteral("glossary")); });
    on(m_menus->about, [this] { showAbout(this); });

    Appearance &appearance = m_parts.appearance;
    const auto resize = [&appearance](int step) {
        appearance.setTextScale(appearance.textScale() + step);
    };
    on(m_menus->larger, [resize] { resize(Appearance::scaleStep); });
    on(m_menus->smaller, [resize] { resize(-Appearance::scaleStep); });
    connect(m_menus, &Menus::appearanceWanted, &appearance, &Appearance::setChoice);
    connect(m_menus, &Menus::recentWanted, this, &MainWindow::openWorkspace);
    const auto forget = [this](const QString &path) {
        m_remembered.forgetRecent(path);
        showRecent();
        emit recentChanged();
    };
    connect(m_menus, &Menus::recentForgotten, this, forget);
    connect(m_welcome, &Welcome::recentForgotten, this, forget);
    const auto show = [this] { m_menus->showAppearance(m_parts.appearance.choice()); };
    connect(&appearance, &Appearance::changed, this, show);
    show();
}

void MainWindow::connectWelcome()
{
    m_welcome->setPerson(m_remembered.country(), m_remembered.advisor());
    connect(m_welcome, &Welcome::sampleWanted, this, &MainWindow::openSample);
    connect(m_welcome, &Welcome::createWanted, this, &MainWindow::askNewWorkspace);
    connect(m_welcome, &Welcome::openWanted, this, &MainWindow::askOpen);
    connect(m_welcome, &Welcome::recentWanted, this, &MainWindow::openWorkspace);
    connect(m_welcome, &Welcome::shortcutsWanted, this, &MainWindow::openShortcuts);
    connect(m_welcome, &Welcome::spreadsheetWanted, this, &MainWindow::askSpreadsheet);
    connect(m_welcome,
            &Welcome::personChanged,
            this,
            [this](const QString &country, const QString &name) {
                m_remembered.setCountry(country);
                m_remembered.setAdvisor(name);
            });
}

void MainWindow::start(const QString &path)
{
    if (!path.isEmpty())
        openFile(path);
    else if (const QString last = m_remembered.open(); !last.isEmpty())
        openWorkspace(last);
}

Office MainWindow::newOffice() const
{
    // A second workspace of the same person is of the same office: nothing is asked twice.
    Office office = isOwn() ? m_view->workspace().office() : m_welcome->office();
    office.id = Id<Office>::create();
    return office;
}

Advisor MainWindow::newAdvisor() const
{
    Advisor advisor = isOwn() ? m_view->workspace().advisor() : m_welcome->advisor();
    advisor.id = Id<Advisor>::create();
    return advisor;
}

/// Whether the open workspace tells who the person is; office and advisor of the sample are
/// invented.
bool MainWindow::isOwn() const
{
    if (!m_view)
        return false;
    const Result<bool> isSample = hasSample(m_view->workspace().database());
    return isSample && !*isSample;
}

void MainWindow::askNewWorkspace()
{
    const QString suggested = freeDocument(newOffice().name);
    const QString path =
        m_parts.prompts.saveFile(this, tr("New workspace"), suggested, workspaceFilter());
    if (!path.isEmpty())
        createWorkspace(path);
}

void MainWindow::askOpen()
{
    const QString path = m_parts.prompts.openFile(this, tr("Open workspace"), workspaceFilter());
    if (!path.isEmpty())
        openWorkspace(path);
}

void MainWindow::askSpreadsheet()
{
    const QString path =
        m_parts.prompts.openFile(this, tr("Import"), importFilters(ImportKind::List));
    if (!path.isEmpty())
        openFile(path);
}

bool MainWindow::createWorkspace(const QString &path)
{
    const Office office = newOffice();
    Advisor advisor = newAdvisor();
    advisor.office = office.id;
    return leave() && adopt(Workspace::create(path, office, advisor), path);
}

bool MainWindow::openSample()
{
    const QString path = freeDocument(tr("Sample workspace"));
    return leave() && adopt(m_parts.makeSample(path), path);
}

bool MainWindow::openWorkspace(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (m_view && QFileInfo(m_view->workspace().path()).absoluteFilePath() == absolute) {
        raise();
        activateWindow();
        return true;
    }
    if (const SharedWorkspace there =
            m_parts.openElsewhere ? m_parts.openElsewhere(absolute) : nullptr) {
        if (!leave())
            return false;
        share(there, {});
        return true;
    }
    return leave() && adopt(Workspace::open(absolute), absolute);
}

void MainWindow::share(const SharedWorkspace &workspace, const Place &place)
{
    showWorkspace(workspace);
    m_remembered.addRecent(workspace->path());
    emit recentChanged();
    if (!place.page.isEmpty())
        m_view->go(place);
}

Place MainWindow::place() const
{
    return m_view && m_view->page() ? m_view->page()->place() : Place();
}

QString MainWindow::path() const
{
    return m_view ? m_view->workspace().path() : QString();
}

/// Puts away what is open so far; false when it cannot be left now.
bool MainWindow::leave()
{
    if (!m_view)
        return true;
    // The field being typed in keeps its text now.
    if (QWidget *field = QApplication::focusWidget(); field && isAncestorOf(field))
        field->clearFocus();
    if (m_view->workspace().isBusy()) {
        m_view->showFault(
            tr("A long job is still writing to this workspace. Wait until it is done, "
               "or cancel it first."));
        return false;
    }
    m_view->remember();
    return true;
}

bool MainWindow::adopt(OpenedWorkspace opened, const QString &path)
{
    if (!opened) {
        showFault(opened.error(), path);
        return false;
    }
    showWorkspace(SharedWorkspace(*std::move(opened)));
    m_remembered.addRecent(path);
    m_remembered.setOpen(path);
    showRecent();
    emit recentChanged();
    return true;
}

void MainWindow::showWorkspace(const SharedWorkspace &workspace)
{
    m_stack->setCurrentWidget(m_welcome);
    m_view.reset();
    m_menus->setHasWorkspace(true);
    m_view = std::make_unique<WorkspaceView>(
        workspace, m_parts.prompts, m_parts.makePages, m_remembered, *m_menus, m_shortcuts);
    connect(m_view.get(), &WorkspaceView::paletteWanted, this, &MainWindow::openPalette);
    connect(m_view.get(), &WorkspaceView::helpWanted, this, &MainWindow::openHelp);
    connect(m_view.get(), &WorkspaceView::placeWanted, this, &MainWindow::newWindowWanted);
    m_stack->addWidget(m_view.get());
    m_stack->setCurrentWidget(m_view.get());
    m_view->restore();
    m_welcome->showFault({});
    m_guide->setHasWorkspace(true);
    showTitle();
}

bool MainWindow::closeWorkspace()
{
    if (!m_view || !leave())
        return false;
    m_stack->setCurrentWidget(m_welcome);
    m_view.reset();
    m_remembered.setOpen({});
    showWelcome();
    return true;
}

void MainWindow::showWelcome()
{
    m_menus->setHasWorkspace(false);
    m_menus->setPageActions(nullptr);
    m_guide->setHasWorkspace(false);
    m_stack->setCurrentWidget(m_welcome);
    showRecent();
    showTitle();
}

void MainWindow::showFault(const Error &error, const QString &path)
{
    const QString sentence = openErrorText(error, path).sentence();
    if (m_view) {
        m_view->showFault(sentence);
        return;
    }
    m_remembered.setOpen({});
    showWelcome();
    m_welcome->showFault(sentence);
}

void MainWindow::showRecent()
{
    const QStringList paths = m_remembered.recent();
    m_menus->setRecent(paths);
    m_welcome->setRecent(paths);
}

void MainWindow::showTitle()
{
    const QString program = QStringLiteral("INPROCAP Desk");
    //: Title of the window; %1: the workspace, %2: the program
    setWindowTitle(m_view ? tr("%1 – %2").arg(
                       QFileInfo(m_view->workspace().path()).completeBaseName(), program)
                          : program);
}

void MainWindow::restoreWindow()
{
    if (!restoreGeometry(m_remembered.windowGeometry())) {
        const QSize room = screen()->availableSize();
        resize(QSize(1366, 768).boundedTo(room));
        if (room.width() < 1500) // a laptop: all of it
            setWindowState(Qt::WindowMaximized);
    }
    const bool hidden = m_remembered.isMenuBarHidden();
    menuBar()->setHidden(hidden);
    m_menus->menuBar->setChecked(!hidden);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    // Not in the order in which the parts were made: pages add some when they are first needed.
    return moveFocus(*this, next);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!leave()) {
        event->ignore();
        return;
    }
    m_remembered.setWindowGeometry(saveGeometry());
    m_stack->setCurrentWidget(m_welcome);
    m_view.reset(); // the file is closed properly before the program ends
    event->accept();
    emit closed();
}

bool MainWindow::event(QEvent *event)
{
    // A crash loses no more of the session than what happened since the window was last in front.
    if (event->type() == QEvent::WindowDeactivate && m_view)
        m_view->remember();
    if (event->type() == QEvent::WindowDeactivate)
        emit movedOn();
    // What took the file has ended; not from here, where its dialog is still being closed.
    if (event->type() == QEvent::WindowUnblocked && !m_madeForFile.isEmpty())
        QMetaObject::invokeMethod(this, &MainWindow::dropUnused, Qt::QueuedConnection);
    return QMainWindow::event(event);
}

} // namespace ilo
