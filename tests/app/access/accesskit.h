#pragma once

#include "kit/fakeprompts.h"
#include "ui/kit/appearance.h"
#include "ui/kit/glossarytips.h"
#include "ui/kit/language.h"
#include "ui/shell/windows.h"
#include "ui/shell/workspaceview.h"

#include <QSettings>
#include <QTemporaryDir>

namespace ilo::test {

/// How the program looks while it is checked.
struct Look
{
    QString name;
    Appearance::Choice scheme = Appearance::Choice::Light;
    int textScale = 100;
    QString language = QStringLiteral("en");
    QSize size{1366, 768};
};

/// The whole program with the sample workspace, as main() makes it.
class AccessKit
{
public:
    explicit AccessKit(const Look &look);
    ~AccessKit();

    MainWindow &window() const { return *m_windows->all().front(); }
    WorkspaceView &view() const { return *window().view(); }
    Database &database() const { return view().context().database(); }

    /// Where F1 led last; the window of the help is shown as usual.
    QWidget *helpFor() const { return m_helpFor; }
    void forgetHelp() { m_helpFor = nullptr; }

    /// The id of a record of the sample: the first that fits the condition.
    QString id(const QString &table, const QString &condition = QStringLiteral("1")) const;

    /// The command with these keys, of the page that is shown or the menus.
    void run(const QString &keys);

    void go(const Place &place);

    /// The dialog or popup in front; null: none.
    static QWidget *inFront(const QWidget &window);

    /// Until nothing is loading and nothing is left to lay out.
    static void settle();

    FakePrompts prompts;

private:
    QTemporaryDir m_folder;
    QSettings m_settings;
    Language m_language;
    Appearance m_appearance;
    GlossaryTips m_tips;
    std::unique_ptr<Windows> m_windows;
    QWidget *m_helpFor = nullptr;
};

/// Something to look at: a page, a dialog, a step of an assistant.
struct Scene
{
    const char *name;
    std::function<void(AccessKit &)> show;
};

/// Every place of the program.
const std::vector<Scene> &scenes();

/// Shows the scene and returns what has to be looked at: the dialog in front, or the window.
QWidget *show(AccessKit &kit, const Scene &scene);

/// Back to a window without dialogs.
void leave(AccessKit &kit);

/// Writes pictures and accessibility trees of what is shown to the folder that
/// INPROCAP_ACCESS_DUMP names; nothing otherwise.
void dump(const QWidget *window, const QString &name);

} // namespace ilo::test
