#pragma once

#include "core/dedupe/evidence.h"
#include "core/dedupe/fieldchoice.h"

namespace ilo {

/// "same name", "another town": one piece of evidence in words.
QString proofLabel(Proof proof);

/// The strongest reasons for a pair, and what speaks against it: "same name, same town".
QString evidenceText(const Likeness &likeness);

/// Why a value was chosen beforehand: "newer", "the only one".
QString reasonLabel(TakeReason reason);

} // namespace ilo
