#pragma once

class QCoreApplication;

namespace ilo {

/// Ends the program as if the person had closed it when the system asks for it (log out, shut down,
/// Ctrl+C in its terminal): the field being typed in is kept, the file is closed properly.
void quitOnSignals(QCoreApplication &app);

} // namespace ilo
