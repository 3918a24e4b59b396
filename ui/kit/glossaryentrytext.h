#pragma once

#include "core/domain/glossaryentry.h"

namespace ilo {

/// What an entry of the office's glossary says: "“læk” (Danish) means the same as “Leck” (German)".
QString glossaryEntryText(const GlossaryEntry &entry);

/// A word with its language: "læk (Danish)".
QString wordInLanguage(const QString &word, const QString &language);

} // namespace ilo
