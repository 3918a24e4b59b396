#pragma once

#include "core/storage/listquery.h"
#include "core/storage/wordsacross.h"
#include "ui/kit/querythread.h"

namespace ilo {

/// A record of a list that says the typed words in another language, or inside a compound.
struct OtherWordsHit
{
    qint64 number = 0;
    QStringList instead; ///< as OtherText::instead

    friend bool operator==(const OtherWordsHit &, const OtherWordsHit &) = default;
};

/// Looks for the words of a filter said otherwise, on a thread of its own: what the list finds as
/// it is typed waits for nothing of it.
class OtherWords : public QObject
{
    Q_OBJECT

public:
    OtherWords(const QString &path, const ListKind &kind, QObject *parent = nullptr);

    /// @param typed  the words of the filter as they are written, with their accents
    void look(const ListQuery &query, const QString &typed);

    /// What was asked for is no longer wanted.
    void stop();

signals:
    /// The surest first; those that have the words as typed may be among them.
    void found(const ilo::ListQuery &query, const std::vector<ilo::OtherWordsHit> &hits);
    void failed(const ilo::Error &error);

private:
    Status run(Database &database, const ListQuery &query, const QString &typed,
               const QueryThread::Tell &tell);

    const ListKind &m_kind;
    WordsAcross m_words;  ///< of the thread
    QueryThread m_thread; ///< last: it ends before what it uses
};

} // namespace ilo
