#pragma once

#include "ui/kit/place.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <vector>

class QSettings;

namespace ilo {

/// What a workspace looked like when it was last closed, on this computer.
struct WorkspaceState
{
    Place place;
    QHash<QString, QByteArray> layouts; ///< key of the page → Page::saveLayout()
};

/// One of several windows at the end of the program.
struct RememberedWindow
{
    QString path; ///< of its workspace; empty: Welcome
    Place place;
    QByteArray geometry;
};

/// What the program remembers between starts, outside the workspaces: the person's settings file.
class Remembered
{
public:
    explicit Remembered(QSettings &settings) : m_settings(settings) { }

    /// Paths of the last workspaces, newest first, also of those that are gone now.
    QStringList recent() const;
    void addRecent(const QString &path);
    void forgetRecent(const QString &path); ///< empty: all of them

    /// The workspace to open again at the next start; empty: Welcome.
    QString open() const;
    void setOpen(const QString &path);

    /// The records opened last in the workspace, newest first. Only their ids are kept, here and
    /// not in the workspace's log.
    std::vector<OpenedRecord> opened(const QString &path) const;
    void addOpened(const QString &path, const Place &place);

    WorkspaceState state(const QString &path) const;
    void setState(const QString &path, const WorkspaceState &state);

    /// The windows of the last end of the program; empty when it was one, which open(), state() and
    /// windowGeometry() describe.
    std::vector<RememberedWindow> windows() const;
    void setWindows(const std::vector<RememberedWindow> &windows);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

    bool isMenuBarHidden() const;
    void setMenuBarHidden(bool hidden);

    /// Country and name last given, so that they are asked once.
    QString country() const;
    void setCountry(const QString &country);
    QString advisor() const;
    void setAdvisor(const QString &name);

private:
    QSettings &m_settings;
};

} // namespace ilo
