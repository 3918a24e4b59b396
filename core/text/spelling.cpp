#include "core/text/spelling.h"

#include <algorithm>
#include <array>

namespace ilo {
namespace {

constexpr qsizetype longest = 32; ///< letters compared
constexpr qsizetype leastForOne = 4;
constexpr qsizetype leastForTwo = 7;

} // namespace

int slipsBetween(QStringView typed, QStringView word)
{
    if (word.startsWith(typed))
        return 0;
    const qsizetype wide = std::min(typed.size(), longest);
    if (wide < leastForOne || word.isEmpty() || typed.front() != word.front())
        return -1;
    const int most = wide < leastForTwo ? 1 : 2;
    if (word.size() < wide - most)
        return -1;
    // Rows of the usual table of edits, with exchanges of neighbours; the end of `word` is free.
    using Line = std::array<int, longest + 1>;
    Line before{};
    Line last{};
    Line now{};
    for (int column = 0; column <= int(wide); ++column)
        last[size_t(column)] = column;
    int best = last[size_t(wide)];
    const qsizetype high = std::min(word.size(), wide + most);
    for (qsizetype row = 1; row <= high; ++row) {
        now[0] = int(row);
        int least = now[0];
        for (qsizetype column = 1; column <= wide; ++column) {
            const bool same = word[row - 1] == typed[column - 1];
            int cost = std::min({last[size_t(column)] + 1,
                                 now[size_t(column - 1)] + 1,
                                 last[size_t(column - 1)] + (same ? 0 : 1)});
            if (row > 1 && column > 1 && word[row - 1] == typed[column - 2]
                && word[row - 2] == typed[column - 1])
                cost = std::min(cost, before[size_t(column - 2)] + 1);
            now[size_t(column)] = cost;
            least = std::min(least, cost);
        }
        best = std::min(best, now[size_t(wide)]);
        if (least > most)
            break;
        before = last;
        last = now;
    }
    return best <= most ? best : -1;
}

} // namespace ilo
