#pragma once

class QCoreApplication;

namespace ilo {

/// Loads the words of the person's language: ours (English has a file too, for its plurals) and
/// those of Qt's own dialogs.
void installTranslators(QCoreApplication &app);

} // namespace ilo
