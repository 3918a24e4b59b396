// The last stage: the planned rows become one action in the log.
#include "core/exchange/importrows.h"

#include <QFileInfo>

#include <deque>
#include <future>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Rows of a table as the changes that import them. The rows are read and planned a batch ahead on
/// another thread, while SQLite writes those before.
class ImportChanges
{
public:
    ImportChanges(std::unique_ptr<SheetReader> reader, RowPlanner planner)
        : m_reader(std::move(reader), std::move(planner))
    {
        planAhead();
    }

    ~ImportChanges()
    {
        if (m_ahead.valid())
            m_ahead.wait();
    }
    Q_DISABLE_COPY_MOVE(ImportChanges)

    Result<std::optional<Change>> next()
    {
        while (m_ready.empty()) {
            if (!m_ahead.valid())
                return m_failure ? std::optional<Change>()
                                 : Result<std::optional<Change>>(fail(m_failure.error()));
            Batch batch = m_ahead.get();
            m_share = batch.share;
            m_failure = batch.outcome;
            if (m_failure && !batch.isLast)
                planAhead();
            for (CompanyRows &company : batch.companies)
                take(company);
        }
        Change change = std::move(m_ready.front());
        m_ready.pop_front();
        ++m_records;
        return std::optional(std::move(change));
    }

    const ImportPlan &plan() const { return m_plan; }
    qint64 records() const { return m_records; }
    double share() const { return m_share; }

private:
    struct Batch
    {
        std::vector<CompanyRows> companies;
        double share = 0;
        bool isLast = false;
        Status outcome;
    };

    void planAhead()
    {
        m_ahead = std::async(std::launch::async, [this] {
            constexpr size_t most = 250;
            Batch batch;
            while (batch.companies.size() < most) {
                auto company = m_reader.next();
                if (!company)
                    batch.outcome = fail(company.error());
                batch.isLast = !company || !*company;
                if (batch.isLast)
                    break;
                batch.companies.push_back(**std::move(company));
            }
            batch.share = m_reader.progress();
            return batch;
        });
    }

    void take(CompanyRows &company)
    {
        PlannedRow &planned = company.planned;
        m_plan.add(company);
        if (!planned.isNew())
            return;
        m_ready.push_back(created(std::move(planned.organisation)));
        queue(planned.capabilities);
        queue(planned.certificates);
        queue(planned.references);
    }

    template<typename Record>
    void queue(std::vector<Record> &records)
    {
        for (Record &record : records)
            m_ready.push_back(created(std::move(record)));
    }

    CompanyReader m_reader;
    std::future<Batch> m_ahead;
    Status m_failure;
    double m_share = 0;
    std::deque<Change> m_ready;
    ImportPlan m_plan;
    qint64 m_records = 0;
};

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
    auto reader = openData(job.form);
    if (!reader)
        return fail(reader.error());
    ImportChanges changes(*std::move(reader), plannerOf(job));
    const auto receipt = applyStream(
        writer,
        author,
        [&] {
            const qint64 companies = changes.plan().created;
            return label ? label(companies) : importLabel(companies, job.form.path);
        },
        [&] { return changes.next(); },
        [&](qint64) { return !progress || progress(changes.plan().created, changes.share()); });
    if (!receipt)
        return fail(receipt.error());
    return ImportReceipt{*receipt, changes.plan().created, changes.records(), changes.plan()};
}

} // namespace ilo
