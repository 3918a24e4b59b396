#pragma once

#include "core/storage/filtersql.h"
#include "core/storage/numbers.h"

#include <QStringList>

#include <optional>

namespace ilo {

/// Which companies have, for every word, a word that begins with it, and match the terms.
///
/// Three things answer: the full-text index for words, the indexes of the list's own narrow table
/// for terms about what it holds, and for what is left the texts or the record of each company that
/// the other two let through.
class CompanyFilter
{
public:
    /// @param words  folded
    CompanyFilter(Database &database, const QStringList &words, const ListFilter &more);

    bool isEmpty() const
    {
        return m_words.isEmpty() && m_anyOf.empty() && m_noneOf.empty() && isCheap() && isExact()
            && m_listed.empty();
    }

    /// True when the list's own narrow table answers: a look costs a fraction of reading words.
    bool isCheap() const
    {
        return m_words.isEmpty() && m_anyOf.empty() && m_noneOf.empty() && isExact();
    }

    /// Looks at one company: quick when most companies match.
    bool matches(qint64 number);

    /// Every company that matches, by indexes alone; when isExact() is false afterwards there may
    /// be others among them, and fits() tells.
    Result<NumberSet> candidates();

    bool isExact() const { return m_open.empty() && m_phrases.empty() && m_recorded.sql.isEmpty(); }

    /// What candidates() left open about one of them.
    bool fits(qint64 number);

    /// Those of the candidates that fit: quicker than a look at each where they are many.
    Result<NumberSet> fitting(NumberSet candidates);

    /// All that match, and no other.
    Result<NumberSet> all();

    const Status &status() const { return m_status; }

private:
    /// What it takes to find all companies that meet a term, and so from how many candidates on it
    /// is less than a look at each.
    enum class Effort : qint64 {
        Hits = 1,   ///< an index leads to them
        Facts = 10, ///< all of a narrow index is read
        Texts = 40, ///< a text of each company is looked through
    };

    struct ListedTerm
    {
        SqlCondition condition; ///< over company_list c; without the minus
        bool isNegated = false;
        Effort effort = Effort::Hits;
    };

    bool answers(const std::unique_ptr<Scan> &scan, qint64 number, const Binds &more);
    bool read(qint64 number);
    bool hasWords(qsizetype from) const;
    bool hasPhrases() const;
    void addTerms(const std::vector<FilterTerm> &terms);
    bool addWords(const ListColumn &column, const FilterTerm &term);
    NumberSet withWord(const QString &word, const NumberSet *within);
    NumberSet withAny(const std::vector<QStringList> &values);
    NumberSet thatMeet(const QString &condition, const Binds &binds, qint64 most);
    Result<NumberSet> candidates(qint64 mostOfTerm);
    void keepWords(std::optional<NumberSet> &candidates);
    void keepListed(std::optional<NumberSet> &candidates, const std::vector<ListedTerm> &terms,
                    qint64 most);
    void keepRecorded(NumberSet &candidates);

    Database &m_database;
    QStringList m_words;                           ///< the longest first: probably the rarest
    std::vector<std::vector<QStringList>> m_anyOf; ///< of each, all words of one of the values
    std::vector<QStringList> m_noneOf;             ///< not all words of any of these
    std::vector<QByteArray> m_phrases;             ///< with a space before and behind each
    std::vector<ListedTerm> m_listed;              ///< what leaves most out for least work first
    std::vector<ListedTerm>
        m_open;              ///< looked at last: words narrow them already, or many meet them
    SqlCondition m_recorded; ///< over organisation r and what is joined to it
    Scan m_names;
    Scan m_texts;
    std::unique_ptr<Scan> m_oneListed;
    Binds m_listedBinds;
    std::unique_ptr<Scan> m_oneRecorded;
    QByteArray m_text; ///< words of the company that was read last
    qint64 m_largest = -1;
    Status m_status;
};

} // namespace ilo
