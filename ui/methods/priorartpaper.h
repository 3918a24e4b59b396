#pragma once

#include "core/brief/document.h"
#include "core/storage/needlist.h"
#include "core/storage/needworkup.h"

namespace ilo {

/// The prior-art log of a need as a paper: protocol of the searches, what was found, what it
/// covers, and the conclusion with what it leads to. For the office: nothing of it is opened.
Document priorArtPaper(const NeedInFull &full, const NeedWorkUp &work, const QString &office,
                       QDate today);

} // namespace ilo
