#pragma once

#include "core/storage/numbers.h"

#include <QStringList>

namespace ilo {

/// Which companies have, for every word, a word that begins with it.
class CompanyFilter
{
public:
    /// @param words  folded
    CompanyFilter(Database &database, const QStringList &words);

    bool isEmpty() const { return m_words.isEmpty(); }

    /// Looks at the words of one company: quick when most companies match.
    bool matches(qint64 number);

    /// All that match, by the full-text index: quick when few do.
    Result<NumberSet> all();

    const Status &status() const { return m_status; }

private:
    bool hasEvery(qint64 number, qsizetype from);
    void take(const QString &word, const NumberSet *within, NumberSet &found);

    Database &m_database;
    QStringList m_words;                  ///< the longest first: probably the rarest
    std::vector<QByteArray> m_beginnings; ///< of the words, with a space before each
    Scan m_names;
    Scan m_texts;
    QByteArray m_text;
    Status m_status;
};

} // namespace ilo
