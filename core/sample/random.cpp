#include "core/sample/random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ilo {

double Random::normal()
{
    const double radius = std::sqrt(-2 * std::log(1 - unit())); // Box and Muller
    return radius * std::cos(2 * std::numbers::pi * unit());
}

Zipf::Zipf(size_t count, double exponent)
{
    double sum = 0;
    m_cumulative.reserve(count);
    for (size_t rank = 0; rank < count; ++rank) {
        sum += 1 / std::pow(double(rank + 1), exponent);
        m_cumulative.push_back(sum);
    }
    for (double &value : m_cumulative)
        value /= sum;
}

size_t Zipf::operator()(Random &random) const
{
    const auto found = std::ranges::upper_bound(m_cumulative, random.unit());
    return std::min(size_t(found - m_cumulative.begin()), m_cumulative.size() - 1);
}

} // namespace ilo
