#pragma once

#include <QString>

#include <vector>

namespace ilo {

/// A page of the work on a need, as it is listed beside the need's sections and in the header.
struct WorkPage
{
    QString part; ///< Place::part: "prior-art"
    QString title;
    QString icon;
};

/// In the order in which a need is worked out.
std::vector<WorkPage> workPages();

} // namespace ilo
