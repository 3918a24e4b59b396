#include "core/exchange/headerrow.h"

#include "core/exchange/columncontent.h"
#include "core/exchange/isonames.h"
#include "core/exchange/vocabulary.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t deepestHeader = 40;

int filledCells(const SheetRow &row)
{
    return int(
        std::ranges::count_if(row.cells, [](const QString &c) { return !c.trimmed().isEmpty(); }));
}

/// How many cells most rows fill.
int usualFill(const std::vector<SheetRow> &rows)
{
    std::map<int, int> times;
    for (const SheetRow &row : rows) {
        if (const int filled = filledCells(row); filled > 0)
            ++times[filled];
    }
    const auto most = std::ranges::max_element(times, {}, [](const auto &t) { return t.second; });
    return most == times.end() ? 0 : most->first;
}

bool isDatum(const QString &text)
{
    return looksLikeEmail(text) || looksLikeNumber(text) || looksLikeDate(text)
        || looksLikeCompany(text) || text.startsWith("http"_L1) || text.size() > 120;
}

struct Looks
{
    int names = 0; ///< cells that are the very name of a field
    int data = 0;
};

Looks looksOf(const SheetRow &row)
{
    Looks looks;
    for (const QString &cell : row.cells) {
        const QString text = cell.trimmed();
        if (text.isEmpty())
            continue;
        const auto fields = fieldsNamed(text);
        if (!fields.empty() && fields.front().likeness >= 0.9)
            ++looks.names;
        else if (isDatum(text))
            ++looks.data;
    }
    return looks;
}

/// Whether the cells of row `at` are values that come again below, or countries as there.
bool repeatsBelow(const std::vector<SheetRow> &rows, size_t at)
{
    const QStringList &cells = rows[at].cells;
    for (qsizetype column = 0; column < cells.size(); ++column) {
        const QString text = cells[column].trimmed();
        if (text.isEmpty())
            continue;
        const bool isCountry = !countryCode(text).isEmpty();
        for (size_t below = at + 1; below < rows.size(); ++below) {
            const QString other = rows[below].cells.value(column).trimmed();
            if (other == text || (isCountry && !other.isEmpty() && !countryCode(other).isEmpty()))
                return true;
        }
    }
    return false;
}

} // namespace

std::optional<size_t> findHeader(const std::vector<SheetRow> &rows)
{
    const int usual = usualFill(rows);
    std::optional<size_t> firstFull;
    for (size_t i = 0; i < rows.size() && i < deepestHeader; ++i) {
        const int filled = filledCells(rows[i]);
        if (filled == 0 || 2 * filled < usual)
            continue;
        const Looks looks = looksOf(rows[i]);
        const int wanted = filled <= 2 ? 1 : 2;
        if (looks.names >= wanted && looks.names > looks.data)
            return i;
        if (!firstFull && (10 * filled >= 6 * usual || filled >= 3))
            firstFull = i;
    }
    if (!firstFull)
        return std::nullopt;
    const Looks looks = looksOf(rows[*firstFull]);
    if (looks.data > looks.names || (looks.data > 0 && looks.names == 0)
        || repeatsBelow(rows, *firstFull))
        return std::nullopt;
    return firstFull;
}

} // namespace ilo
