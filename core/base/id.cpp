#include "core/base/id.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <atomic>

namespace ilo {
namespace {

/// Milliseconds in the upper 48 bits, a counter in the lower 16: never the same twice here.
quint64 nextTick()
{
    static std::atomic<quint64> last = 0;
    const quint64 now = quint64(QDateTime::currentMSecsSinceEpoch()) << 16;
    quint64 seen = last.load();
    quint64 next = 0;
    do {
        next = std::max(now, seen + 1);
    } while (!last.compare_exchange_weak(seen, next));
    return next;
}

} // namespace

QUuid createTimeOrderedUuid()
{
    const quint64 tick = nextTick();
    const quint64 chance = QRandomGenerator::global()->generate64();

    // 48 bits of time, version 7, 12 bits of counter | variant, 4 bits of counter, 58 of chance
    const uint timeHigh = uint(tick >> 32);
    const ushort timeLow = ushort(tick >> 16);
    const ushort version = ushort(0x7000 | ((tick >> 4) & 0x0fff));
    const auto byte = [&](int shift) { return uchar(chance >> shift); };
    const uchar variant = uchar(0x80 | ((tick & 0x0f) << 2) | (chance & 0x03));
    return QUuid(timeHigh,
                 timeLow,
                 version,
                 variant,
                 byte(8),
                 byte(16),
                 byte(24),
                 byte(32),
                 byte(40),
                 byte(48),
                 byte(56));
}

} // namespace ilo
