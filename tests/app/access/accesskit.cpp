#include "accesskit.h"

#include "app/desk/pages.h"
#include "core/sample/sampleworkspace.h"
#include "ui/kit/page.h"
#include "ui/lists/recordlistview.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QScreen>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace ilo::test {
namespace {

/// Made once a process: it takes longer than opening it.
QString sampleFile()
{
    static QTemporaryDir folder;
    static const QString path = [] {
        QString made = folder.filePath(u"sample.inprocap"_s);
        if (const auto sample = makeSampleWorkspace(made, QDate(2026, 11, 26)); !sample)
            qFatal("%s", qPrintable(sample.error().detail));
        return made;
    }();
    return path;
}

/// Lists have threads of their own.
bool isListLoading()
{
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        for (RecordListView *list : window->findChildren<RecordListView *>()) {
            if (list->isVisible() && list->model().isLoading())
                return true;
        }
    }
    return false;
}

} // namespace

AccessKit::AccessKit(const Look &look)
    : m_settings(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
    , m_language(m_settings)
    , m_appearance(m_settings)
{
    qputenv("HOME", m_folder.path().toUtf8()); // where documents go
    m_language.choose(look.language);
    m_appearance.setChoice(look.scheme);
    m_appearance.setTextScale(look.textScale);
    const QString path = m_folder.filePath(u"sample.inprocap"_s);
    if (!QFile::copy(sampleFile(), path))
        qFatal("the sample cannot be copied");
    m_windows = std::make_unique<Windows>(
        ShellParts{m_appearance,
                   prompts,
                   m_settings,
                   pageMaker(m_appearance, m_language),
                   [](const QString &file) { return makeSampleWorkspace(file); }});
    QObject::connect(&m_tips,
                     &GlossaryTips::helpWanted,
                     m_windows.get(),
                     [this](const QString &, QWidget *at) { m_helpFor = at; });
    QObject::connect(&m_tips, &GlossaryTips::helpWanted, m_windows.get(), &Windows::openHelp);
    MainWindow *window = m_windows->add();
    window->setWindowState(Qt::WindowNoState);
    window->resize(look.size);
    window->show();
    window->activateWindow();
    if (!window->openWorkspace(path))
        qFatal("the sample cannot be opened");
    window->resize(look.size);
    settle();
}

AccessKit::~AccessKit()
{
    leave(*this);
}

QString AccessKit::id(const QString &table, const QString &condition) const
{
    const auto found = database().text(
        u"SELECT id FROM %1 WHERE %2 ORDER BY number LIMIT 1"_s.arg(table, condition));
    if (!found || found->isEmpty())
        qFatal("no %s in the sample where %s", qPrintable(table), qPrintable(condition));
    return *found;
}

void AccessKit::run(const QString &keys)
{
    const QKeySequence wanted(keys);
    // The page that is shown comes first: several pages have the same keys.
    for (const QObject *place :
         {static_cast<QObject *>(view().page()), static_cast<QObject *>(&window())}) {
        for (QAction *action : place->findChildren<QAction *>()) {
            if (!action->isEnabled() || !action->shortcuts().contains(wanted))
                continue;
            action->trigger();
            return settle();
        }
    }
    qFatal("no command has the keys %s", qPrintable(keys));
}

void AccessKit::go(const Place &place)
{
    view().go(place);
    settle();
}

void AccessKit::settle()
{
    constexpr int calm = 40;     // milliseconds without work
    constexpr int most = 30'000; // whatever else the machine does
    QElapsedTimer all;
    QElapsedTimer quiet;
    all.start();
    quiet.start();
    while (quiet.elapsed() < calm && all.elapsed() < most) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (QThreadPool::globalInstance()->activeThreadCount() > 0 || isListLoading())
            quiet.restart();
    }
}

QWidget *AccessKit::inFront(const QWidget &window)
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    // Some dialogs are a part of the window, so that it can dim what lies below them.
    for (auto *dialog : window.findChildren<QDialog *>()) {
        if (dialog->isVisible() && !dialog->isWindow())
            return dialog;
    }
    return nullptr;
}

QWidget *show(AccessKit &kit, const Scene &scene)
{
    leave(kit);
    scene.show(kit);
    AccessKit::settle();
    QWidget *front = AccessKit::inFront(kit.window());
    QWidget *window = front ? front->window() : &kit.window();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window))
        qWarning("the window does not become the active one");
    return window;
}

void leave(AccessKit &kit)
{
    for (int most = 10; most > 0; --most) {
        QWidget *front = AccessKit::inFront(kit.window());
        if (!front)
            break;
        if (front->isWindow())
            front->close();
        else
            QTest::keyClick(front->focusProxy() ? front->focusProxy() : front, Qt::Key_Escape);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    kit.window().activateWindow();
    AccessKit::settle();
}

} // namespace ilo::test
