#pragma once

#include "core/base/result.h"
#include "ui/needs/briefmaker.h"
#include "ui/printing/printpages.h"

#include <QStringList>

class QWidget;

namespace ilo {

/// The ODT that exportBrief() writes beside the PDF at `path`.
QString odtBeside(const QString &path);

/// True when exportBrief() would write a PDF to `path`: for every name but .html and .txt.
bool isPdf(const QString &path);

/// Writes the brief to `path`: as web page or text by its name, else as PDF with an ODT beside it.
/// Returns the files written. No new file stays behind when one of the two cannot be written;
/// errors are those of writeFile() and toPdf().
/// @param published  the PDF that was published, written as it is; empty: one is made
Result<QStringList> exportBrief(const LaidBrief &brief, const QString &path,
                                const QByteArray &published = {});

/// The system's print dialog, then the same pages on the printer or into a file.
PrintOutcome printBrief(const LaidBrief &brief, QWidget *parent);

/// Why an export failed, for the person: what happened and what to do.
QString exportErrorText(const Error &error);

} // namespace ilo
