#pragma once

#include "core/storage/listkind.h"

namespace ilo {

// Some columns hold codes of which a wide one has finer ones below it, as technology areas do. Who
// asks for the wide one means those below it too.

/// `codes` and all that they lie below, each once.
QStringList withWiderCodes(const ListColumn &column, QStringList codes);

/// The term with all that lies below the codes it asks for. A code may be said by its name in any
/// language where no key begins so.
FilterTerm withNarrowerCodes(const ListColumn &column, FilterTerm term);

} // namespace ilo
