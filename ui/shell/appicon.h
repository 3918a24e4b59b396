#pragma once

#include <QIcon>

namespace ilo {

/// The program's own mark: a white track on the accent.
QIcon appIcon();

} // namespace ilo
