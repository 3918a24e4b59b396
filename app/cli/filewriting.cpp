#include "app/cli/filewriting.h"

#include <QSaveFile>

namespace ilo {

Status writeFile(const QString &path, const std::function<Status(QIODevice &)> &write)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Code::File, file.errorString(), path);
    if (Status done = write(file); !done)
        return done;
    return file.commit() ? Status() : fail(Error::Code::File, file.errorString(), path);
}

} // namespace ilo
