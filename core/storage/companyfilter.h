#pragma once

#include "core/storage/filtersql.h"
#include "core/storage/numbers.h"

#include <QStringList>

namespace ilo {

/// Which companies have, for every word, a word that begins with it, and match the terms.
class CompanyFilter
{
public:
    /// @param words  folded
    CompanyFilter(Database &database, const QStringList &words, const ListFilter &more);

    bool isEmpty() const
    {
        return m_words.isEmpty() && m_phrases.empty() && m_listed.sql.isEmpty()
            && m_recorded.sql.isEmpty();
    }

    /// True when the list's own narrow table answers: a look costs a fraction of reading words.
    bool isCheap() const { return m_words.isEmpty() && m_recorded.sql.isEmpty(); }

    /// Looks at one company: quick when most companies match.
    bool matches(qint64 number);

    /// All that match, by the full-text index: quick when few do.
    Result<NumberSet> all();

    const Status &status() const { return m_status; }

private:
    bool hasEvery(qint64 number, qsizetype from);
    bool holds(qint64 number);
    void addTerms(const std::vector<FilterTerm> &terms);
    void keepListed(NumberSet &candidates, bool isAll);
    void keepRecorded(NumberSet &candidates);
    void take(const QString &word, const NumberSet *within, NumberSet &found);

    Database &m_database;
    QStringList m_words;                  ///< the longest first: probably the rarest
    std::vector<QByteArray> m_beginnings; ///< of the words, with a space before each
    std::vector<QByteArray> m_phrases;    ///< with a space before and behind each
    SqlCondition m_listed;                ///< over company_list c
    SqlCondition m_recorded;              ///< over organisation r and what is joined to it
    Scan m_names;
    Scan m_texts;
    std::unique_ptr<Scan> m_one; ///< whether a company matches the terms
    QByteArray m_text;
    Status m_status;
};

} // namespace ilo
