#pragma once

#include "core/render/composer.h"

namespace ilo {

/// A table with its heading. The header row is repeated on each page; rows are not split, unless
/// one is higher than a page.
void addTable(Composer &composer, const Table &table);

} // namespace ilo
