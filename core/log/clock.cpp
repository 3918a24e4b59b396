#include "core/log/clock.h"

#include <algorithm>

namespace ilo {

qint64 nextClock(qint64 nowMs, qint64 last, qint64 newestParent)
{
    constexpr qint64 kTrustedMs = 15 * 60 * 1000;
    const qint64 now = nowMs << 16;
    const qint64 afterLast = last < ((nowMs + kTrustedMs) << 16) ? last + 1 : 0;
    return std::max({now, afterLast, newestParent + 1});
}

} // namespace ilo
