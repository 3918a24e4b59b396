#pragma once

#include "app/cli/verb.h"
#include "core/storage/workspace.h"

namespace ilo {

/// True for a name that ends in .ocds.json.
bool isOcdsName(const QString &path);

/// Writes the opportunities as an OCDS release package.
Outcome exportOcdsFile(const Call &call, Workspace &workspace, const QString &path);

/// Writes the deadlines of opportunities that are still open as a calendar file (.ics).
Outcome exportCalendar(const Call &call, Workspace &workspace, const QString &path);

} // namespace ilo
