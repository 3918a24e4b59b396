#pragma once

#include "core/matching/textlanguage.h"

#include <string>

namespace ilo {

/// Whether texts use a word whatever they are about ("deliver", "Erfahrung", "finder"): it counts,
/// but says little. In a small workspace its being rare is chance, and no collection at hand tells.
/// @param stem  of a whole word, as WordStemmer yields it
bool isGeneralWord(TextLanguage language, const std::string &stem);

} // namespace ilo
