#pragma once

#include "core/base/result.h"
#include "core/domain/referencelist.h"

namespace ilo {

/// What a file says of the list in it, before all of it is read.
struct ReferenceFile
{
    QString path;
    QString scheme; ///< likely one: by its name, its address or the form of its codes; may be empty
    QString version;   ///< as the file or its name says; may be empty
    QStringList lists; ///< names of the lists, when the table holds several (column "list")

    friend bool operator==(const ReferenceFile &, const ReferenceFile &) = default;
};

/// Looks at a file of OASIS Genericode 1.0 (.gc) or a table (CSV, XLSX) with a column "code".
/// Errors: NotFound, File, Format (none of these), Damaged.
Result<ReferenceFile> examineReferenceFile(const QString &path);

/// Reads the list. Columns of a table: "code" (a check digit may follow it), "check_digit",
/// "parent", "list" (only lines of the list named `scheme` are read), and labels under ISO 639-1 or
/// 639-2 codes ("en", "eng", "label_en"); one column "name" or "label" counts as English. A parent
/// that the file does not give is found by the form of the codes (codesAbove()).
/// @param version  empty: as the file says; Error::Code::Invalid, subject "version", when it is
/// silent Errors: as above; Invalid with the line as subject for a code that is not of the scheme's
/// form or stands twice.
Result<ReferenceList> readReferenceList(const QString &path, const QString &scheme,
                                        const QString &version = {});

} // namespace ilo
