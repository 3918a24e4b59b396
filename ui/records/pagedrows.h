#pragma once

#include "core/base/result.h"

#include <QCache>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

namespace ilo {

/// The lines of a long list of which only the numbers are in memory: pages of lines are fetched
/// when shown and a few are kept.
template<typename Line>
class PagedRows
{
public:
    /// The lines of these numbers, in this order; one that is gone is left out.
    using Fetch = std::function<Result<std::vector<Line>>(const std::vector<qint64> &)>;
    using NumberOf = qint64 (*)(const Line &);

    PagedRows(Fetch fetch, NumberOf numberOf) : m_fetch(std::move(fetch)), m_numberOf(numberOf) { }

    const std::vector<qint64> &numbers() const { return m_numbers; }
    void setNumbers(std::vector<qint64> numbers)
    {
        m_numbers = std::move(numbers);
        forget();
    }

    /// What was fetched is out of date.
    void forget() { m_pages.clear(); }

    /// Null when there is no such line any more or it cannot be read.
    const Line *at(int index)
    {
        if (index < 0 || index >= int(m_numbers.size()))
            return nullptr;
        const Page *page = pageOf(index / pageSize);
        const auto found = std::ranges::find(*page, m_numbers[size_t(index)], m_numberOf);
        return found == page->end() ? nullptr : &*found;
    }

    /// -1 when it is not in the list.
    int indexOf(qint64 number) const
    {
        const auto found = std::ranges::find(m_numbers, number);
        return found == m_numbers.end() ? -1 : int(found - m_numbers.begin());
    }

private:
    using Page = std::vector<Line>;

    static constexpr int pageSize = 128;
    static constexpr int pagesKept = 8;

    const Page *pageOf(int number)
    {
        if (const Page *kept = m_pages.object(number))
            return kept;
        const auto first = m_numbers.begin() + number * pageSize;
        const auto last = m_numbers.begin()
            + std::min<ptrdiff_t>((number + 1) * pageSize, ptrdiff_t(m_numbers.size()));
        Result<Page> lines = m_fetch({first, last});
        auto *page = new Page(lines ? *std::move(lines) : Page());
        m_pages.insert(number, page); // the cache owns it
        return page;
    }

    Fetch m_fetch;
    NumberOf m_numberOf;
    std::vector<qint64> m_numbers;
    QCache<int, Page> m_pages{pagesKept};
};

} // namespace ilo
