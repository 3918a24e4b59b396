#pragma once

#include "core/quicklog/quicklog.h"

namespace ilo {

/// Finds whom it was with: behind the kind, behind a word such as "with", or where the sentence
/// begins; first an organisation or a contact, then the other.
void readParties(Sentence &sentence, size_t kindEnd, const PartyLookup &lookup, QuickLog &entry);

} // namespace ilo
