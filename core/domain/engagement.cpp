#include "core/domain/engagement.h"

namespace ilo {

std::optional<int> provenLevel(const Activity &activity)
{
    switch (activity.kind) {
    case ActivityKind::Alert: return 1;
    case ActivityKind::Answer:
    case ActivityKind::Event:
    case ActivityKind::Training: return 2;
    case ActivityKind::Call:
    case ActivityKind::Email:
    case ActivityKind::Visit:
    case ActivityKind::Meeting:
    case ActivityKind::Debrief:
        if (!activity.organisation.isNull() && activity.companies.isEmpty()
            && activity.minutes.value_or(0) >= adviceMinutes)
            return 3;
        return {};
    case ActivityKind::Review:
    case ActivityKind::Note: return {};
    }
    return {};
}

} // namespace ilo
