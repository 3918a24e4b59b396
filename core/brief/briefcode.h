#pragma once

#include "core/domain/organisation.h"

namespace ilo {

/// The name an organisation goes by: "CERN" for "European Organization for Nuclear Research" with
/// that short name or spelling variant. The shortest name in one word of at least two capitals or
/// digits, else the name as it stands.
QString shortName(const Organisation &organisation);

/// "INP-CERN-2026-147" (handbook 4.1) from shortName(), the year of the first version and
/// Need::code ("N-0147"; of a second laptop "N-B0147" gives "B147"). Without an organisation "BSO"
/// stands in its place, so that the number has one form.
QString briefCode(const QString &organisation, int year, const QString &needCode);

/// The number as it stands on a paper that may not name the organisation: "INP-BSO-2026-147".
QString withoutName(const QString &code, const QString &organisation);

} // namespace ilo
