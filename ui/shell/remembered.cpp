#include "ui/shell/remembered.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSettings>

namespace ilo {
namespace {

constexpr qsizetype mostRecent = 8;
constexpr qsizetype mostOpened = 20;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QString groupOf(const QString &path)
{
    const QByteArray hash = QCryptographicHash::hash(QFileInfo(path).absoluteFilePath().toUtf8(),
                                                     QCryptographicHash::Sha1);
    return QStringLiteral("workspaces/") + QString::fromLatin1(hash.toHex().left(16));
}

} // namespace

QStringList Remembered::recent() const
{
    return m_settings.value(key("recent")).toStringList();
}

void Remembered::forgetRecent(const QString &path)
{
    QStringList paths = recent();
    path.isEmpty() ? paths.clear() : void(paths.removeAll(path));
    m_settings.setValue(key("recent"), paths);
}

void Remembered::addRecent(const QString &path)
{
    QStringList paths = m_settings.value(key("recent")).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    m_settings.setValue(key("recent"), QStringList(paths.mid(0, mostRecent)));
}

QString Remembered::open() const
{
    return m_settings.value(key("open")).toString();
}

void Remembered::setOpen(const QString &path)
{
    m_settings.setValue(key("open"), path);
}

std::vector<OpenedRecord> Remembered::opened(const QString &path) const
{
    std::vector<OpenedRecord> all;
    const QStringList lines = m_settings.value(groupOf(path) + key("/opened")).toStringList();
    for (const QString &line : lines) {
        const QStringList parts = line.split(u' ');
        if (parts.size() == 3)
            all.push_back({{parts[1], parts[2], {}}, QDateTime::fromString(parts[0], Qt::ISODate)});
    }
    return all;
}

void Remembered::addOpened(const QString &path, const Place &place)
{
    const QString key = groupOf(path) + QStringLiteral("/opened");
    const QString record = place.page + u' ' + place.record;
    QStringList lines = m_settings.value(key).toStringList();
    lines.removeIf([&](const QString &line) { return line.endsWith(record); });
    lines.prepend(QDateTime::currentDateTimeUtc().toString(Qt::ISODate) + u' ' + record);
    m_settings.setValue(key, QStringList(lines.mid(0, mostOpened)));
}

WorkspaceState Remembered::state(const QString &path) const
{
    const QString group = groupOf(path);
    WorkspaceState state;
    state.place = {m_settings.value(group + key("/page")).toString(),
                   m_settings.value(group + key("/record")).toString(),
                   m_settings.value(group + key("/part")).toString()};
    const QVariantMap layouts = m_settings.value(group + key("/layouts")).toMap();
    for (auto layout = layouts.cbegin(); layout != layouts.cend(); ++layout)
        state.layouts.insert(layout.key(), layout.value().toByteArray());
    return state;
}

void Remembered::setState(const QString &path, const WorkspaceState &state)
{
    const QString group = groupOf(path);
    QVariantMap layouts;
    for (auto layout = state.layouts.cbegin(); layout != state.layouts.cend(); ++layout)
        layouts.insert(layout.key(), layout.value());
    m_settings.setValue(group + key("/path"), path);
    m_settings.setValue(group + key("/page"), state.place.page);
    m_settings.setValue(group + key("/record"), state.place.record);
    m_settings.setValue(group + key("/part"), state.place.part);
    m_settings.setValue(group + key("/layouts"), layouts);
}

std::vector<RememberedWindow> Remembered::windows() const
{
    std::vector<RememberedWindow> all;
    const int count = m_settings.beginReadArray(key("windows"));
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        all.push_back({m_settings.value(key("path")).toString(),
                       {m_settings.value(key("page")).toString(),
                        m_settings.value(key("record")).toString(),
                        m_settings.value(key("part")).toString()},
                       m_settings.value(key("geometry")).toByteArray()});
    }
    m_settings.endArray();
    return all;
}

void Remembered::setWindows(const std::vector<RememberedWindow> &windows)
{
    m_settings.remove(key("windows"));
    m_settings.beginWriteArray(key("windows"), static_cast<int>(windows.size()));
    for (int i = 0; const RememberedWindow &window : windows) {
        m_settings.setArrayIndex(i++);
        m_settings.setValue(key("path"), window.path);
        m_settings.setValue(key("page"), window.place.page);
        m_settings.setValue(key("record"), window.place.record);
        m_settings.setValue(key("part"), window.place.part);
        m_settings.setValue(key("geometry"), window.geometry);
    }
    m_settings.endArray();
}

QByteArray Remembered::windowGeometry() const
{
    return m_settings.value(key("window/geometry")).toByteArray();
}

void Remembered::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(key("window/geometry"), geometry);
}

bool Remembered::isMenuBarHidden() const
{
    return m_settings.value(key("window/menuBarHidden")).toBool();
}

void Remembered::setMenuBarHidden(bool hidden)
{
    m_settings.setValue(key("window/menuBarHidden"), hidden);
}

QString Remembered::country() const
{
    return m_settings.value(key("person/country")).toString();
}

void Remembered::setCountry(const QString &country)
{
    m_settings.setValue(key("person/country"), country);
}

QString Remembered::advisor() const
{
    return m_settings.value(key("person/name")).toString();
}

void Remembered::setAdvisor(const QString &name)
{
    m_settings.setValue(key("person/name"), name);
}

} // namespace ilo
