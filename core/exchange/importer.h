#pragma once

#include "core/exchange/companyrows.h"
#include "core/storage/changewriter.h"

#include <map>

class QIODevice;

namespace ilo {

/// All that decides what an import does: a table and where its columns go.
struct ImportJob
{
    SheetForm form;
    Mapping mapping;
    QString defaultCurrency; ///< ISO 4217, of amounts that name none; empty: those are not read
};

/// Looks at the file and maps its columns (examineSheet(), guessMapping()).
Result<ImportJob> prepareImport(const QString &path, const QString &sheet = {},
                                const QString &defaultCurrency = {});

/// A remark with its place in the file.
struct PlanNote
{
    qint64 row = 0;
    qint64 line = 0;
    bool rejected = false; ///< else: imported, but a person should look at it
    Remark remark;

    friend bool operator==(const PlanNote &, const PlanNote &) = default;
};

/// What an import would do, counted.
struct ImportPlan
{
    qint64 rows = 0;
    qint64 created = 0; ///< new companies
    qint64 rejected = 0;
    qint64 remarked = 0;              ///< new ones with a remark
    qsizetype widest = 0;             ///< cells of the longest row, at least the columns
    std::map<Reason, qint64> reasons; ///< remarks and rejections of each kind
    std::vector<PlanNote> notes;      ///< the first mostNotes of them

    static constexpr size_t mostNotes = 10'000;

    qint64 continued = 0; ///< rows that go on about the company above them

    /// Counts one more company or what is none.
    void add(const CompanyRows &company);
};

/// Progress of work on a file: rows done and share of the file, 0 to 1; returning false cancels.
using FileProgress = std::function<bool(qint64 rows, double share)>;

/// Plans every row and writes nothing.
Result<ImportPlan> planImport(const ImportJob &job, const FileProgress &progress = {});

/// {"file", "sheet", "sheets", "encoding", "delimiter", "headerRow", "columns", "mapping", "rows",
/// "plan"} as one JSON object, in bounded memory. `encoding` is an IANA name, or null for a
/// workbook; `delimiter` is null for a workbook or one column; `headerRow` is counted from 1, or
/// null; `rows` are the data rows below the header as arrays of text, padded to the widest, blank
/// ones left out; `plan` has counts, reasons and the first remarks with field, row and line.
Status writeDryRun(const ImportJob &job, QIODevice &out);

/// What an import did.
struct ImportReceipt
{
    Receipt receipt; ///< changeset 0: there was nothing to import
    qint64 companies = 0;
    qint64 records = 0; ///< with capabilities, certificates and references
    ImportPlan plan;    ///< what planImport() would have said
};

/// "Imported 412 companies from list.csv"
QString importLabel(qint64 companies, const QString &path);

/// Imports every row that is not rejected as one action of `author` on `writer`, a connection of
/// the calling thread. Cancelled or failed, it leaves the workspace as it was.
/// @param label  of the action, from the number of companies; importLabel() when empty
Result<ImportReceipt> runImport(Database &writer, const Author &author, const ImportJob &job,
                                const std::function<QString(qint64)> &label = {},
                                const FileProgress &progress = {});

/// The rejected rows as they stand in the file, for mending: a CSV with the row number and, in the
/// last column, the reason as `words` puts it.
Status writeRejected(const ImportJob &job, QIODevice &out, const QStringList &extraHeaders,
                     const std::function<QString(const Remark &)> &words);

} // namespace ilo
