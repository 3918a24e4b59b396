#pragma once

#include "core/domain/requirement.h"
#include "core/quality/unit.h"

namespace ilo {

class QualityWords;

/// A number as a person wrote it, understood.
struct ReadQuantity
{
    Comparison comparison = Comparison::None; ///< written before the number, in any language
    double value = 0;
    std::optional<double> until;     ///< the other end of a range
    bool isAbout = false;            ///< "about 10"
    QString unitText;                ///< what follows the number
    std::optional<MeasureUnit> unit; ///< none: nothing follows, or it is no unit that we know

    /// In SI units; the number itself where there is no unit.
    double si() const;
};

/// "10^-9", "1e-9", "1 × 10⁻⁹", "0,3", "1 000.5", "40,000" (in `language` "en" a thousand,
/// elsewhere a decimal). Nothing when `text` does not begin with a number; `length` receives how
/// much of it is one.
std::optional<double> readNumber(QStringView text, const QString &language,
                                 qsizetype *length = nullptr);

/// The first number of `text` with what stands before and behind it: "≤ 0,3 dB", "about 10",
/// "co najmniej 50 cykli", "30–50 K".
/// @param unit  the unit of a number that has none behind it
std::optional<ReadQuantity> readQuantity(const QString &text, const QString &unit,
                                         const QString &language, const QualityWords &words);

/// True when the two can be compared: one dimension, or one of them has no unit of its own.
bool areComparable(const ReadQuantity &a, const ReadQuantity &b);

} // namespace ilo
