#pragma once

#include "core/domain/attachedfile.h"
#include "core/domain/brief.h"
#include "core/storage/database.h"

namespace ilo {

/// Keeps the PDF with which a brief is published, so that printing it again gives the same bytes
/// whatever program, fonts or office settings come later. Apply the record that comes back together
/// with the change of status.
Result<AttachedFile> keepPublishedPaper(Database &writer, const Brief &brief, const QByteArray &pdf,
                                        QDate today);

/// The PDF kept for `brief`; empty when it was never published from the window. Damaged when the
/// bytes were altered since.
Result<QByteArray> publishedPaper(Database &database, const Brief &brief);

} // namespace ilo
