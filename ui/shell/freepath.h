#pragma once

#include <QString>

namespace ilo {

/// A path for a new workspace `name` in the person's folder of documents that no file has yet:
/// "Sample workspace.inprocap", "Sample workspace 2.inprocap". Makes the folder when it is missing.
QString freeDocument(const QString &name);

} // namespace ilo
