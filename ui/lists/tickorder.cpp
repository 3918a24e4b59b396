#include "ui/lists/tickorder.h"

#include "ui/lists/listmodel.h"

#include <QSet>

namespace ilo {

std::vector<qint64> tickedInOrder(const ListModel &model)
{
    const QSet<qint64> &ticked = model.ticked();
    std::vector<qint64> numbers;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (const qint64 number = model.numberAt(row); ticked.contains(number))
            numbers.push_back(number);
    }
    const QSet<qint64> seen(numbers.begin(), numbers.end());
    for (const qint64 number : ticked) {
        if (!seen.contains(number))
            numbers.push_back(number);
    }
    return numbers;
}

} // namespace ilo
