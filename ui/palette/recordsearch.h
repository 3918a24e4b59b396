#pragma once

#include "core/storage/recordfinder.h"

#include <QObject>
#include <QThread>

#include <atomic>

namespace ilo {

/// Looks for records on a thread of its own with a connection of its own; a new request ends the
/// one before.
class RecordSearch : public QObject
{
    Q_OBJECT

public:
    RecordSearch(const QString &path, QStringList types, QObject *parent = nullptr);
    ~RecordSearch() override;

    void search(const QString &text);

    /// True until finished() or failed() of the last request.
    bool isSearching() const { return m_isSearching; }

signals:
    /// What was found of one type, one after the other in the order given.
    void found(const QString &type, const std::vector<ilo::FoundRecord> &records);
    /// Before finished(), when few have the words: records whose words are spelled nearly so.
    void foundNear(const std::vector<ilo::FoundRecord> &records);
    void finished();
    void failed(const ilo::Error &error);

private:
    void run(const QString &text, quint64 request);
    Status runNear(const QString &text, quint64 request, const QStringList &known);
    void report(quint64 request, const std::function<void()> &tell);

    const QString m_path;
    const QStringList m_types;
    QThread m_thread;
    QObject m_worker;                     ///< lives on the thread: where calls are sent
    std::unique_ptr<Database> m_database; ///< used and closed on the thread
    std::atomic<quint64> m_request = 0;   ///< the newest
    std::atomic<bool> m_cancelled = false;
    bool m_isSearching = false;
};

} // namespace ilo
