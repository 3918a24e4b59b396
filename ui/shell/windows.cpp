#include "ui/shell/windows.h"

#include "ui/help/helpwindow.h"
#include "ui/shell/workspaceview.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace ilo {
namespace {

constexpr int cascade = 32; ///< pixels; a new window lies so far right and below

} // namespace

Windows::Windows(ShellParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_remembered(m_parts.settings)
{
    m_parts.openElsewhere = [this](const QString &path) { return openIn(path); };
}

Windows::~Windows()
{
    // Ended from outside: what is open comes back all the same.
    if (!m_isQuitting)
        remember();
    for (const auto &window : m_windows)
        window->disconnect(this);
}

MainWindow *Windows::add()
{
    m_windows.push_back(std::make_unique<MainWindow>(m_parts));
    MainWindow *window = m_windows.back().get();
    connect(window, &MainWindow::newWindowWanted, this, [this, window](const Place &place) {
        openBeside(window, place);
    });
    connect(window, &MainWindow::quitWanted, this, &Windows::quit);
    connect(window, &MainWindow::closed, this, [this, window] { forget(window); });
    connect(window, &MainWindow::movedOn, this, &Windows::remember);
    connect(window, &MainWindow::recentChanged, this, [this] {
        for (const auto &each : m_windows)
            each->showRecent();
    });
    return window;
}

SharedWorkspace Windows::openIn(const QString &path) const
{
    for (const auto &window : m_windows) {
        if (!window->path().isEmpty() && QFileInfo(window->path()) == QFileInfo(path))
            return window->view()->sharedWorkspace();
    }
    return nullptr;
}

void Windows::openBeside(MainWindow *window, const Place &place)
{
    MainWindow *made = add();
    if (!window->isMaximized() && !window->isFullScreen()) {
        made->setWindowState(Qt::WindowNoState);
        made->setGeometry(window->geometry().translated(cascade, cascade));
    }
    if (window->view())
        made->share(window->view()->sharedWorkspace(), place);
    made->show();
    made->activateWindow();
    remember();
}

void Windows::start(const QString &path)
{
    const std::vector<RememberedWindow> last = m_remembered.windows();
    if (!path.isEmpty() || last.size() < 2) {
        m_windows.front()->start(path);
        return;
    }
    for (size_t i = 0; i < last.size(); ++i) {
        MainWindow *window = i == 0 ? m_windows.front().get() : add();
        window->restoreGeometry(last[i].geometry);
        window->show();
        if (last[i].path.isEmpty() || !window->openWorkspace(last[i].path))
            continue;
        if (!last[i].place.page.isEmpty())
            window->view()->go(last[i].place);
    }
}

void Windows::makeAnew()
{
    for (const auto &window : m_windows) {
        if (!window->canClose())
            return;
    }
    std::vector<std::unique_ptr<MainWindow>> before = std::move(m_windows);
    m_windows.clear();
    for (const auto &old : before) {
        old->disconnect(this);
        MainWindow *made = add();
        made->restoreGeometry(old->saveGeometry());
        if (old->view())
            made->share(old->view()->sharedWorkspace(), old->place());
        made->show();
        if (old->isActiveWindow())
            made->activateWindow();
    }
    // The choice that led here is made in one of them, which is still at work.
    for (auto &old : before) {
        old->hide();
        old.release()->deleteLater();
    }
}

void Windows::openHelp(const QString &key, QWidget *beside)
{
    QString topic = key;
    for (QWidget *behind = beside; topic.isEmpty() && behind; behind = behind->parentWidget()) {
        if (const auto *window = qobject_cast<MainWindow *>(behind))
            topic = window->helpKey();
    }
    HelpWindow *help = HelpWindow::open(topic, beside);
    connect(help, &HelpWindow::placeWanted, help, [this, help](const Place &place) {
        if (help->parentWidget()->isModal() || m_windows.empty() || !m_windows.front()->view())
            return; // a dialog comes first
        m_windows.front()->view()->go(place);
    });
}

bool Windows::quit()
{
    for (const auto &window : m_windows) {
        if (!window->canClose()) {
            window->raise();
            window->activateWindow();
            return false;
        }
    }
    remember();
    m_isQuitting = true;
    // Closing takes a window out of the list.
    std::vector<MainWindow *> windows;
    std::ranges::transform(
        m_windows, std::back_inserter(windows), [](const auto &window) { return window.get(); });
    for (MainWindow *window : windows)
        window->close();
    QCoreApplication::quit();
    return true;
}

void Windows::forget(MainWindow *window)
{
    if (!m_isQuitting && m_windows.size() == 1)
        remember();
    const auto found =
        std::ranges::find(m_windows, window, [](const auto &each) { return each.get(); });
    if (found == m_windows.end())
        return;
    // It is in the middle of its own event.
    window->disconnect(this);
    found->release()->deleteLater();
    m_windows.erase(found);
    if (!m_isQuitting && !m_windows.empty())
        remember();
}

void Windows::remember()
{
    if (m_isQuitting)
        return;
    std::vector<RememberedWindow> windows;
    for (const auto &window : m_windows)
        windows.push_back({window->path(), window->place(), window->saveGeometry()});
    if (windows.size() < 2)
        windows.clear();
    m_remembered.setWindows(windows);
    if (windows.empty() && m_windows.size() == 1 && !m_windows.front()->path().isEmpty())
        m_remembered.setOpen(m_windows.front()->path());
}

} // namespace ilo
