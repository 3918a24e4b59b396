#pragma once

#include "core/brief/document.h"
#include "core/storage/processingfacts.h"

namespace ilo {

/// A record of processing for the office's data protection officer (Article 30 GDPR, handbook 3.7):
/// what is kept about people, why, on which basis, for how long, who is kept longer, and what
/// people may ask. In the words of the program's language.
Document processingPaper(const ProcessingFacts &facts, QDate today);

} // namespace ilo
