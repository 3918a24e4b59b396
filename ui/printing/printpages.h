#pragma once

#include "core/render/pages.h"

class QWidget;

namespace ilo {

/// Whether pages were printed, and where.
struct PrintOutcome
{
    bool isDone = false; ///< false: the person cancelled, or the printer failed
    QString file;        ///< the file that the person chose instead of a printer; empty: a printer

    explicit operator bool() const { return isDone; }
};

/// The system's print dialog, then these pages on the printer or into the file chosen there.
/// @param name  as the printer's queue shows it
PrintOutcome printPages(const Pages &pages, const QString &name, QWidget *parent);

/// What was done, in a sentence. @param name  of what was printed
QString printedWords(const PrintOutcome &outcome, const QString &name);

} // namespace ilo
