#pragma once

namespace ilo {

class RecordListView;

/// How a list of rules or thresholds shows whether they are in force and to be checked.
void dressRuleList(RecordListView &list);

} // namespace ilo
