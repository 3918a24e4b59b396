#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

class QTemporaryDir;

namespace ilo {

/// Copies for reading, in a folder that only this user can enter. They are gone when this object
/// is; what a crash left behind goes when the next one is made.
class OpenedFiles
{
public:
    OpenedFiles();
    ~OpenedFiles();
    Q_DISABLE_COPY_MOVE(OpenedFiles)

    /// Writes a read-only copy under the name and returns its path.
    Result<QString> put(const QString &name, const QByteArray &bytes);

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_count = 0;
};

} // namespace ilo
