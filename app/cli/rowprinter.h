#pragma once

#include "app/cli/console.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <vector>

namespace ilo {

/// The end of an id: ids made together begin alike.
inline QString shortId(const QString &id)
{
    constexpr int shortIdLength = 8;
    return id.right(shortIdLength);
}

/// Prints rows one by one, in whichever form is asked for.
class RowPrinter
{
public:
    RowPrinter(bool json, const QStringList &titles)
    {
        if (json)
            m_json.emplace();
        else
            m_table.emplace(titles);
    }

    void add(const QJsonObject &object, const QStringList &cells)
    {
        if (m_json)
            m_json->add(object);
        else
            m_table->add(cells);
    }

private:
    std::optional<JsonLines> m_json;
    std::optional<TextTable> m_table;
};

/// Calls `take` with the rows of `numbers`, some at a time, so that memory does not follow them.
template<typename Read, typename Take>
Status inPages(const std::vector<qint64> &numbers, Read read, Take take)
{
    constexpr size_t rowsAtATime = 500;
    for (size_t from = 0; from < numbers.size(); from += rowsAtATime) {
        const auto begin = numbers.begin() + qptrdiff(from);
        const auto end = begin + qptrdiff(std::min(rowsAtATime, numbers.size() - from));
        const auto rows = read({begin, end});
        if (!rows)
            return fail(rows.error());
        for (const auto &row : *rows)
            take(row);
    }
    return {};
}

} // namespace ilo
