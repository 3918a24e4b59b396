#include "core/storage/companyfilter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// So few candidates are looked at one by one rather than asked of the index.
constexpr qint64 fewCandidates = 1500;

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

} // namespace

CompanyFilter::CompanyFilter(Database &database, const QStringList &words)
    : m_database(database)
    , m_words(withoutImplied(words))
    , m_names(database, u"SELECT words FROM company_names WHERE rowid = ?"_s)
    , m_texts(database, u"SELECT words FROM company_texts WHERE rowid = ?"_s)
{
    std::ranges::stable_sort(m_words, std::greater(), &QString::size);
    for (const QString &word : m_words)
        m_beginnings.push_back(' ' + word.toUtf8());
}

bool CompanyFilter::matches(qint64 number)
{
    return hasEvery(number, 0);
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
    return std::all_of(m_beginnings.begin() + from,
                       m_beginnings.end(),
                       [&](const QByteArray &word) { return m_text.contains(word); });
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
    if (!m_status)
        return fail(m_status.error());
    return candidates;
}

} // namespace ilo
