#pragma once

#include "core/storage/listquery.h"
#include "ui/kit/querythread.h"

namespace ilo {

/// Numbers of the records of a query, read on a thread of its own with a connection of its own,
/// so that typing never waits. A new request ends the one before.
class ListLoader : public QObject
{
    Q_OBJECT

public:
    using Numbers = std::vector<qint64>;

    ListLoader(const QString &path, const ListKind &kind, QObject *parent = nullptr);

    void load(const ListQuery &query);

    /// True until allLoaded() or failed() of the last request.
    bool isLoading() const { return m_isLoading; }

signals:
    /// The first screen of the result; only when the whole is not short.
    void firstLoaded(const ilo::ListQuery &query, const std::vector<qint64> &numbers);

    /// @param total  records without any filter
    void allLoaded(const ilo::ListQuery &query, const std::vector<qint64> &numbers, qint64 total);
    void failed(const ilo::Error &error);

private:
    Status run(Database &database, const ListQuery &query, const QueryThread::Tell &tell);

    const ListKind &m_kind;
    bool m_isLoading = false;
    QueryThread m_thread; ///< last: it ends before what it uses
};

} // namespace ilo
