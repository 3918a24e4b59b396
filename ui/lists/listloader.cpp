#include "ui/lists/listloader.h"

#include "core/storage/numbers.h"

namespace ilo {
namespace {

constexpr int screenful = 60;

} // namespace

ListLoader::ListLoader(const QString &path, const ListKind &kind, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_kind(kind)
{
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

ListLoader::~ListLoader()
{
    ++m_request;
    m_cancelled = true;
    QMetaObject::invokeMethod(
        &m_worker, [this] { m_database.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void ListLoader::load(const ListQuery &query)
{
    const quint64 request = ++m_request;
    m_cancelled = true;
    m_isLoading = true;
    QMetaObject::invokeMethod(&m_worker, [this, query, request] { run(query, request); });
}

void ListLoader::run(const ListQuery &query, quint64 request)
{
    // Reset before the look at the newest request: one that comes in between cancels again.
    m_cancelled = false;
    if (request != m_request)
        return;
    const auto failWith = [&](const Error &error) {
        if (error.code != Error::Code::Cancelled)
            report(request, [this, error] {
                m_isLoading = false;
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
    const auto first = firstListNumbers(*m_database, m_kind, query, screenful);
    if (!first)
        return failWith(first.error());
    const bool isWhole = first->size() < screenful;
    if (!isWhole)
        report(request, [this, query, numbers = *first] { emit firstLoaded(query, numbers); });

    const auto total = listCount(*m_database, m_kind);
    if (!total)
        return failWith(total.error());
    auto all = isWhole ? first : listNumbers(*m_database, m_kind, query);
    if (!all)
        return failWith(all.error());
    // Shared, since a queued call is copied on its way.
    const auto numbers = std::make_shared<const Numbers>(*std::move(all));
    report(request, [this, query, numbers, total = *total] {
        m_isLoading = false;
        emit allLoaded(query, *numbers, total);
    });
}

void ListLoader::report(quint64 request, const std::function<void()> &tell)
{
    QMetaObject::invokeMethod(this, [this, request, tell] {
        if (request == m_request)
            tell();
    });
}

} // namespace ilo
