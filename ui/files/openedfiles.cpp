#include "ui/files/openedfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr auto prefix = "inprocap-open-"_L1;

bool isRunning(const QString &process)
{
    // Without /proc nobody can tell, and what may be in use stays.
    return !QFileInfo::exists(u"/proc/self"_s) || QFileInfo::exists(u"/proc/"_s + process);
}

void allowRemoval(const QDir &folder)
{
    const auto entries = folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (entry.isDir())
            allowRemoval(QDir(entry.filePath()));
        else
            QFile::setPermissions(entry.filePath(), QFile::ReadOwner | QFile::WriteOwner);
    }
}

void removeAbandoned()
{
    const QDir temporary(QDir::tempPath());
    const auto left = temporary.entryInfoList({prefix + u'*'}, QDir::Dirs | QDir::NoSymLinks);
    for (const QFileInfo &folder : left) {
        const QString process = folder.fileName().mid(prefix.size()).section(u'-', 0, 0);
        if (isRunning(process) || !folder.isWritable())
            continue;
        allowRemoval(QDir(folder.filePath()));
        QDir(folder.filePath()).removeRecursively();
    }
}

} // namespace

OpenedFiles::OpenedFiles()
{
    removeAbandoned();
}

OpenedFiles::~OpenedFiles()
{
    if (m_folder && m_folder->isValid())
        allowRemoval(QDir(m_folder->path()));
}

Result<QString> OpenedFiles::put(const QString &name, const QByteArray &bytes)
{
    if (!m_folder) {
        m_folder = std::make_unique<QTemporaryDir>(
            QDir::tempPath() + u'/' + prefix + QString::number(QCoreApplication::applicationPid())
            + u"-XXXXXX"_s);
    }
    // A folder for each, so that two files of one name do not meet and the name stays.
    const QString folder = m_folder->filePath(QString::number(++m_count));
    const QString path = folder + u'/' + QFileInfo(name).fileName();
    QFile file(path);
    if (!m_folder->isValid() || !QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly)
        || file.write(bytes) != bytes.size() || !file.flush())
        return fail(Error::Code::File, file.errorString(), path);
    file.close();
    file.setPermissions(QFile::ReadOwner);
    return path;
}

} // namespace ilo
