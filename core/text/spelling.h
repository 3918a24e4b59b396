#pragma once

#include <QStringView>

namespace ilo {

/// How many slips of the finger lie between what was typed and the beginning of `word`: a letter
/// wrong, missing or too many, or two exchanged. 0: none; -1: too many for one word of that length
/// (one from four letters on, two from seven), or another first letter. Both folded.
int slipsBetween(QStringView typed, QStringView word);

} // namespace ilo
