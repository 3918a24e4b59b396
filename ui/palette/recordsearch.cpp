#include "ui/palette/recordsearch.h"

#include "core/storage/nearwords.h"
#include "core/storage/numbers.h"

namespace ilo {
namespace {

constexpr int mostOfAType = 5;
constexpr qsizetype fewRecords = 3; ///< with fewer, close spellings are looked for
constexpr int mostSpellings = 3;
constexpr size_t mostNear = 5;

} // namespace

RecordSearch::RecordSearch(const QString &path, QStringList types, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_types(std::move(types))
{
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

RecordSearch::~RecordSearch()
{
    ++m_request;
    m_cancelled = true;
    QMetaObject::invokeMethod(
        &m_worker, [this] { m_database.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void RecordSearch::search(const QString &text)
{
    const quint64 request = ++m_request;
    m_cancelled = true;
    m_isSearching = true;
    QMetaObject::invokeMethod(&m_worker, [this, text, request] { run(text, request); });
}

void RecordSearch::run(const QString &text, quint64 request)
{
    // Reset before the look at the newest request: one that comes in between cancels again.
    m_cancelled = false;
    if (request != m_request)
        return;
    const auto failWith = [&](const Error &error) {
        if (error.code != Error::Code::Cancelled)
            report(request, [this, error] {
                m_isSearching = false;
                emit failed(error);
            });
    };
    if (!m_database) {
        auto opened = Database::open(m_path, Database::Mode::ReadOnly);
        if (!opened)
            return failWith(opened.error());
        m_database = *std::move(opened);
    }
    const CancelScope scope(*m_database, m_cancelled);
    QStringList known;
    for (const QString &type : m_types) {
        const auto records = findRecords(*m_database, type, text, mostOfAType);
        if (!records)
            return failWith(records.error());
        for (const FoundRecord &record : *records)
            known << record.id;
        report(request, [this, type, records = *records] { emit found(type, records); });
    }
    if (known.size() < fewRecords) {
        if (const Status near = runNear(text, request, known); !near)
            return failWith(near.error());
    }
    report(request, [this] {
        m_isSearching = false;
        emit finished();
    });
}

Status RecordSearch::runNear(const QString &text, quint64 request, const QStringList &known)
{
    const auto texts = nearTexts(*m_database, text, mostSpellings);
    if (!texts)
        return fail(texts.error());
    std::vector<FoundRecord> near;
    QStringList ids = known;
    for (const QString &spelled : *texts) {
        for (const QString &type : m_types) {
            const auto records = findRecords(*m_database, type, spelled, mostOfAType);
            if (!records)
                return fail(records.error());
            for (const FoundRecord &record : *records) {
                if (near.size() >= mostNear || ids.contains(record.id))
                    continue;
                ids << record.id;
                near.push_back(record);
            }
        }
    }
    report(request, [this, near] { emit foundNear(near); });
    return {};
}

void RecordSearch::report(quint64 request, const std::function<void()> &tell)
{
    QMetaObject::invokeMethod(this, [this, request, tell] {
        if (request == m_request)
            tell();
    });
}

} // namespace ilo
