#pragma once

#include "core/storage/companylist.h"

#include <list>
#include <unordered_map>

namespace ilo {

/// The lines of the companies around what is shown: a few pages of 128, the longest unused given up
/// first. So memory does not follow the table.
class RowCache
{
public:
    static constexpr int pageSize = 128;
    static constexpr size_t mostPages = 32;

    explicit RowCache(Database &database) : m_database(database) { }

    /// The line of `numbers[row]`, reading its page when it is not here; null when it is deleted.
    const CompanyRow *row(const std::vector<qint64> &numbers, int row);

    /// Forgets the pages from `row` on: rows moved.
    void forgetFrom(int row);
    void clear() { forgetFrom(0); }

private:
    struct Page
    {
        std::unordered_map<qint64, CompanyRow> rows; ///< by number
        std::list<int>::iterator use;
    };

    Database &m_database;
    std::unordered_map<int, Page> m_pages;
    std::list<int> m_uses; ///< page numbers, the last used first
};

} // namespace ilo
