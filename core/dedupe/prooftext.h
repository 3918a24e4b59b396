#pragma once

#include "core/dedupe/proof.h"

#include <QString>

namespace ilo {

/// "same_name", "other_town": the proof in files and for programs. Never changed once released.
QString proofKey(Proof proof);

/// Tenths of a point as shown: "+8", "−1.5".
QString pointsText(int tenths);

} // namespace ilo
