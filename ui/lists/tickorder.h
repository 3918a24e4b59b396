#pragma once

#include <QtGlobal>

#include <vector>

namespace ilo {

class ListModel;

/// The numbers of the ticked records in the order in which they are seen; what was ticked before a
/// filter hid it stands behind them.
std::vector<qint64> tickedInOrder(const ListModel &model);

} // namespace ilo
