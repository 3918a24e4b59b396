// The last stage: the planned rows become one action in the log.
#include "core/exchange/importrows.h"

#include <QFileInfo>

#include <deque>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Rows of a table as the changes that import them.
class ImportChanges
{
public:
    ImportChanges(std::unique_ptr<SheetReader> reader, RowPlanner planner)
        : m_reader(std::move(reader))
        , m_planner(std::move(planner))
    {
    }

    Result<std::optional<Change>> next()
    {
        while (m_ready.empty()) {
            auto row = m_reader->next();
            if (!row)
                return fail(row.error());
            if (!*row)
                return std::optional<Change>();
            PlannedRow planned = m_planner.plan(**row);
            m_plan.add(**row, planned);
            if (!planned.isNew())
                continue;
            m_ready.push_back(created(std::move(planned.organisation)));
            queue(planned.capabilities);
            queue(planned.certificates);
            queue(planned.references);
        }
        Change change = std::move(m_ready.front());
        m_ready.pop_front();
        ++m_records;
        return std::optional(std::move(change));
    }

    const ImportPlan &plan() const { return m_plan; }
    qint64 records() const { return m_records; }
    double share() const { return m_reader->progress(); }

private:
    template<typename Record>
    void queue(std::vector<Record> &records)
    {
        for (Record &record : records)
            m_ready.push_back(created(std::move(record)));
    }

    std::unique_ptr<SheetReader> m_reader;
    RowPlanner m_planner;
    std::deque<Change> m_ready;
    ImportPlan m_plan;
    qint64 m_records = 0;
};

Result<qint64> countNew(const ImportJob &job, const FileProgress &progress)
{
    const RowPlanner planner = plannerOf(job);
    qint64 companies = 0;
    const auto goOn = [&](qint64, double) { return !progress || progress(0, 0); };
    const Status counted = forEachRow(job, goOn, [&](const SheetRow &row) -> Status {
        companies += planner.rejection(row) ? 0 : 1;
        return {};
    });
    if (!counted)
        return fail(counted.error());
    return companies;
}

} // namespace

QString importLabel(qint64 companies, const QString &path)
{
    const QString what = companies == 1 ? u"1 company"_s : u"%1 companies"_s.arg(companies);
    return u"Imported %1 from %2"_s.arg(what, QFileInfo(path).fileName());
}

Result<ImportReceipt> runImport(Database &writer, const Author &author, const ImportJob &job,
                                const std::function<QString(qint64)> &label,
                                const FileProgress &progress)
{
    // The label is written first and names the number: a quick pass over the table counts.
    const auto companies = countNew(job, progress);
    if (!companies)
        return fail(companies.error());
    if (*companies == 0) {
        const auto plan = planImport(job);
        return plan ? Result(ImportReceipt{.plan = *plan}) : fail(plan.error());
    }
    auto reader = openData(job.form);
    if (!reader)
        return fail(reader.error());
    ImportChanges changes(*std::move(reader), plannerOf(job));
    const auto receipt = applyStream(
        writer,
        author,
        label ? label(*companies) : importLabel(*companies, job.form.path),
        [&] { return changes.next(); },
        [&](qint64) { return !progress || progress(changes.plan().created, changes.share()); });
    if (!receipt)
        return fail(receipt.error());
    return ImportReceipt{*receipt, changes.plan().created, changes.records(), changes.plan()};
}

} // namespace ilo
