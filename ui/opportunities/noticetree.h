#pragma once

#include "core/opportunities/noticeplan.h"

class QTreeWidget;

namespace ilo {

/// Fills `tree` with what taking up a notice would do: fields, lots, awards, and what was not
/// understood.
void showNoticePlan(QTreeWidget &tree, const NoticePlan &plan);

/// "New opportunity", "Changes “Vacuum chambers”: 3 fields, 2 lots".
QString noticeSentence(const NoticePlan &plan);

} // namespace ilo
