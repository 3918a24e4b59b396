#pragma once

#include "judged.h"

#include <QJsonObject>

namespace ilo {

/// Whole queries over `count` made-up companies, ours beside FTS5: milliseconds of CPU, 50th and
/// 95th of a hundred, and what building takes.
QJsonObject measureSpeed(int count, const std::vector<ParallelLabel> &cpv, const JudgedSet &notices,
                         const std::shared_ptr<const MatchKnowledge> &knowledge, bool withPeer);

} // namespace ilo
