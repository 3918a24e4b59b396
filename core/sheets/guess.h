#pragma once

#include <algorithm>
#include <vector>

namespace ilo {

/// Something that was found out by evidence: what was taken, how sure that is, and what else it
/// could be. A person may take another value; confidence is then 1.
template<typename Value>
struct Guess
{
    struct Other
    {
        Value value{};
        double confidence = 0;

        friend bool operator==(const Other &, const Other &) = default;
    };

    Value value{};
    double confidence = 0;     ///< 0: a mere fallback, 1: the file says so or a person did
    std::vector<Other> others; ///< next best first; their confidences and ours add to 1 at most

    /// Sure enough not to be asked about (0.9 and more).
    bool isSure() const { return confidence >= 0.9; }

    /// Takes what a person says.
    void decide(Value said)
    {
        value = std::move(said);
        confidence = 1;
        others.clear();
    }

    friend bool operator==(const Guess &, const Guess &) = default;
};

} // namespace ilo
