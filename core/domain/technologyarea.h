#pragma once

#include "core/domain/codelist.h"

namespace ilo {

/// The technology areas of Big Science, a wide one before the finer ones under it. Written for this
/// program, because CPV has no entry for most of them (handbook 3.5).
const std::vector<CodeEntry> &technologyAreas();

/// Their keys, in that order.
QStringList technologyAreaKeys();

/// Null when the key is not known here (it may come from a newer version).
const CodeEntry *technologyArea(const QString &key);

/// The name shown for `key`; an unknown key itself.
QString technologyAreaLabel(const QString &key, const QString &language = QStringLiteral("en"));

} // namespace ilo
