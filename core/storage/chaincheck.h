#pragma once

#include "core/storage/changewriter.h"

namespace ilo {

/// Hashes every action anew and compares with what was written; `note` is told of each difference.
/// Returns the number of actions.
Result<qint64> checkChain(Database &database, const std::function<void(const QString &)> &note,
                          const Progress &progress);

} // namespace ilo
