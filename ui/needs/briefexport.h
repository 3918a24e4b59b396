#pragma once

#include "core/base/result.h"
#include "ui/needs/briefmaker.h"

#include <QStringList>

class QWidget;

namespace ilo {

/// The ODT that exportBrief() writes beside the PDF at `path`.
QString odtBeside(const QString &path);

/// Writes the brief as PDF to `path` and as ODT beside it. Returns the files written. No new
/// file stays behind when one of the two cannot be written; errors are those of writeFile() and
/// toPdf().
Result<QStringList> exportBrief(const LaidBrief &brief, const QString &path);

/// The system's print dialog, then the same pages on the printer. False when the person cancelled.
bool printBrief(const LaidBrief &brief, QWidget *parent);

/// Why an export failed, for the person: what happened and what to do.
QString exportErrorText(const Error &error);

} // namespace ilo
