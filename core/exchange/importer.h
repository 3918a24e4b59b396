#pragma once

#include "core/exchange/companyplan.h"
#include "core/storage/changewriter.h"

#include <QJsonArray>
#include <QJsonObject>

#include <map>

class QIODevice;

namespace ilo {

/// All that decides what an import does: a table and where its columns go.
struct ImportJob
{
    SheetForm form;
    Mapping mapping;
    QString defaultCurrency;    ///< ISO 4217, of amounts that name none; empty: those are not read
    ImportChoices choices = {}; ///< about companies that are here already
    LawfulBasis basis = LawfulBasis::NotStated; ///< of people, where no column states one
};

/// Looks at the file and maps its columns (examineSheet(), guessMapping()).
Result<ImportJob> prepareImport(const QString &path, const QString &sheet = {},
                                const QString &defaultCurrency = {});

/// The lawful basis that a file of rejected rows carries from the import it comes from.
LawfulBasis carriedBasis(const SheetForm &form, const std::vector<SheetRow> &rows);

/// A remark with its place in the file.
struct PlanNote
{
    qint64 row = 0;
    qint64 line = 0;
    bool rejected = false; ///< else: imported, but a person should look at it
    Remark remark;

    friend bool operator==(const PlanNote &, const PlanNote &) = default;
};

/// What an import would do, counted. Every row is counted once as new, left for later, updated,
/// unchanged, left out, joined, rejected or continued; those that a person is asked about also as
/// asked.
struct ImportPlan
{
    qint64 rows = 0;
    qint64 created = 0; ///< new companies
    qint64 later = 0;   ///< new ones that may be here already, which nobody decided
    qint64 updated = 0; ///< companies that are here and change
    qint64 unchanged = 0;
    qint64 leftOut = 0;
    qint64 joined = 0; ///< taken as one with a row further up
    qint64 rejected = 0;
    qint64 asked = 0;                 ///< may be a company that is here, or one further up
    qint64 remarked = 0;              ///< new or updated ones with a remark
    qsizetype widest = 0;             ///< cells of the longest row, at least the columns
    std::map<Reason, qint64> reasons; ///< remarks and rejections of each kind
    std::vector<PlanNote> notes;      ///< the first mostNotes of them
    std::vector<RowPlan> companies;   ///< the first mostRows of each fate, and of those asked about

    static constexpr size_t mostNotes = 10'000;
    static constexpr qint64 mostRows = 5'000;
    qint64 continued = 0; ///< rows that go on about the company above them

    /// People of the rows, each counted once.
    struct People
    {
        qint64 created = 0;
        qint64 updated = 0;
        qint64 unchanged = 0;
        qint64 leftOut = 0;   ///< with their row
        qint64 elsewhere = 0; ///< here already at another company
        qint64 rejected =
            0; ///< without a name, a lawful basis or a real e-mail (leavesPersonOut())

        qint64 all() const
        {
            return created + updated + unchanged + leftOut + elsewhere + rejected;
        }
    };
    People people;
    /// The rows were compared with one another, whatever their spelling; else the table is too long
    /// for it, and pairs within it that do not agree closely are left to the Duplicates page.
    bool comparesRows = true;

    /// Something is written when it is run.
    bool changesSomething() const { return made() + updated + joined + people.created > 0; }

    /// Companies that it makes.
    qint64 made() const { return created + later; }

    /// Counts one more company or what is none.
    void add(const CompanyPlan &company);

    /// Decides some of `companies` anew, and rows that are like them, and counts again.
    void decide(const std::vector<size_t> &places, const ImportChoices &choices);
    void decide(size_t place, const ImportChoices &choices)
    {
        decide(std::vector<size_t>{place}, choices);
    }

    qint64 count(RowFate fate) const;

private:
    qint64 &counter(RowFate fate);
    void count(const RowPlan &plan, qint64 step);
    void countPeople(const RowPlan &plan, qint64 step);
    void lookFurtherUpAgain(const ImportChoices &choices);

    std::vector<RowPlan> m_linked; ///< rows like another one that are not among `companies`
};

/// {"new", "updated", "unchanged", "leftOut", "elsewhere", "rejected"}
QJsonObject toJson(const ImportPlan::People &people);

/// Progress of work on a file: rows done and share of the file, 0 to 1; returning false cancels.
using FileProgress = std::function<bool(qint64 rows, double share)>;

/// Plans every row and writes nothing; against the companies of `portfolio`, or as if there were
/// none.
Result<ImportPlan> planImport(const ImportJob &job, const FileProgress &progress = {});
Result<ImportPlan> planImport(const ImportJob &job, Database &portfolio,
                              const FileProgress &progress = {});

/// {"file", "sheet", "sheets", "encoding", "delimiter", "headerRow", "columns", "mapping", "rows",
/// "plan"} as one JSON object, in bounded memory. `encoding` is an IANA name, or null for a
/// workbook; `delimiter` is null for a workbook or one column; `headerRow` is counted from 1, or
/// null; `rows` are the data rows below the header as arrays of text, padded to the widest, blank
/// ones left out; `plan` has counts, reasons and the first remarks with field, row and line.
/// Against `portfolio` the plan also tells "later", "updated", "unchanged", "leftOut", "joined" and
/// "duplicates", and the first of them row by row; "like" of a row is one further up that it may
/// be, "alike" all of these, "joins" the one as which it is taken, "comparesRows" whether the table
/// was short enough for all of these to be found.
/// @param questions  become "questions", what could still be answered
/// (core/exchange/importanswers.h)
Status writeDryRun(const ImportJob &job, QIODevice &out, Database *portfolio = nullptr,
                   const QJsonArray &questions = {});

/// What an import did.
struct ImportReceipt
{
    Receipt receipt;      ///< changeset 0: there was nothing to import
    qint64 companies = 0; ///< new ones
    qint64 records = 0;   ///< new and changed, with capabilities, certificates, references, people
    qint64 parts = 0;     ///< capabilities, certificates and references among them
    ImportPlan plan;      ///< what planImport() would have said
};

/// "Imported 412 companies from list.csv", "Imported 3 companies and updated 2 from list.csv"
QString importLabel(const ImportPlan &plan, const QString &path);

/// Imports every row that is not rejected as one action of `author` on `writer`, a connection of
/// the calling thread, and with it a receipt (ListImport). Cancelled or failed, it leaves the
/// workspace as it was.
/// @param label  of the action, from what was done; importLabel() when empty
/// @param progress  gets the rows that were written
Result<ImportReceipt> runImport(Database &writer, const Author &author, const ImportJob &job,
                                const std::function<QString(const ImportPlan &)> &label = {},
                                const FileProgress &progress = {});

/// The rows that are rejected or left out as they stand in the file, for mending, with those that
/// go on about them: a CSV in the encoding and with the delimiter of the list (of a workbook: UTF-8
/// and commas), with the row number before the columns of the list and the reason behind them, as
/// `words` puts it, and the lawful basis of its people where one was chosen for all (a third header
/// names it). These columns are marked as ours (isOwnColumn()) and passed over when the mended
/// file is imported; cells beyond the columns stand behind them.
/// @param portfolio  null: only what is rejected or repeats a row
Status writeRejected(const ImportJob &job, Database *portfolio, QIODevice &out,
                     const QStringList &extraHeaders,
                     const std::function<QString(const Remark &)> &words,
                     const FileProgress &progress = {});

} // namespace ilo
