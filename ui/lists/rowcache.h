#pragma once

#include "core/storage/listquery.h"

#include <list>
#include <unordered_map>

namespace ilo {

/// The lines of the records around what is shown: a few pages of 128, the longest unused given up
/// first. So memory does not follow the table.
class RowCache
{
public:
    static constexpr int pageSize = 128;
    static constexpr size_t mostPages = 32;

    RowCache(Database &database, const ListKind &kind) : m_database(database), m_kind(kind) { }

    /// The line of `numbers[row]`, reading its page when it is not here; null when it is deleted.
    const ListRow *row(const std::vector<qint64> &numbers, int row);

    /// Forgets the pages from `row` on: rows moved.
    void forgetFrom(int row);
    void clear() { forgetFrom(0); }

private:
    struct Page
    {
        std::unordered_map<qint64, ListRow> rows; ///< by number
        std::list<int>::iterator use;
    };

    Database &m_database;
    const ListKind &m_kind;
    std::unordered_map<int, Page> m_pages;
    std::list<int> m_uses; ///< page numbers, the last used first
};

} // namespace ilo
