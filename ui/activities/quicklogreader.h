#pragma once

#include "core/quicklog/quicklog.h"
#include "core/storage/database.h"

#include <QHash>
#include <QObject>
#include <QThread>

#include <atomic>

namespace ilo {

/// Reads sentences on a thread of its own, with a connection of its own to look names up; a new
/// sentence ends the one before.
class QuickLogReader : public QObject
{
    Q_OBJECT

public:
    explicit QuickLogReader(const QString &path, QObject *parent = nullptr);
    ~QuickLogReader() override;

    void read(const QString &sentence, const QuickLogSettings &settings);

    /// True until the newest sentence was answered.
    bool isReading() const { return m_isReading; }

signals:
    void understood(const QString &sentence, const ilo::QuickLog &entry);
    void failed(const ilo::Error &error);

private:
    void run(const QString &sentence, const QuickLogSettings &settings, quint64 request);
    std::vector<QuickLogParty> lookUp(const QStringList &words);

    const QString m_path;
    QThread m_thread;
    QObject m_worker; ///< lives on the thread: where calls are sent

    // Used on the thread alone.
    std::unique_ptr<Database> m_database;
    QHash<QString, std::vector<QuickLogParty>> m_known; ///< by words, for as long as this lives
    std::optional<Error> m_error;

    std::atomic<quint64> m_request = 0; ///< the newest
    std::atomic<bool> m_cancelled = false;
    bool m_isReading = false;
};

} // namespace ilo
