#include "core/exchange/importer.h"

#include "core/exchange/csvwriter.h"
#include "core/exchange/importrows.h"
#include "core/exchange/personrow.h"

#include <algorithm>

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
    const LawfulBasis basis = carriedBasis(*form, *rows);
    return ImportJob{*std::move(form), std::move(mapping), defaultCurrency, {}, basis};
}

LawfulBasis carriedBasis(const SheetForm &form, const std::vector<SheetRow> &rows)
{
    for (qsizetype column = 0; column < form.columns.size(); ++column) {
        if (!isOwnColumn(form.columns[column]))
            continue;
        for (const SheetRow &row : rows) {
            const QString text = row.cells.value(column);
            LawfulBasis basis{};
            if (!text.isEmpty() && fromStored(QVariant(text), basis))
                return basis;
        }
    }
    return LawfulBasis::NotStated;
}

qint64 &ImportPlan::counter(RowFate fate)
{
    switch (fate) {
    case RowFate::New: return created;
    case RowFate::Later: return later;
    case RowFate::Updated: return updated;
    case RowFate::Unchanged: return unchanged;
    case RowFate::LeftOut: return leftOut;
    case RowFate::Joined: return joined;
    case RowFate::Rejected: break;
    }
    return rejected;
}

qint64 ImportPlan::count(RowFate fate) const
{
    return const_cast<ImportPlan *>(this)->counter(fate);
}

void ImportPlan::add(const CompanyPlan &made)
{
    const CompanyRows &company = made.company;
    const SheetRow &row = company.row;
    const PlannedRow &planned = company.planned;
    const auto note = [&](const Remark &remark) {
        ++reasons[remark.reason];
        if (notes.size() < mostNotes)
            notes.push_back({remark.row > 0 ? remark.row : row.number,
                             remark.row > 0 ? remark.line : row.line,
                             !planned.isNew(),
                             remark});
    };
    rows += 1 + company.more();
    continued += company.more();
    widest = std::max(widest, company.widest);
    const bool isListed = ++counter(made.plan.fate) <= mostRows;
    asked += made.plan.isAsked ? 1 : 0;
    if (isListed || (made.plan.isAsked && asked <= mostRows))
        companies.push_back(made.plan);
    else if (made.plan.listed)
        m_linked.push_back(made.plan);
    if (planned.rejection)
        return note(*planned.rejection);
    countPeople(made.plan, 1);
    people.rejected += std::ranges::count_if(planned.remarks, leavesPersonOut);
    const bool isWritten = made.plan.fate == RowFate::New || made.plan.fate == RowFate::Later
        || made.plan.fate == RowFate::Updated || made.plan.fate == RowFate::Joined;
    if (!isWritten) {
        // What the row says of its company is left aside; who is left out is told all the same.
        for (const Remark &remark : planned.remarks) {
            if (leavesPersonOut(remark))
                note(remark);
        }
        return;
    }
    remarked += planned.remarks.empty() ? 0 : 1;
    for (const Remark &remark : planned.remarks)
        note(remark);
}

void ImportPlan::countPeople(const RowPlan &plan, qint64 step)
{
    for (const PersonPlan &person : plan.personPlans()) {
        switch (person.fate) {
        case PersonFate::New: people.created += step; break;
        case PersonFate::Updated: people.updated += step; break;
        case PersonFate::Unchanged: people.unchanged += step; break;
        case PersonFate::LeftOut: people.leftOut += step; break;
        case PersonFate::Elsewhere: people.elsewhere += step; break;
        }
    }
}

void ImportPlan::count(const RowPlan &plan, qint64 step)
{
    counter(plan.fate) += step;
    countPeople(plan, step);
}

void ImportPlan::decide(const std::vector<size_t> &places, const ImportChoices &choices)
{
    bool isLinked = false;
    for (const size_t place : places) {
        RowPlan &plan = companies[place];
        count(plan, -1);
        ilo::decide(plan, choices);
        count(plan, 1);
        isLinked = isLinked || plan.listed;
    }
    if (isLinked)
        lookFurtherUpAgain(choices);
}

/// What a row further up became decides what those below may be taken as.
void ImportPlan::lookFurtherUpAgain(const ImportChoices &choices)
{
    RowBook book;
    auto other = m_linked.begin();
    const auto look = [&](RowPlan &plan) {
        if (!plan.listed)
            return;
        if (!plan.alike.empty()) {
            count(plan, -1);
            plan.twins = book.twins(plan.alike);
            ilo::decide(plan, choices);
            count(plan, 1);
        }
        book.note(plan);
    };
    for (RowPlan &plan : companies) {
        for (; other != m_linked.end() && other->row < plan.row; ++other)
            look(*other);
        look(plan);
    }
    for (; other != m_linked.end(); ++other)
        look(*other);
}

