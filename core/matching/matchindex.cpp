#include "core/matching/matchindex.h"

#include <algorithm>

namespace ilo {
namespace {

constexpr double kMostDead = 0.05; // share of texts that are gone before they leave the lists

} // namespace

MatchIndex::MatchIndex(std::shared_ptr<const MatchKnowledge> knowledge)
    : m_knowledge(std::move(knowledge))
    , m_terms(m_knowledge->terms())
    , m_axisPostings(size_t(m_knowledge->axes().codes().size()))
{
}

void MatchIndex::put(const MatchEntry &entry)
{
    remove(entry.number);
    Company company{.number = entry.number,
                    .firstText = quint32(m_texts.size()),
                    .textCount = quint32(entry.texts.size()),
                    .cpv = entry.cpv,
                    .certificates = entry.certificates,
                    .references = entry.references,
                    .sortName = entry.sortName.toStdString(),
                    .id = entry.id.toStdString()};
    const auto place = quint32(m_companies.size());
    for (const MatchText &text : entry.texts)
        addText(text, place);
    m_companies.push_back(std::move(company));
    m_places[entry.number] = place;
    ++m_aliveCompanies;
}

void MatchIndex::addText(const MatchText &text, quint32 company)
{
    const auto place = quint32(m_texts.size());
    m_postings.resize(std::max(m_postings.size(), m_terms.size()));
    for (const TermCount &term : text.terms) {
        m_postings[term.term].texts.push_back(place);
        m_postings[term.term].counts.push_back(quint8(term.count));
    }
    for (const TextAxis &axis : text.axes) {
        if (axis.axis >= m_axisPostings.size())
            continue; // of a damaged entry
        m_axes.push_back(axis);
        m_axisPostings[axis.axis].texts.push_back(place);
        m_axisPostings[axis.axis].counts.push_back(axis.weight);
    }
    m_axisBegins.push_back(quint32(m_axes.size()));
    m_texts.push_back({company, text.length(), text.number, text.language, text.kind, text.trl});
    m_lengths[placeOf(text.language)] += text.length();
    ++m_counts[placeOf(text.language)];
    ++m_aliveTexts;
}

void MatchIndex::remove(qint64 number)
{
    const auto found = m_places.find(number);
    if (found == m_places.end())
        return;
    Company &company = m_companies[found->second];
    company.isAlive = false;
    for (quint32 at = company.firstText; at < company.firstText + company.textCount; ++at) {
        Text &text = m_texts[at];
        text.isAlive = false;
        m_lengths[placeOf(text.language)] -= text.length;
        --m_counts[placeOf(text.language)];
        --m_aliveTexts;
    }
    --m_aliveCompanies;
    m_places.erase(found);
    if (double(m_texts.size() - m_aliveTexts) > kMostDead * double(m_texts.size()) + 16)
        compact();
}

void MatchIndex::compact()
{
    constexpr quint32 gone = ~0U;
    std::vector<quint32> places(m_texts.size(), gone);
    std::vector<Text> texts;
    std::vector<TextAxis> kept;
    std::vector<quint32> begins{0};
    std::vector<Company> companies;
    for (Company &company : m_companies) {
        if (!company.isAlive)
            continue;
        const auto first = quint32(texts.size());
        for (quint32 at = company.firstText; at < company.firstText + company.textCount; ++at) {
            places[at] = quint32(texts.size());
            texts.push_back(m_texts[at]);
            texts.back().company = quint32(companies.size());
            const auto own = axes(at);
            kept.insert(kept.end(), own.begin(), own.end());
            begins.push_back(quint32(kept.size()));
        }
        company.firstText = first;
        m_places[company.number] = quint32(companies.size());
        companies.push_back(std::move(company));
    }
    for (std::vector<Postings> *lists : {&m_postings, &m_axisPostings}) {
        for (Postings &postings : *lists) {
            size_t to = 0;
            for (size_t at = 0; at < postings.texts.size(); ++at) {
                if (places[postings.texts[at]] == gone)
                    continue;
                postings.texts[to] = places[postings.texts[at]];
                postings.counts[to++] = postings.counts[at];
            }
            postings.texts.resize(to);
            postings.counts.resize(to);
        }
    }
    m_texts = std::move(texts);
    m_companies = std::move(companies);
    m_axes = std::move(kept);
    m_axisBegins = std::move(begins);
}

std::optional<quint32> MatchIndex::placeOfCompany(qint64 number) const
{
    const auto found = m_places.find(number);
    return found == m_places.end() ? std::nullopt : std::optional(found->second);
}

const MatchIndex::Postings &MatchIndex::postings(quint32 term) const
{
    static const Postings none;
    return term < m_postings.size() ? m_postings[term] : none;
}

quint32 MatchIndex::textsWith(quint32 term) const
{
    const Postings &own = postings(term);
    if (m_aliveTexts == m_texts.size())
        return quint32(own.texts.size());
    return quint32(
        std::ranges::count_if(own.texts, [&](quint32 text) { return m_texts[text].isAlive; }));
}

double MatchIndex::meanLength(TextLanguage language) const
{
    const quint64 count = m_counts[placeOf(language)];
    return count == 0 ? 1 : double(m_lengths[placeOf(language)]) / double(count);
}

void MatchIndex::noteLookAlikes() const
{
    for (; m_looked < m_terms.size(); ++m_looked) {
        const auto term = quint32(m_looked);
        std::string key = cognateKey(m_terms.stem(term));
        if (!key.empty())
            m_lookAlikes[placeOf(m_terms.language(term))][std::move(key)].push_back(term);
    }
}

std::vector<quint32> MatchIndex::lookAlikes(const std::string &stem, TextLanguage language,
                                            size_t most) const
{
    noteLookAlikes();
    const std::string key = cognateKey(stem);
    const auto &own = m_lookAlikes[placeOf(language)];
    const auto found = own.find(key);
    if (key.empty() || found == own.end())
        return {};
    std::vector<quint32> terms;
    for (const quint32 term : found->second)
        if (textsWith(term) > 0)
            terms.push_back(term);
    // By stem, not by number: numbers tell in what order words came in.
    std::ranges::sort(
        terms, {}, [&](quint32 term) -> const std::string & { return m_terms.stem(term); });
    if (terms.size() > most)
        terms.resize(most);
    return terms;
}

std::span<const TextAxis> MatchIndex::axes(quint32 text) const
{
    return {m_axes.data() + m_axisBegins[text], m_axes.data() + m_axisBegins[text + 1]};
}

} // namespace ilo
