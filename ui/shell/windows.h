#pragma once

#include "ui/shell/mainwindow.h"

namespace ilo {

/// The windows of the program. Those of one workspace share it: what is changed in one shows in
/// the others. Closing one leaves the rest; quitting closes all and brings them back at the next
/// start, where they were.
class Windows : public QObject
{
    Q_OBJECT

public:
    explicit Windows(ShellParts parts, QObject *parent = nullptr);
    ~Windows() override;

    /// One more, without a workspace and not shown yet.
    MainWindow *add();

    /// Opens `path`, or every window of the last end of the program. The first has to be there.
    void start(const QString &path = {});

    /// False when one of them cannot be left now; then all stay.
    bool quit();

    /// Makes all windows anew where they are: in another language.
    void makeAnew();

    /// Help on a place or dialog, beside the window or dialog that has the focus.
    void openHelp(const QString &key, QWidget *beside);

    const std::vector<std::unique_ptr<MainWindow>> &all() const { return m_windows; }

private:
    void openBeside(MainWindow *window, const Place &place);
    void forget(MainWindow *window);
    void remember();
    SharedWorkspace openIn(const QString &path) const;

    ShellParts m_parts;
    Remembered m_remembered;
    std::vector<std::unique_ptr<MainWindow>> m_windows;
    bool m_isQuitting = false;
};

} // namespace ilo
