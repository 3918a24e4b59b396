#pragma once

#include "app/cli/verb.h"
#include "core/storage/workspace.h"

namespace ilo {

/// The changes that give a kept brief the state of `after`, by the rules of the window: only a
/// state that may follow; what must not be overruled stops publishing; a need that is not ready,
/// and publishing again what was withdrawn, ask for --reason; the version published before makes
/// way and the PDF is kept. Error::Code::Invalid says which states may follow, or what to cure.
Result<ChangeSet> briefStateChanges(const Call &call, Workspace &workspace, const Brief &before,
                                    const Brief &after);

} // namespace ilo
