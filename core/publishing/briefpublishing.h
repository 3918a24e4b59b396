#pragma once

#include "core/domain/change.h"
#include "core/storage/needlist.h"
#include "core/storage/publishedpaper.h"
#include "ui/needs/briefmaker.h"

namespace ilo {

class Workspace;

/// The changes that give a kept version another state, to be performed as one step. When it becomes
/// Published, the version published before is Replaced and the PDF is kept with it; its bytes are
/// stored at once. Errors are those of toPdf() and of storing.
/// @param note  why it is given although something speaks against it; empty: nothing does
/// @param page  the version as it is laid out
Result<ChangeSet> statusChanges(Workspace &workspace, const NeedInFull &need, const Brief &kept,
                                BriefStatus status, const QString &note, const LaidBrief &page);

} // namespace ilo
