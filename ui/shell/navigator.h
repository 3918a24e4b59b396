#pragma once

#include "ui/kit/place.h"

#include <vector>

namespace ilo {

/// Where the person has been, for back and forward.
class Navigator
{
public:
    /// Notes a place gone to. The same place again changes nothing; a new one forgets what lay
    /// forward. At most a hundred are kept.
    /// `instead` puts it in place of the present one when that is on the same page.
    void visit(const Place &place, bool instead = false);

    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_places.size(); }

    /// The place to show now.
    Place back();
    Place forward();

    void clear();

private:
    std::vector<Place> m_places;
    size_t m_at = 0;
};

} // namespace ilo
