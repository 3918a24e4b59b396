#pragma once

#include <QStringView>

namespace ilo {

/// Jaro-Winkler likeness of two texts, 0 to 1 (Winkler 1990: prefix of at most 4, weight 0.1).
double jaroWinkler(QStringView a, QStringView b);

/// How likely two words of names are one word: 1 the same, 0 another one. '?' in either stands for
/// up to two lost letters.
float wordLikeness(QStringView a, QStringView b);

/// Whether the texts agree letter by letter when each '?' may stand for up to two letters.
bool agreeWithGaps(QStringView a, QStringView b);

} // namespace ilo
