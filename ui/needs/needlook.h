#pragma once

#include "ui/kit/badge.h"

namespace ilo {

class RecordListView;

/// The state of a need and a sharing level as badges, by their stored keys.
BadgeText needBadge(const QString &status);
BadgeText sharingBadge(const QString &level);

/// How the list of needs words and paints what is its own: state, sharing, the newest brief.
void dressNeedList(RecordListView &list);

} // namespace ilo
