// The last stage: the planned rows become one action in the log.
#include "core/exchange/importrows.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <deque>
#include <future>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file)
        ? QString::fromLatin1(hash.result().toHex())
        : QString();
}

QString companiesText(qint64 count)
{
    return count == 1 ? u"1 company"_s : u"%1 companies"_s.arg(count);
}

/// Rows of a table as the changes that import them. The rows are read and planned a batch ahead on
/// another thread, while SQLite writes those before.
class ImportChanges
{
public:
    ImportChanges(std::unique_ptr<SheetReader> reader, const ImportJob &job,
                  std::unique_ptr<Database> portfolio, ListPairs pairs, bool comparesRows)
        : m_job(job)
        , m_reader(std::move(reader), plannerOf(job))
        , m_portfolio(std::move(portfolio))
        , m_planner(m_portfolio.get(), job.choices, std::move(pairs))
        , m_hash(std::async(std::launch::async, [path = job.form.path] { return hashOf(path); }))
    {
        m_plan.comparesRows = comparesRows;
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
            if (!m_ahead.valid()) {
                if (!m_failure)
                    return fail(m_failure.error());
                return lastChange();
            }
            Batch batch = m_ahead.get();
            m_share = batch.share;
            m_failure = batch.outcome;
            if (m_failure && !batch.isLast)
                planAhead();
            for (CompanyPlan &company : batch.companies)
                take(std::move(company));
        }
        Change change = std::move(m_ready.front());
        m_ready.pop_front();
        ++m_records;
        m_parts += isPart(*change.after) ? 1 : 0;
        return std::optional(std::move(change));
    }

    const ImportPlan &plan() const { return m_plan; }
    qint64 records() const { return m_records; }
    qint64 parts() const { return m_parts; }
    double share() const { return m_share; }

private:
    struct Batch
    {
        std::vector<CompanyPlan> companies;
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
                auto made = m_planner.plan(**std::move(company));
                batch.isLast = !made;
                if (!made) {
                    batch.outcome = fail(made.error());
                    break;
                }
                batch.companies.push_back(*std::move(made));
            }
            batch.share = m_reader.progress();
            return batch;
        });
    }

    void take(CompanyPlan company)
    {
        m_plan.add(company);
        const RowPlan &plan = company.plan;
        if (m_left.size() < mostLeft && company.company.planned.rejection)
            m_left.append(leftRow(plan, company.company.planned.rejection->reason));
        else if (m_left.size() < mostLeft && plan.fate == RowFate::LeftOut)
            m_left.append(leftRow(plan, plan.sameAs > 0 ? Reason::SameAsRow : Reason::LeftOut));
        for (Change &change : changesOf(std::move(company)))
            m_ready.push_back(std::move(change));
    }

    static bool isPart(const AnyRecord &record)
    {
        return std::holds_alternative<Capability>(record)
            || std::holds_alternative<Certificate>(record)
            || std::holds_alternative<Reference>(record);
    }

    static QJsonObject leftRow(const RowPlan &plan, Reason reason)
    {
        QJsonObject row{{u"row"_s, plan.row}, {u"line"_s, plan.line}, {u"reason"_s, toKey(reason)}};
        if (plan.sameAs > 0)
            row.insert(u"sameAs"_s, plan.sameAs);
        return row;
    }

    /// The receipt stands behind everything else; without anything to write there is none.
    std::optional<Change> lastChange()
    {
        if (m_records == 0 || m_isReceiptGiven)
            return {};
        m_isReceiptGiven = true;
        const auto text = [](const QJsonDocument &document) {
            return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
        };
        // Values of the file that a person put right are none of the receipt's business.
        Mapping mapping = m_job.mapping;
        for (ColumnMapping &column : mapping.columns)
            column.replacements.clear();
        ListImport receipt{.id = Id<ListImport>::create(),
                           .name = QFileInfo(m_job.form.path).fileName(),
                           .hash = m_hash.get(),
                           .sheet = m_job.form.sheet,
                           .importedOn = QDate::currentDate()};
        receipt.mapping = text(QJsonDocument(ilo::toJson(mapping, m_job.form)));
        receipt.counts = text(QJsonDocument(QJsonObject{{u"rows"_s, m_plan.rows},
                                                        {u"new"_s, m_plan.created},
                                                        {u"later"_s, m_plan.later},
                                                        {u"updated"_s, m_plan.updated},
                                                        {u"unchanged"_s, m_plan.unchanged},
                                                        {u"leftOut"_s, m_plan.leftOut},
                                                        {u"joined"_s, m_plan.joined},
                                                        {u"rejected"_s, m_plan.rejected},
                                                        {u"continued"_s, m_plan.continued},
                                                        {u"contacts"_s, ilo::toJson(m_plan.people)},
                                                        {u"records"_s, m_records}}));
        receipt.leftOut = text(QJsonDocument(m_left));
        return created(std::move(receipt));
    }

    static constexpr qsizetype mostLeft = 500;

    ImportJob m_job;
    CompanyReader m_reader;
    std::unique_ptr<Database> m_portfolio; ///< its own connection: sees what was there before
    PortfolioPlanner m_planner;
    std::future<QString> m_hash;
    QJsonArray m_left;
    bool m_isReceiptGiven = false;
    std::future<Batch> m_ahead;
    Status m_failure;
    double m_share = 0;
    std::deque<Change> m_ready;
    ImportPlan m_plan;
    qint64 m_records = 0;
    qint64 m_parts = 0;
};

} // namespace

QString importLabel(const ImportPlan &plan, const QString &path)
{
    const QString file = QFileInfo(path).fileName();
    if (plan.updated == 0)
        return u"Imported %1 from %2"_s.arg(companiesText(plan.made()), file);
    if (plan.made() == 0)
        return u"Updated %1 from %2"_s.arg(companiesText(plan.updated), file);
    return u"Imported %1 and updated %2 from %3"_s.arg(
        companiesText(plan.made()), QString::number(plan.updated), file);
}

Result<ImportReceipt> runImport(Database &writer, const Author &author, const ImportJob &job,
                                const std::function<QString(const ImportPlan &)> &label,
                                const FileProgress &progress)
{
    auto reader = openData(job.form);
    if (!reader)
        return fail(reader.error());
    auto portfolio = Database::open(writer.path(), Database::Mode::ReadOnly);
    if (!portfolio)
        return fail(portfolio.error());
    auto pairs =
        ListPairs::find(job, portfolio->get(), [&](double) { return !progress || progress(0, 0); });
    if (!pairs)
        return fail(pairs.error());
    const bool comparesRows = pairs->knowsRows();
    ImportChanges changes(
        *std::move(reader), job, *std::move(portfolio), *std::move(pairs), comparesRows);
    const auto receipt = applyStream(
        writer,
        author,
        [&] { return label ? label(changes.plan()) : importLabel(changes.plan(), job.form.path); },
        [&] { return changes.next(); },
        [&](qint64) { return !progress || progress(changes.plan().rows, changes.share()); });
    if (!receipt)
        return fail(receipt.error());
    return ImportReceipt{.receipt = *receipt,
                         .companies = changes.plan().made(),
                         .records = changes.records(),
                         .parts = changes.parts(),
                         .plan = changes.plan()};
}

} // namespace ilo
