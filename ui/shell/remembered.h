#pragma once

#include "ui/kit/place.h"

#include <QByteArray>
#include <QDateTime>
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

/// A record that was opened, and when.
struct OpenedRecord
{
    Place place;
    QDateTime at; ///< UTC
};

/// What the program remembers between starts, outside the workspaces: the person's settings file.
class Remembered
{
public:
    explicit Remembered(QSettings &settings) : m_settings(settings) { }

    /// Paths of the last workspaces, newest first; those that are gone are left out.
    QStringList recent() const;
    void addRecent(const QString &path);

    /// The workspace to open again at the next start; empty: Welcome.
    QString open() const;
    void setOpen(const QString &path);

    /// The records opened last in the workspace, newest first. Only their ids are kept, here and
    /// not in the workspace's log.
    std::vector<OpenedRecord> opened(const QString &path) const;
    void addOpened(const QString &path, const Place &place);

    WorkspaceState state(const QString &path) const;
    void setState(const QString &path, const WorkspaceState &state);

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
