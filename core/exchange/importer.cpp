#include "core/exchange/importer.h"

#include "core/exchange/csvwriter.h"
#include "core/exchange/importrows.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int sampleRows = 200;

} // namespace

Result<ImportJob> prepareImport(const QString &path, const QString &sheet,
                                const QString &defaultCurrency)
{
    auto form = examineSheet(path, sheet);
    if (!form)
        return fail(form.error());
    const auto rows = firstRows(*form, sampleRows);
    if (!rows)
        return fail(rows.error());
    Mapping mapping = guessMapping(*form, *rows);
    return ImportJob{*std::move(form), std::move(mapping), defaultCurrency};
}

void ImportPlan::add(const CompanyRows &company)
{
    const SheetRow &row = company.row;
    const PlannedRow &planned = company.planned;
    const auto note = [&](const Remark &remark) {
        ++reasons[remark.reason];
        if (notes.size() < mostNotes)
            notes.push_back({row.number, row.line, !planned.isNew(), remark});
    };
    rows += 1 + company.more;
    continued += company.more;
    widest = std::max(widest, company.widest);
    if (planned.rejection) {
        ++rejected;
        return note(*planned.rejection);
    }
    ++created;
    remarked += planned.remarks.empty() ? 0 : 1;
    for (const Remark &remark : planned.remarks)
        note(remark);
}

Result<ImportPlan> planImport(const ImportJob &job, const FileProgress &progress)
{
    ImportPlan plan;
    plan.widest = job.form.columns.size();
    const Status planned = forEachCompany(job, progress, [&](const CompanyRows &company) -> Status {
        plan.add(company);
        return {};
    });
    if (!planned)
        return fail(planned.error());
    return plan;
}

Status writeRejected(const ImportJob &job, QIODevice &out, const QStringList &extraHeaders,
                     const std::function<QString(const Remark &)> &words)
{
    const qsizetype width = job.form.columns.size();
    CsvWriter csv(out, {});
    if (Status written = csv.write(extraHeaders.mid(0, 1) + job.form.columns + extraHeaders.mid(1));
        !written)
        return written;
    return forEachCompany(job, {}, [&](const CompanyRows &company) -> Status {
        const SheetRow &row = company.row;
        const auto &rejection = company.planned.rejection;
        if (!rejection)
            return {};
        QStringList cells{QString::number(row.number)};
        for (qsizetype i = 0; i < width; ++i)
            cells << row.cells.value(i);
        return csv.write(cells << words(*rejection));
    });
}

} // namespace ilo
