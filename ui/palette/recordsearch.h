#pragma once

#include "core/storage/recordfinder.h"
#include "core/storage/wordsacross.h"
#include "ui/kit/querythread.h"

namespace ilo {

/// A record that was found by other words than those typed.
struct FoundAcross
{
    FoundRecord record;
    QStringList instead; ///< as OtherText::instead
};

/// Looks for records on a thread of its own with a connection of its own; a new request ends the
/// one before.
class RecordSearch : public QObject
{
    Q_OBJECT

public:
    RecordSearch(const QString &path, QStringList types, QObject *parent = nullptr);

    void search(const QString &text);

    /// True until finished() or failed() of the last request.
    bool isSearching() const { return m_isSearching; }

signals:
    /// What was found of one type, one after the other in the order given.
    void found(const QString &type, const std::vector<ilo::FoundRecord> &records);
    /// After what has the words: records that have them in another language, or as parts of a
    /// compound.
    void foundAcross(const std::vector<ilo::FoundAcross> &records);
    /// Before finished(), when few have the words: records whose words are spelled nearly so.
    void foundNear(const std::vector<ilo::FoundRecord> &records);
    void finished();
    void failed(const ilo::Error &error);

private:
    Status run(Database &database, const QString &text, const QueryThread::Tell &tell);
    Status runAcross(Database &database, const QString &text, QStringList &known,
                     const QueryThread::Tell &tell);
    Status runNear(Database &database, const QString &text, const QStringList &known,
                   const QueryThread::Tell &tell);

    const QStringList m_types;
    bool m_isSearching = false;
    WordsAcross m_words;  ///< of the thread
    QueryThread m_thread; ///< last: it ends before what it uses
};

} // namespace ilo
