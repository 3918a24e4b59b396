#pragma once

#include "core/brief/document.h"
#include "core/render/fonts.h"
#include "core/render/pages.h"

namespace ilo {

/// Several papers behind each other, to be written into one file.
struct PrintedBriefs
{
    Document document; ///< what the file says of itself: language, title, author, day
    Pages pages;
};

/// Lays each out with its own page numbers; the outline has an entry for each. `documents` holds at
/// least one; the file is called by their numbers.
PrintedBriefs printedTogether(const std::vector<Document> &documents, const Fonts &fonts);

} // namespace ilo
