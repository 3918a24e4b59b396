#pragma once

#include "core/base/result.h"
#include "ui/needs/briefmaker.h"
#include "ui/printing/printpages.h"

#include <QStringList>

class QWidget;

namespace ilo {

/// What a brief can be written as.
enum class BriefFile {
    PdfWithOdt, ///< the page, and the same as ODT beside it
    Pdf,
    Odt,
    WebPage,
    MailText,
    EenRequest ///< a technology request (core/brief/eenrequest.h); made of a need, not of a
               ///< document
};

/// ".pdf"; of PdfWithOdt that of the first.
QString suffixOf(BriefFile kind);

/// The ODT that exportBrief() writes beside the PDF at `path`.
QString odtBeside(const QString &path);

/// What exportBrief() takes besides the brief itself.
struct BriefExtras
{
    QByteArray published; ///< the PDF that was published, written as it is; empty: one is made
    QString request;      ///< the text of EenRequest
};

/// Writes the brief to `path`, which gets the suffix of its kind where it has another. Returns the
/// files written. No new file stays behind when one of two cannot be written; errors are those of
/// writeFile() and toPdf().
Result<QStringList> exportBrief(const LaidBrief &brief, BriefFile kind, const QString &path,
                                const BriefExtras &extras = {});

/// The system's print dialog, then the same pages on the printer or into a file.
PrintOutcome printBrief(const LaidBrief &brief, QWidget *parent);

/// Why an export failed, for the person: what happened and what to do.
QString exportErrorText(const Error &error);

} // namespace ilo
