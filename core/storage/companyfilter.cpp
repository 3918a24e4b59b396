#include "core/storage/companyfilter.h"

#include "core/storage/listkind.h"
#include "core/text/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// So few candidates are looked at one by one rather than asked of the index.
constexpr qint64 fewCandidates = 1500;

/// Up to here the records of candidates are looked at one by one; beyond, all are read in order.
constexpr qint64 fewRecords = 30000;

/// Without words that begin another one: a company that has that one has them too.
QStringList withoutImplied(const QStringList &words)
{
    QStringList kept;
    for (qsizetype i = 0; i < words.size(); ++i) {
        bool isImplied = false;
        for (qsizetype j = 0; j < words.size(); ++j) {
            if (i != j && words[j].startsWith(words[i]))
                isImplied |= words[j].size() > words[i].size() || j < i;
        }
        if (!isImplied)
            kept << words[i];
    }
    return kept;
}

template<typename Matches>
void keep(NumberSet &candidates, Matches matches)
{
    NumberSet found(candidates.largest());
    for (const qint64 number : candidates.numbers()) {
        if (matches(number))
            found.insert(number);
    }
    candidates = std::move(found);
}

} // namespace

CompanyFilter::CompanyFilter(Database &database, const QStringList &words, const ListFilter &more)
    : m_database(database)
    , m_words(words)
    , m_names(database, u"SELECT words FROM company_names WHERE rowid = ?"_s)
    , m_texts(database, u"SELECT words FROM company_texts WHERE rowid = ?"_s)
{
    for (const QString &phrase : more.phrases) {
        m_phrases.push_back(' ' + phrase.toUtf8() + ' ');
        m_words += phrase.split(u' ');
    }
    addTerms(more.terms);
    m_words = withoutImplied(m_words);
    std::ranges::stable_sort(m_words, std::greater(), &QString::size);
    for (const QString &word : m_words)
        m_beginnings.push_back(' ' + word.toUtf8());
}

void CompanyFilter::addTerms(const std::vector<FilterTerm> &terms)
{
    const ListKind &kind = *listKind(u"companies"_s);
    const QDate today = QDate::currentDate();
    for (const FilterTerm &term : terms) {
        const ListColumn *column = kind.column(term.column);
        if (!column)
            continue;
        const bool isListed = column->compare.startsWith("c."_L1);
        (isListed ? m_listed : m_recorded).also(conditionOf(kind, term, today));
        // The index finds the few that can match; the condition then looks closely.
        const FilterValue &value = term.values.front();
        if (column->isSearched && !term.isNegated && term.values.size() == 1
            && (value.op == FilterOperator::Has || value.op == FilterOperator::Equals))
            m_words += foldedWords(value.text);
    }
    if (m_listed.sql.isEmpty() && m_recorded.sql.isEmpty())
        return;
    SqlCondition both = m_listed;
    both.also(m_recorded);
    m_one = std::make_unique<Scan>(
        m_database, u"SELECT 1 FROM %1 WHERE r.number = ? AND %2"_s.arg(kind.from, both.sql));
}

bool CompanyFilter::matches(qint64 number)
{
    return (m_words.isEmpty() || hasEvery(number, 0)) && holds(number);
}

/// Whether the terms hold.
bool CompanyFilter::holds(qint64 number)
{
    if (!m_one)
        return true;
    Binds binds{number};
    for (const SqlCondition *part : {&m_listed, &m_recorded})
        binds.insert(binds.end(), part->binds.begin(), part->binds.end());
    m_one->start(binds);
    const bool found = m_one->next();
    if (!m_one->status())
        m_status = m_one->status();
    m_one->start(binds); // an open statement would hold the file's log back
    return found;
}

bool CompanyFilter::hasEvery(qint64 number, qsizetype from)
{
    m_text.clear();
    for (Scan *scan : {&m_names, &m_texts}) {
        scan->start({number});
        if (scan->next())
            m_text.append(' ').append(scan->text(0));
        if (!scan->status()) {
            m_status = scan->status();
            return false;
        }
        scan->start({number});
    }
    const auto isThere = [&](const QByteArray &word) { return m_text.contains(word); };
    if (!std::all_of(m_beginnings.begin() + from, m_beginnings.end(), isThere))
        return false;
    m_text.append(' ');
    return std::ranges::all_of(m_phrases, isThere);
}

void CompanyFilter::take(const QString &word, const NumberSet *within, NumberSet &found)
{
    for (const auto &table : {u"company_names"_s, u"company_texts"_s}) {
        if (!m_status)
            return;
        Scan scan(m_database, u"SELECT rowid FROM %1 WHERE %1 MATCH ?"_s.arg(table));
        scan.start({u"\"%1\"*"_s.arg(word)});
        while (scan.next()) {
            const qint64 number = scan.number(0);
            if (!within || within->contains(number))
                found.insert(number);
        }
        m_status = scan.status();
    }
}

Result<NumberSet> CompanyFilter::all()
{
    const auto largest = m_database.number(u"SELECT max(number) FROM company_list"_s, {}, -1);
    if (!largest)
        return fail(largest.error());

    NumberSet candidates(*largest);
    const bool isByTerms = m_words.isEmpty();
    for (qsizetype i = 0; i < m_words.size() && m_status; ++i) {
        if (i > 0 && candidates.count() <= fewCandidates) {
            NumberSet found(*largest);
            for (const qint64 number : candidates.numbers()) {
                if (hasEvery(number, i))
                    found.insert(number);
            }
            candidates = std::move(found);
            break;
        }
        NumberSet found(*largest);
        take(m_words[i], i > 0 ? &candidates : nullptr, found);
        candidates = std::move(found);
    }
    if (!m_phrases.empty())
        keep(candidates, [this](qint64 number) { return hasEvery(number, 0); });
    if (m_one && !isByTerms && candidates.count() <= fewCandidates) {
        keep(candidates, [this](qint64 number) { return holds(number); });
    } else {
        if (isByTerms || !m_listed.sql.isEmpty())
            keepListed(candidates, isByTerms);
        if (!m_recorded.sql.isEmpty())
            keepRecorded(candidates);
    }
    if (!m_status)
        return fail(m_status.error());
    return candidates;
}

/// Those that match the terms about the list's own table; of all companies when `isAll`.
void CompanyFilter::keepListed(NumberSet &candidates, bool isAll)
{
    NumberSet found(candidates.largest());
    Scan scan(m_database,
              u"SELECT c.number FROM company_list c"_s
                  + (m_listed.sql.isEmpty() ? QString() : u" WHERE "_s + m_listed.sql));
    scan.start(m_listed.binds);
    while (scan.next()) {
        const qint64 number = scan.number(0);
        if (isAll || candidates.contains(number))
            found.insert(number);
    }
    if (!scan.status())
        m_status = scan.status();
    candidates = std::move(found);
}

/// Those that match the terms about the records: one by one while they are few.
void CompanyFilter::keepRecorded(NumberSet &candidates)
{
    if (candidates.count() <= fewRecords) {
        keep(candidates, [this](qint64 number) { return m_status && holds(number); });
        return;
    }
    const ListKind &kind = *listKind(u"companies"_s);
    NumberSet found(candidates.largest());
    Scan scan(m_database, u"SELECT r.number FROM %1 WHERE %2"_s.arg(kind.from, m_recorded.sql));
    scan.start(m_recorded.binds);
    while (scan.next()) {
        if (candidates.contains(scan.number(0)))
            found.insert(scan.number(0));
    }
    if (!scan.status())
        m_status = scan.status();
    candidates = std::move(found);
}

} // namespace ilo
