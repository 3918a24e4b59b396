#pragma once

#include <QRect>
#include <QWidget>

#include <algorithm>
#include <utility>
#include <vector>

namespace ilo {

/// Puts what stands beside each other on one sheet into the order in which one reads: rows from the
/// top, each from the left. What begins a little lower beside a taller neighbour is of its row.
template<typename Value>
void sortForReading(std::vector<std::pair<QRect, Value>> &parts)
{
    std::ranges::stable_sort(parts, {}, [](const auto &part) { return part.first.top(); });
    for (auto row = parts.begin(); row != parts.end();) {
        const QRect first = row->first;
        auto end = std::find_if(row, parts.end(), [&](const auto &part) {
            return part.first.top() > first.top() && part.first.center().y() > first.bottom();
        });
        std::stable_sort(
            row, end, [](const auto &a, const auto &b) { return a.first.left() < b.first.left(); });
        row = end;
    }
}

/// What Tab stops at within `root`, in the order in which one reads.
std::vector<QWidget *> tabStops(QWidget &root);

/// Moves the focus to the stop after or before the one that has it, round the ends, and scrolls it
/// into view. Within a dialog that is a part of the window it stays there. False: no stop.
bool moveFocus(QWidget &window, bool next);

/// Scrolls whatever is around the widget until it can be seen.
void scrollTo(QWidget &widget);

} // namespace ilo
