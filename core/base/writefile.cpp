#include "core/base/writefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

namespace ilo {
namespace {

Failure failure(const QSaveFile &file, qint64 size)
{
    const QFileInfo info(file.fileName());
    const QFileInfo folder(info.absolutePath());
    Error::Code code = Error::Code::File;
    // QSaveFile does not always pass on why a write failed; the room that is left tells.
    const QStorageInfo disk(info.absolutePath());
    if ((folder.isDir() && !folder.isWritable()) || (info.exists() && !info.isWritable()))
        code = Error::Code::ReadOnly;
    else if (file.error() == QFileDevice::ResourceError
             || (disk.isValid() && disk.bytesAvailable() < size))
        code = Error::Code::DiskFull;
    return fail(code, file.errorString(), QDir::toNativeSeparators(file.fileName()));
}

} // namespace

Status writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return failure(file, content.size());
    return {};
}

} // namespace ilo
