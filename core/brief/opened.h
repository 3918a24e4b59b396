#pragma once

#include "core/domain/requirement.h"

#include <vector>

namespace ilo {

/// `need` as a paper of `level` may know it: every field that is not opened that far has its empty
/// value. The one place where a need is filtered; whoever prints one asks here first. A field added
/// to Description<Need> is filtered without a further line.
Need openedTo(const Need &need, Sharing level);

/// The requirements of `need` that a paper of `level` may know, by position, without their source
/// (who said so is the office's own knowledge).
std::vector<Requirement> openedTo(const std::vector<Requirement> &requirements, const Need &need,
                                  Sharing level);

/// Names of the filled fields of `need` that a paper of `level` leaves out, in their order;
/// "requirements" when at least one requirement is left out. Only of what a brief prints.
QStringList leftOut(const Need &need, const std::vector<Requirement> &requirements, Sharing level);

} // namespace ilo
