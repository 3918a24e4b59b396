#pragma once

#include "ui/transfer/importdraft.h"

namespace ilo {

/// What stays open about the columns, and what is done with it until a person answers, with the
/// cells concerned; empty when nothing is open.
QString openQuestionsText(const ImportDraft &draft);

} // namespace ilo
