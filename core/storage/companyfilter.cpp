#include "core/storage/companyfilter.h"

#include "core/storage/listkind.h"
#include "core/storage/widercodes.h"
#include "core/text/fold.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// So few candidates are looked at one by one rather than asked of the index.
constexpr qint64 fewCandidates = 1500;

/// A term that more than one in so many meet is left open where the first few are wanted: those
/// that meet it may be found soon, and its set is made only when they are not.
constexpr qint64 oneInSoMany = 50;
constexpr qint64 allOfThem = std::numeric_limits<qint64>::max();

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

bool isByWords(const FilterValue &value)
{
    return value.op == FilterOperator::Has && !value.isExact && !foldedWords(value.text).isEmpty();
}

bool isByText(const ListColumn &column, const FilterValue &value)
{
    const bool isText = column.type == ColumnType::Text || column.type == ColumnType::Tags;
    return isText && !isOfPresence(value)
        && (column.type == ColumnType::Tags || value.op != FilterOperator::Equals);
}

/// Whether every company that meets the term has words that the full-text index knows.
bool isNarrowedByWords(const ListColumn &column, const FilterTerm &term)
{
    const auto hasWords = [](const FilterValue &value) {
        return (value.op == FilterOperator::Has || value.op == FilterOperator::Equals)
            && !foldedWords(value.text).isEmpty();
    };
    return column.isSearched && !term.isNegated && std::ranges::all_of(term.values, hasWords);
}

} // namespace

CompanyFilter::CompanyFilter(Database &database, const QStringList &words, const ListFilter &more)
    : m_database(database)
    , m_names(database, u"SELECT words FROM company_names WHERE rowid = ?"_s)
    , m_texts(database, u"SELECT words FROM company_texts WHERE rowid = ?"_s)
{
    m_words = words;
    for (const QString &phrase : more.phrases) {
        m_phrases.push_back(' ' + phrase.toUtf8() + ' ');
        m_words += phrase.split(u' ');
    }
    addTerms(more.terms);
    const auto largest = database.number(u"SELECT max(number) FROM company_list"_s, {}, -1);
    if (largest)
        m_largest = *largest;
    else
        m_status = fail(largest.error());
    m_words = withoutImplied(m_words);
    std::ranges::stable_sort(m_words, std::greater(), &QString::size);
}

void CompanyFilter::addTerms(const std::vector<FilterTerm> &terms)
{
    const ListKind &kind = *listKind(u"companies"_s);
    const QDate today = QDate::currentDate();
    for (FilterTerm term : terms) {
        const ListColumn *column = kind.column(term.column);
        if (!column)
            continue;
        term = withNarrowerCodes(*column, std::move(term));
        if (addWords(*column, term))
            continue;
        const bool isOfStated = !column->stated.isEmpty()
            && (column->type == ColumnType::Flag || std::ranges::all_of(term.values, isOfPresence));
        if (!column->isListed && !isOfStated) {
            m_recorded.also(conditionOf(kind, term, today));
            continue;
        }
        Effort effort = column->isSortable ? Effort::Hits : Effort::Facts;
        if (std::ranges::any_of(term.values,
                                [&](const FilterValue &one) { return isByText(*column, one); }))
            effort = Effort::Texts;
        const bool isNegated = std::exchange(term.isNegated, false);
        const bool isOpen =
            effort == Effort::Texts && !isNegated && isNarrowedByWords(*column, term);
        (isOpen ? m_open : m_listed).push_back({conditionOf(kind, term, today), isNegated, effort});
    }
    // Those that leave the most out for the least work come first; one with a minus is quick only
    // where there is something to take its companies from.
    std::ranges::stable_sort(m_listed, {}, [](const ListedTerm &term) {
        return std::pair(term.effort, term.isNegated);
    });
    if (const auto first = std::ranges::find(m_listed, false, &ListedTerm::isNegated);
        first != m_listed.end() && m_words.isEmpty() && m_anyOf.empty())
        std::rotate(m_listed.begin(), first, first + 1);

    SqlCondition listed;
    for (const auto *some : {&m_listed, &m_open}) {
        for (const auto &[condition, isNegated, effort] : *some)
            listed.also({(isNegated ? u"NOT "_s : QString()) + condition.sql, condition.binds});
    }
    if (!listed.sql.isEmpty()) {
        m_oneListed = std::make_unique<Scan>(
            m_database,
            u"SELECT 1 FROM company_list c WHERE c.number = ? AND %1"_s.arg(listed.sql));
        m_listedBinds = listed.binds;
    }
    if (!m_recorded.sql.isEmpty())
        m_oneRecorded = std::make_unique<Scan>(
            m_database,
            u"SELECT 1 FROM %1 WHERE r.number = ? AND %2"_s.arg(kind.from, m_recorded.sql));
}

