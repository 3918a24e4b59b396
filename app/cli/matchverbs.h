#pragma once

#include "app/cli/verb.h"
#include "core/matching/needquery.h"

namespace ilo {

std::vector<Verb> matchVerbs(); ///< match, needs-for

/// The text of the file given with --text, whose first line is the title, in the language of
/// --lang.
Result<QueryText> textGiven(const Call &call);

} // namespace ilo
