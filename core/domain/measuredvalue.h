#pragma once

#include "core/domain/requirement.h"

namespace ilo {

/// A threshold or target as people type it in one go: "<= 0.5 dB", "≥ 50", "1 × 10⁻⁹ mbar·l/s".
struct MeasuredValue
{
    std::optional<Comparison> comparison; ///< none: no sign was typed
    QString value; ///< the number as typed; the whole text when it does not begin with a number
    QString unit;  ///< what follows the number behind a space, or a % or ° beside it

    friend bool operator==(const MeasuredValue &, const MeasuredValue &) = default;
};

/// Takes sign, number and unit apart and changes none of them: "316L" and "about 50" stay whole.
/// "30–50 K" is Comparison::Between.
MeasuredValue parseMeasuredValue(const QString &text);

/// True when two spellings mean one unit: "mbar l/s" and "mbar·l/s".
bool isSameUnit(const QString &a, const QString &b);

} // namespace ilo