/// What the full-text index says of a term; true when that is all there is to know.
bool CompanyFilter::addWords(const ListColumn &column, const FilterTerm &term)
{
    const bool isWhole = column.wordMark && std::ranges::all_of(term.values, isByWords);
    if (!isWhole && !isNarrowedByWords(column, term))
        return false;
    std::vector<QStringList> values;
    for (const FilterValue &value : term.values) {
        QStringList words = foldedWords(value.text);
        for (QString &word : words)
            word.prepend(column.wordMark.value_or(QString()));
        values.push_back(words);
    }
    if (term.isNegated)
        m_noneOf.insert(m_noneOf.end(), values.begin(), values.end());
    else if (values.size() == 1)
        m_words += values.front();
    else
        m_anyOf.push_back(values);
    return isWhole;
}

bool CompanyFilter::matches(qint64 number)
{
    const bool needsText = !m_words.isEmpty() || !m_anyOf.empty() || !m_noneOf.empty();
    return answers(m_oneListed, number, m_listedBinds)
        && (!needsText || (read(number) && hasWords(0) && hasPhrases()))
        && answers(m_oneRecorded, number, m_recorded.binds);
}

bool CompanyFilter::fits(qint64 number)
{
    return (m_open.empty() || answers(m_oneListed, number, m_listedBinds))
        && (m_phrases.empty() || (read(number) && hasPhrases()))
        && answers(m_oneRecorded, number, m_recorded.binds);
}

/// Whether a prepared question about one company has an answer; without a question it has.
bool CompanyFilter::answers(const std::unique_ptr<Scan> &scan, qint64 number, const Binds &more)
{
    if (!scan)
        return true;
    Binds binds{number};
    binds.insert(binds.end(), more.begin(), more.end());
    scan->start(binds);
    const bool found = scan->next();
    if (!scan->status())
        m_status = scan->status();
    scan->start(binds); // an open statement would hold the file's log back
    return found;
}

/// Reads the words of a company into m_text.
bool CompanyFilter::read(qint64 number)
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
    m_text.append(' ');
    return true;
}

bool CompanyFilter::hasWords(qsizetype from) const
{
    const auto isThere = [&](const QString &word) {
        return m_text.contains(QByteArray(' ' + word.toUtf8()));
    };
    const auto areThere = [&](const QStringList &words) {
        return std::ranges::all_of(words, isThere);
    };
    return std::all_of(m_words.begin() + from, m_words.end(), isThere)
        && std::ranges::all_of(
               m_anyOf, [&](const auto &values) { return std::ranges::any_of(values, areThere); })
        && std::ranges::none_of(m_noneOf, areThere);
}

bool CompanyFilter::hasPhrases() const
{
    return std::ranges::all_of(m_phrases,
                               [&](const QByteArray &phrase) { return m_text.contains(phrase); });
}

NumberSet CompanyFilter::withWord(const QString &word, const NumberSet *within)
{
    NumberSet found(m_largest);
    for (const auto &table : {u"company_names"_s, u"company_texts"_s}) {
        if (!m_status)
            break;
        Scan scan(m_database, u"SELECT rowid FROM %1 WHERE %1 MATCH ?"_s.arg(table));
        scan.start({u"\"%1\"*"_s.arg(word)});
        while (scan.next()) {
            const qint64 number = scan.number(0);
            if (!within || within->contains(number))
                found.insert(number);
        }
        m_status = scan.status();
    }
    return found;
}

