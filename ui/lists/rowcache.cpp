#include "ui/lists/rowcache.h"

namespace ilo {

const ListRow *RowCache::row(const std::vector<qint64> &numbers, int row)
{
    const int index = row / pageSize;
    auto found = m_pages.find(index);
    if (found == m_pages.end()) {
        if (m_pages.size() >= mostPages) {
            m_pages.erase(m_uses.back());
            m_uses.pop_back();
        }
        const auto begin = numbers.begin() + qsizetype(index) * pageSize;
        const auto end = numbers.end() - begin > pageSize ? begin + pageSize : numbers.end();
        Page page;
        // An unreadable file shows empty rows; the next action says why.
        if (auto rows = listRows(m_database, m_kind, {begin, end}); rows) {
            for (ListRow &line : *rows)
                page.rows.emplace(line.number, std::move(line));
        }
        m_uses.push_front(index);
        page.use = m_uses.begin();
        found = m_pages.emplace(index, std::move(page)).first;
    } else {
        m_uses.splice(m_uses.begin(), m_uses, found->second.use);
    }
    const auto line = found->second.rows.find(numbers[size_t(row)]);
    return line == found->second.rows.end() ? nullptr : &line->second;
}

void RowCache::forgetFrom(int row)
{
    std::erase_if(m_pages, [&](const auto &entry) {
        const bool behind = (entry.first + 1) * pageSize > row;
        if (behind)
            m_uses.erase(entry.second.use);
        return behind;
    });
}

} // namespace ilo
