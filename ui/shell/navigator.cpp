#include "ui/shell/navigator.h"

namespace ilo {
namespace {

constexpr size_t mostPlaces = 100;

} // namespace

void Navigator::visit(const Place &place, bool instead)
{
    if (!m_places.empty() && m_places[m_at] == place)
        return;
    if (!m_places.empty())
        m_places.resize(m_at + 1);
    if (instead && !m_places.empty() && m_places.back().page == place.page) {
        m_places.back() = place;
        return;
    }
    m_places.push_back(place);
    if (m_places.size() > mostPlaces)
        m_places.erase(m_places.begin());
    m_at = m_places.size() - 1;
}

Place Navigator::back()
{
    if (canGoBack())
        --m_at;
    return m_places.at(m_at);
}

Place Navigator::forward()
{
    if (canGoForward())
        ++m_at;
    return m_places.at(m_at);
}

void Navigator::clear()
{
    m_places.clear();
    m_at = 0;
}

} // namespace ilo
