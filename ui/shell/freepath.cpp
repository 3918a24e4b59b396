#include "ui/shell/freepath.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace ilo {

QString freeDocument(const QString &name)
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QDir().mkpath(folder))
        folder = QDir::homePath();
    QString clean = name;
    for (const QChar forbidden : QStringLiteral("/\\:*?\"<>|"))
        clean.remove(forbidden);
    QString path = QDir(folder).filePath(clean + QStringLiteral(".inprocap"));
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QDir(folder).filePath(QStringLiteral("%1 %2.inprocap").arg(clean).arg(number));
    return path;
}

} // namespace ilo
