#pragma once

#include "fakepage.h"

#include "core/storage/workspace.h"
#include "kit/temporaryworkspace.h"
#include "ui/kit/appearance.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspaceview.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace ilo::test {

/// A program of two fake pages whose settings and files lie in a folder of its own.
class WindowKit
{
public:
    WindowKit()
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , appearance(settings)
    {
        qputenv("HOME", folder.path().toUtf8()); // where documents go
        open();
    }

    /// A new window, as after another start of the program.
    void open()
    {
        window = std::make_unique<MainWindow>(ShellParts{
            appearance,
            prompts,
            settings,
            [this](Context &) -> std::vector<PageEntry> {
                first = new FakePage(QStringLiteral("companies"), QStringLiteral("Companies"));
                second = new FakePage(QStringLiteral("needs"), QStringLiteral("Needs"));
                return {{first, PageGroup::Directory, QKeySequence(QStringLiteral("Ctrl+2"))},
                        {second, PageGroup::Work, QKeySequence(QStringLiteral("Ctrl+5"))}};
            },
            [](const QString &path) {
                return Workspace::create(
                    path,
                    {.id = Id<Office>::create(),
                     .name = QStringLiteral("Sample office"),
                     .country = QStringLiteral("DK"),
                     .currency = QStringLiteral("DKK")},
                    {.id = Id<Advisor>::create(), .name = QStringLiteral("Ada")});
            }});
        window->setWindowState(Qt::WindowNoState);
        window->resize(1366, 740);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    void close() { window.reset(); }

    QString path(const QString &name) const { return folder.filePath(name); }

    /// A workspace at path("office.inprocap"), shown.
    void withWorkspace()
    {
        QVERIFY(window->createWorkspace(path(QStringLiteral("office.inprocap"))));
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window.get(), key, modifiers);
    }

    template<typename Part>
    Part *part() const
    {
        return window->findChild<Part *>();
    }

    WorkspaceView &view() const { return *window->view(); }

    QTemporaryDir folder;
    QSettings settings;
    Appearance appearance;
    FakePrompts prompts;
    std::unique_ptr<MainWindow> window;
    FakePage *first = nullptr;
    FakePage *second = nullptr;
};

} // namespace ilo::test
