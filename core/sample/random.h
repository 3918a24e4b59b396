#pragma once

#include <QtGlobal>

#include <random>
#include <vector>

namespace ilo {

/// Chance from a seed: the same numbers with every compiler, which the distributions of the
/// standard library do not promise.
class Random
{
public:
    explicit Random(quint64 seed) : m_engine(seed) { }

    quint64 bits() { return m_engine(); }
    double unit() { return double(bits() >> 11) * 0x1.0p-53; }            ///< 0 ≤ result < 1
    size_t below(size_t count) { return size_t(unit() * double(count)); } ///< 0 ≤ result < count
    int between(int low, int high)
    {
        return low + int(below(size_t(high - low + 1)));
    } ///< both ends included
    bool chance(double probability) { return unit() < probability; }
    double normal(); ///< mean 0, standard deviation 1

private:
    std::mt19937_64 m_engine;
};

/// Ranks 0 … count − 1, where rank r comes up in proportion to 1 / (r + 1)^exponent: how words,
/// towns and trades are spread in real lists.
class Zipf
{
public:
    explicit Zipf(size_t count, double exponent = 1.05);

    size_t operator()(Random &random) const;

private:
    std::vector<double> m_cumulative; ///< up to and including each rank; the last is 1
};

} // namespace ilo
