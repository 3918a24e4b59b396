#include "core/render/widths.h"

#include <algorithm>

namespace ilo {

std::vector<double> sharedWidths(double whole, const std::vector<double> &wanted)
{
    const double equal = whole / double(std::max<size_t>(wanted.size(), 1));
    double spare = 0;
    int wider = 0;
    for (double width : wanted) {
        if (width > equal)
            ++wider;
        else
            spare += equal - width;
    }
    std::vector<double> widths;
    for (double width : wanted)
        widths.push_back(wider == 0 ? equal : width > equal ? equal + spare / wider : width);
    return widths;
}

} // namespace ilo
