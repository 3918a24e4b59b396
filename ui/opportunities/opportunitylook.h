#pragma once

namespace ilo {

class RecordListView;

/// How the list of opportunities shows its values, and what stands where it is empty.
void dressOpportunityList(RecordListView &list);

} // namespace ilo
