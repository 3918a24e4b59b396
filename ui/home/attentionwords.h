#pragma once

#include "ui/home/attentionlist.h"
#include "ui/home/attentionloader.h"

namespace ilo {

class Context;

/// What waits, as lines of Home; what leads to a page that the window does not have is left out.
std::vector<HomeLine> attentionLines(const HomeContent &content, Context &context,
                                     const QDate &today);

/// "today", "in 3 days", "4 days ago", "12 Dec".
QString dayDistance(const QDate &day, const QDate &today);

} // namespace ilo
