#pragma once

#include "core/storage/undo.h"
#include "ui/kit/context.h"
#include "ui/kit/job.h"

namespace ilo {

/// Takes back one action of any age; a big one in `job`, beside the window, with its progress.
/// `then` hears what was done, on the window's thread.
void undoBeside(Context &context, Job &job, const UndoStep &step,
                std::function<void(const Result<UndoReport> &)> then);

/// The first values that were left alone, a line each, and how many more there are.
QString leftLines(Database &database, const UndoReport &report);

} // namespace ilo
