#pragma once

#include <QtGlobal>

namespace ilo {

/// The hybrid logical clock of a new action (changelog.md 3.3): milliseconds since 1970 in the
/// upper 48 bits, a counter in the lower 16. It is newer than every op that the action replaces,
/// and than the last action here unless that one came from a clock more than 15 minutes ahead: so
/// one wrong laptop cannot drag the others along, and a corrected clock heals at once.
///
/// @param nowMs       the laptop's clock, milliseconds since 1970
/// @param last        clock of the last action here, 0 for none
/// @param newestParent newest clock among the replaced ops, 0 for none
qint64 nextClock(qint64 nowMs, qint64 last, qint64 newestParent);

} // namespace ilo