/// Companies that have all words of one of the values.
NumberSet CompanyFilter::withAny(const std::vector<QStringList> &values)
{
    NumberSet any(m_largest);
    for (const QStringList &words : values) {
        std::optional<NumberSet> all;
        for (const QString &word : words)
            all = withWord(word, all ? &*all : nullptr);
        for (const qint64 number : all->numbers())
            any.insert(number);
    }
    return any;
}

/// Stops where they become more than `most`.
NumberSet CompanyFilter::thatMeet(const QString &condition, const Binds &binds, qint64 most)
{
    NumberSet found(m_largest);
    Scan scan(m_database,
              u"SELECT c.number FROM company_list c"_s
                  + (condition.isEmpty() ? QString() : u" WHERE "_s + condition));
    scan.start(binds);
    while (found.count() <= most && scan.next())
        found.insert(scan.number(0));
    if (!scan.status())
        m_status = scan.status();
    return found;
}

Result<NumberSet> CompanyFilter::candidates()
{
    return candidates(m_largest / oneInSoMany);
}

Result<NumberSet> CompanyFilter::candidates(qint64 mostOfTerm)
{
    std::optional<NumberSet> candidates;
    keepWords(candidates);
    keepListed(candidates, m_listed, mostOfTerm);
    if (!candidates)
        candidates = thatMeet({}, {}, allOfThem);
    if (!m_noneOf.empty()) {
        const NumberSet without = withAny(m_noneOf);
        keep(*candidates, [&](qint64 number) { return !without.contains(number); });
    }
    if (!m_status)
        return fail(m_status.error());
    return *std::move(candidates);
}

void CompanyFilter::keepWords(std::optional<NumberSet> &candidates)
{
    for (qsizetype i = 0; i < m_words.size() && m_status; ++i) {
        if (candidates && candidates->count() <= fewCandidates) {
            keep(*candidates, [&](qint64 number) { return read(number) && hasWords(i); });
            return;
        }
        candidates = withWord(m_words[i], candidates ? &*candidates : nullptr);
    }
    for (const std::vector<QStringList> &values : m_anyOf) {
        const NumberSet any = withAny(values);
        if (candidates)
            keep(*candidates, [&](qint64 number) { return any.contains(number); });
        else
            candidates = any;
    }
}

/// One set for each term, while those that are left are too many to be looked at: an index of one
/// column holds its numbers side by side, where a look at another column is a jump for each.
void CompanyFilter::keepListed(std::optional<NumberSet> &candidates,
                               const std::vector<ListedTerm> &terms, qint64 most)
{
    for (const ListedTerm &term : terms) {
        if (!m_status)
            return;
        if (candidates && candidates->count() <= fewCandidates * qint64(term.effort)) {
            keep(*candidates,
                 [&](qint64 number) { return answers(m_oneListed, number, m_listedBinds); });
            return;
        }
        const auto &[sql, binds] = term.condition;
        if (!candidates) {
            candidates = thatMeet(term.isNegated ? u"NOT "_s + sql : sql, binds, allOfThem);
            continue;
        }
        const NumberSet found = thatMeet(sql, binds, most);
        if (found.count() > most) {
            m_open.push_back(term);
            continue;
        }
        keep(*candidates, [&](qint64 number) { return found.contains(number) != term.isNegated; });
    }
}

Result<NumberSet> CompanyFilter::all()
{
    auto found = candidates(allOfThem);
    return found ? fitting(*std::move(found)) : found;
}

Result<NumberSet> CompanyFilter::fitting(NumberSet candidates)
{
    std::optional<NumberSet> left = std::move(candidates);
    keepListed(left, m_open, allOfThem);
    if (!m_phrases.empty())
        keep(*left, [this](qint64 number) { return m_status && read(number) && hasPhrases(); });
    if (!m_recorded.sql.isEmpty())
        keepRecorded(*left);
    if (!m_status)
        return fail(m_status.error());
    return *std::move(left);
}

/// Those that match the terms about the records: one by one while they are few.
void CompanyFilter::keepRecorded(NumberSet &candidates)
{
    if (candidates.count() <= fewRecords) {
        keep(candidates, [this](qint64 number) {
            return m_status && answers(m_oneRecorded, number, m_recorded.binds);
        });
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
