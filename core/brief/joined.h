#pragma once

#include <QStringList>

namespace ilo {

/// The parts that say something, trimmed, with `between` between them.
QString joined(QStringList parts, const QString &between);

} // namespace ilo
