#pragma once

#include <vector>

namespace ilo {

/// `whole` cut into equal widths while each is as wide as `wanted`; else what wants less gives what
/// it does not need to what wants more.
std::vector<double> sharedWidths(double whole, const std::vector<double> &wanted);

} // namespace ilo
