#pragma once

#include "core/dedupe/fingerprint.h"
#include "core/dedupe/proof.h"

#include <vector>

namespace ilo {

/// One part of a score.
struct Evidence
{
    Proof proof = Proof::SameName;
    int tenths = 0; ///< tenths of a point, negative when it speaks against
    QString a;      ///< what the first company has there, as far as it can be shown
    QString b;

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

/// The answer for two companies; the score is the sum of its parts.
struct Likeness
{
    int tenths = 0;
    std::vector<Evidence> parts;

    double score() const { return tenths / 10.0; }

    friend bool operator==(const Likeness &, const Likeness &) = default;
};

/// From here on two companies are shown as perhaps the same, in tenths of a point.
constexpr int kPerhapsSame = 55;
/// From here on "the same" is what is proposed.
constexpr int kLikelySame = 100;

/// Adds up what the two have in common. The name is a gate: without a likeness of names (or the
/// same number in a register) nothing else makes them the same.
Likeness likenessOf(const Fingerprint &a, const Fingerprint &b);

/// The score alone: what finding all pairs asks for.
int likenessTenths(const Fingerprint &a, const Fingerprint &b);

} // namespace ilo
