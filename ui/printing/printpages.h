#pragma once

#include "core/render/pages.h"

class QWidget;

namespace ilo {

/// The system's print dialog, then these pages on the printer. False when the person cancelled.
/// @param name  as the printer's queue shows it
bool printPages(const Pages &pages, const QString &name, QWidget *parent);

} // namespace ilo
