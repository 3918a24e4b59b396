#pragma once

namespace ilo {

class RecordListView;

/// How the list of contacts words and paints what is its own: consent and objection.
void dressContactList(RecordListView &list);

} // namespace ilo
