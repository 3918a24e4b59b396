#pragma once

#include "core/brief/document.h"

namespace ilo {

/// What is said of a one-page brief that does not fit: by how much, and what to shorten first, in
/// the words of the form.
/// @param lines  Pages::linesTooMany
QString tooLongText(const Document &document, int lines);

} // namespace ilo
