#pragma once

#include "core/base/result.h"

#include <QIODevice>

#include <functional>

namespace ilo {

/// Writes the file `path` with `write`: as a whole, or not at all; a file of that name is replaced
/// only when all went well.
Status writeFile(const QString &path, const std::function<Status(QIODevice &)> &write);

} // namespace ilo
