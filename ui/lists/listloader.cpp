#include "ui/lists/listloader.h"

namespace ilo {
namespace {

constexpr int screenful = 60;

} // namespace

ListLoader::ListLoader(const QString &path, const ListKind &kind, QObject *parent)
    : QObject(parent)
    , m_kind(kind)
    , m_thread(path)
{
}

void ListLoader::load(const ListQuery &query)
{
    m_isLoading = true;
    m_thread.ask(
        [this, query](Database &database, const QueryThread::Tell &tell) {
            return run(database, query, tell);
        },
        [this](const Error &error) {
            m_isLoading = false;
            emit failed(error);
        });
}

Status ListLoader::run(Database &database, const ListQuery &query, const QueryThread::Tell &tell)
{
    const auto first = firstListNumbers(database, m_kind, query, screenful);
    if (!first)
        return fail(first.error());
    const bool isWhole = first->size() < screenful;
    if (!isWhole)
        tell([this, query, numbers = *first] { emit firstLoaded(query, numbers); });

    const auto total = listCount(database, m_kind);
    if (!total)
        return fail(total.error());
    auto all = isWhole ? first : listNumbers(database, m_kind, query);
    if (!all)
        return fail(all.error());
    // Shared, since a queued call is copied on its way.
    const auto numbers = std::make_shared<const Numbers>(*std::move(all));
    tell([this, query, numbers, total = *total] {
        m_isLoading = false;
        emit allLoaded(query, *numbers, total);
    });
    return {};
}

} // namespace ilo
