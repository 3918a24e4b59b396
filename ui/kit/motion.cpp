#include "ui/kit/motion.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#endif

using namespace Qt::StringLiterals;

namespace ilo::kit {

#ifdef Q_OS_WIN

bool wantsMotion()
{
    BOOL moves = TRUE;
    SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &moves, 0);
    return moves != FALSE;
}

#else

namespace {

/// What `key` says in a file of settings; null where nothing is said.
QVariant told(const QString &file, const QString &key)
{
    const QString path = QStandardPaths::locate(QStandardPaths::GenericConfigLocation, file);
    return path.isEmpty() ? QVariant() : QSettings(path, QSettings::IniFormat).value(key);
}

/// GNOME and its kin keep it in a store that only their own tool reads; once a start, as it may
/// have to be waited for.
bool gnomeMoves()
{
    static const bool moves = [] {
        constexpr int patience = 300; // milliseconds
        const QByteArray desktop = qgetenv("XDG_CURRENT_DESKTOP");
        if (!desktop.contains("GNOME") && !desktop.contains("Unity"))
            return true;
        QProcess asked;
        asked.start(u"gsettings"_s,
                    {u"get"_s, u"org.gnome.desktop.interface"_s, u"enable-animations"_s});
        return !asked.waitForFinished(patience)
            || asked.readAllStandardOutput().trimmed() != "false";
    }();
    return moves;
}

} // namespace

bool wantsMotion()
{
    const QVariant plasma = told(u"kdeglobals"_s, u"KDE/AnimationDurationFactor"_s);
    if (!plasma.isNull())
        return plasma.toDouble() > 0;
    for (const QString &file : {u"gtk-4.0/settings.ini"_s, u"gtk-3.0/settings.ini"_s}) {
        const QVariant gtk = told(file, u"Settings/gtk-enable-animations"_s);
        if (!gtk.isNull())
            return gtk.toBool();
    }
    return gnomeMoves();
}

#endif

} // namespace ilo::kit
