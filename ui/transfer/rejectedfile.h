#pragma once

#include "ui/transfer/importdraft.h"

class QWidget;

namespace ilo {

/// Asks for a name and writes the rejected rows with their reasons to it; says so, or why not.
void saveRejectedRows(ImportDraft &draft, Context &context, QWidget *parent);

} // namespace ilo
