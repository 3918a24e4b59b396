#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace ilo {

/// Writes `content` to `path`, replacing what stood there only when all of it is on disk. The
/// errors ReadOnly, DiskFull and File have the path as subject and leave the old file as it was.
Status writeFile(const QString &path, const QByteArray &content);

} // namespace ilo
