#pragma once

#include "core/quicklog/quicklog.h"
#include "ui/kit/querythread.h"

#include <QHash>

namespace ilo {

/// Reads sentences on a thread of its own, with a connection of its own to look names up; a new
/// sentence ends the one before.
class QuickLogReader : public QObject
{
    Q_OBJECT

public:
    explicit QuickLogReader(const QString &path, QObject *parent = nullptr);

    void read(const QString &sentence, const QuickLogSettings &settings);

    /// True until the newest sentence was answered.
    bool isReading() const { return m_isReading; }

signals:
    void understood(const QString &sentence, const ilo::QuickLog &entry);
    void failed(const ilo::Error &error);

private:
    Status run(Database &database, const QString &sentence, const QuickLogSettings &settings,
               const QueryThread::Tell &tell);
    Result<std::vector<QuickLogParty>> lookUp(Database &database, const QStringList &words);
    void answer(const QString &sentence, const QuickLog &entry);

    QHash<QString, std::vector<QuickLogParty>> m_known; ///< by words; used on the thread alone
    bool m_isReading = false;
    QueryThread m_thread; ///< last: it ends before what it uses
};

} // namespace ilo
