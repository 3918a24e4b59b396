#pragma once

#include "core/brief/document.h"
#include "core/domain/change.h"
#include "core/render/pages.h"
#include "core/storage/needlist.h"

namespace ilo {

class Workspace;

/// The changes that give a kept version another state, to be performed as one step. When it becomes
/// Published, the version published before is Replaced and the PDF is kept with it; its bytes are
/// stored at once. Errors are those of toPdf() and of storing.
/// @param note  why it is given although something speaks against it; empty: nothing does
/// @param document, pages  what the version says, and how it lies on pages
Result<ChangeSet> statusChanges(Workspace &workspace, const NeedInFull &need, const Brief &kept,
                                BriefStatus status, const QString &note, const Document &document,
                                const Pages &pages);

} // namespace ilo
