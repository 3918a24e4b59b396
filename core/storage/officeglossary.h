#pragma once

#include "core/domain/glossaryentry.h"
#include "core/matching/matchknowledge.h"
#include "core/storage/database.h"

namespace ilo {

/// What the office's glossary says of pairs of words, without what is switched off, in an order
/// that does not depend on when it was written.
Result<std::vector<GlossaryWord>> officeGlossary(Database &database);

/// The entry that speaks of the same two words, in either order; nothing when there is none.
Result<std::optional<GlossaryEntry>> entryOnWords(Database &database, const GlossaryEntry &entry);

/// The English words of entries of the shipped glossary that the office does not use, in order.
Result<QStringList> unusedShippedWords(Database &database);

} // namespace ilo