namespace {

Result<ImportPlan> planAgainst(const ImportJob &job, Database *portfolio,
                               const FileProgress &progress)
{
    ImportPlan plan;
    plan.widest = job.form.columns.size();
    double told = 0;
    auto pairs = ListPairs::find(job, portfolio, [&](double share) {
        constexpr double half = 0.5;
        told = half * share;
        return !progress || progress(0, told);
    });
    if (!pairs)
        return fail(pairs.error());
    plan.comparesRows = pairs->knowsRows();
    PortfolioPlanner planner(portfolio, job.choices, *std::move(pairs));
    const auto goOn = [&](qint64 rows, double share) {
        return !progress || progress(rows, told + (1 - told) * share);
    };
    const Status planned = forEachCompany(job, goOn, [&](CompanyRows &company) -> Status {
        const auto made = planner.plan(std::move(company));
        if (!made)
            return fail(made.error());
        plan.add(*made);
        return {};
    });
    if (!planned)
        return fail(planned.error());
    return plan;
}

/// Who mends the rows opens them with what the list was made for.
CsvStyle styleLike(const SheetForm &form)
{
    CsvStyle style;
    if (!form.isWorkbook())
        style.encoding = form.encoding;
    // A table of one column has no delimiter, and one by spaces is not read again for sure.
    if (!form.delimiter.isNull() && form.delimiter != u' ')
        style.delimiter = form.delimiter;
    return style;
}

/// Why nothing comes of a row, or of a person in it; none when all of it is taken.
std::optional<Remark> whyLeft(const CompanyPlan &made)
{
    if (made.company.planned.rejection)
        return made.company.planned.rejection;
    const RowPlan &plan = made.plan;
    if (plan.fate != RowFate::LeftOut) {
        const auto left = std::ranges::find_if(made.company.planned.remarks, leavesPersonOut);
        return left == made.company.planned.remarks.end() ? std::nullopt : std::optional(*left);
    }
    if (plan.sameAs > 0)
        return Remark{Reason::SameAsRow, u"name"_s, -1, QString::number(plan.sameAs)};
    return Remark{Reason::LeftOut,
                  u"name"_s,
                  -1,
                  plan.meeting      ? plan.meeting->stored.name
                      : plan.twin() ? plan.twin()->name
                                    : QString()};
}

} // namespace

Result<ImportPlan> planImport(const ImportJob &job, const FileProgress &progress)
{
    return planAgainst(job, nullptr, progress);
}

Result<ImportPlan> planImport(const ImportJob &job, Database &portfolio,
                              const FileProgress &progress)
{
    return planAgainst(job, &portfolio, progress);
}

Status writeRejected(const ImportJob &job, Database *portfolio, QIODevice &out,
                     const QStringList &extraHeaders,
                     const std::function<QString(const Remark &)> &words,
                     const FileProgress &progress)
{
    // A file of rejected rows has our columns already; they are written anew.
    QStringList names;
    std::vector<qsizetype> places;
    for (qsizetype i = 0; i < job.form.columns.size(); ++i) {
        if (isOwnColumn(job.form.columns[i]))
            continue;
        names << job.form.columns[i];
        places.push_back(i);
    }
    CsvWriter csv(out, styleLike(job.form));
    QStringList behind{ownColumn(extraHeaders.value(1))};
    QStringList carried;
    if (job.basis != LawfulBasis::NotStated && !job.mapping.goesTo(u"contact.basis"_s)) {
        behind << ownColumn(extraHeaders.value(2));
        carried << toKey(job.basis);
    }
    if (Status written = csv.write(QStringList{ownColumn(extraHeaders.value(0))} + names + behind);
        !written)
        return written;
    const auto write = [&](const SheetRow &row, const QString &why) {
        QStringList cells{QString::number(row.number)};
        for (const qsizetype place : places)
            cells << row.cells.value(place);
        cells << why << carried;
        return csv.write(cells + row.cells.mid(job.form.columns.size()));
    };
    auto pairs =
        ListPairs::find(job, portfolio, [&](double) { return !progress || progress(0, 0); });
    if (!pairs)
        return fail(pairs.error());
    PortfolioPlanner planner(portfolio, job.choices, *std::move(pairs));
    return forEachCompany(job, progress, [&](CompanyRows &company) -> Status {
        const auto made = planner.plan(std::move(company));
        if (!made)
            return fail(made.error());
        const auto why = whyLeft(*made);
        if (!why)
            return {};
        Status written = write(made->company.row, words(*why));
        for (const SheetRow &row : made->company.below)
            written = written ? write(row, {}) : written;
        return written;
    });
}

} // namespace ilo
