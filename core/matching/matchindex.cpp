#include "core/matching/matchindex.h"

#include <algorithm>
#include <ranges>

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
    const auto place = quint32(m_numbers.size());
    for (const MatchText::Kind kind : {MatchText::Kind::Capability, MatchText::Kind::Reference}) {
        for (const MatchText &text : entry.texts)
            if (text.kind == kind)
                addText(text, place);
        if (kind == MatchText::Kind::Capability)
            m_capabilityEnds.push_back(quint32(m_texts.size()));
    }
    m_numbers.push_back(entry.number);
    m_firstTexts.push_back(quint32(m_texts.size()));
    addName(entry.sortName.toStdString(), entry.id.toStdString());
    m_facts.add(entry, m_capabilityEnds.back());
    m_places.insert(entry.number, place);
}

void MatchIndex::addName(std::string_view sortName, std::string_view id)
{
    m_names.append(sortName).append(1, '\0').append(id);
    m_nameBegins.push_back(m_names.size());
}

void MatchIndex::addText(const MatchText &text, quint32 company)
{
    const auto place = quint32(m_texts.size());
    m_postings.resize(std::max(m_postings.size(), m_terms.size()));
    for (const TermCount &term : text.terms)
        m_postings[term.term].add(place, quint8(term.count));
    for (const TextAxis &axis : text.axes)
        if (axis.axis < m_axisPostings.size()) // else of a damaged entry
            m_axisPostings[axis.axis].add(place, axis.weight);
    const quint32 length = text.length();
    m_texts.push_back({company, length, text.number, text.language, text.kind, text.trl});
    m_textLengths.push_back(length);
    m_textLanguages.push_back(text.language);
    m_lengths[placeOf(text.language)] += length;
    ++m_counts[placeOf(text.language)];
}

void MatchIndex::remove(qint64 number)
{
    const auto found = m_places.constFind(number);
    if (found == m_places.cend())
        return;
    const quint32 place = *found;
    m_places.erase(found);
    m_numbers[place] = gone;
    for (quint32 at = firstText(place); at < endOfTexts(place); ++at) {
        Text &text = m_texts[at];
        text.isAlive = false;
        m_lengths[placeOf(text.language)] -= text.length;
        --m_counts[placeOf(text.language)];
    }
    const auto texts = std::views::iota(firstText(place), endOfTexts(place));
    m_gone.insert(std::ranges::lower_bound(m_gone, firstText(place)), texts.begin(), texts.end());
    if (double(m_gone.size()) > kMostDead * double(m_texts.size()) + 16)
        compact();
}

void MatchIndex::compact()
{
    constexpr quint32 nowhere = ~0U;
    std::vector<quint32> places(m_texts.size(), nowhere);
    MatchIndex kept(m_knowledge);
    kept.m_facts = m_facts.emptied();
    for (quint32 place = 0; place < placeCount(); ++place) {
        if (!stands(place))
            continue;
        const auto first = quint32(kept.m_texts.size());
        const auto company = quint32(kept.m_numbers.size());
        for (quint32 at = firstText(place); at < endOfTexts(place); ++at) {
            places[at] = quint32(kept.m_texts.size());
            kept.m_texts.push_back(m_texts[at]);
            kept.m_texts.back().company = company;
            kept.m_textLengths.push_back(m_textLengths[at]);
            kept.m_textLanguages.push_back(m_textLanguages[at]);
        }
        kept.m_capabilityEnds.push_back(first + endOfCapabilities(place) - firstText(place));
        kept.m_numbers.push_back(number(place));
        kept.m_firstTexts.push_back(quint32(kept.m_texts.size()));
        kept.addName(sortName(place), id(place));
        kept.m_facts.add(m_facts, place, qint64(first) - qint64(firstText(place)));
        kept.m_places.insert(number(place), company);
    }
    for (std::vector<PostingList> *lists : {&m_postings, &m_axisPostings}) {
        for (PostingList &list : *lists) {
            PostingList less;
            list.forEach([&](quint32 text, quint8 much) {
                if (places[text] != nowhere)
                    less.add(places[text], much);
            });
            list = std::move(less);
        }
    }
    m_numbers = std::move(kept.m_numbers);
    m_firstTexts = std::move(kept.m_firstTexts);
    m_capabilityEnds = std::move(kept.m_capabilityEnds);
    m_names = std::move(kept.m_names);
    m_nameBegins = std::move(kept.m_nameBegins);
    m_facts = std::move(kept.m_facts);
    m_places = std::move(kept.m_places);
    m_texts = std::move(kept.m_texts);
    m_textLengths = std::move(kept.m_textLengths);
    m_textLanguages = std::move(kept.m_textLanguages);
    m_gone.clear();
}

std::string_view MatchIndex::sortName(quint32 place) const
{
    return m_names.c_str() + m_nameBegins[place]; // as far as the nought
}

std::string_view MatchIndex::id(quint32 place) const
{
    const size_t from = m_nameBegins[place] + sortName(place).size() + 1;
    return std::string_view(m_names).substr(from, m_nameBegins[place + 1] - from);
}

MatchIndex::Company MatchIndex::company(quint32 place) const
{
    Company made{.number = number(place),
                 .firstText = firstText(place),
                 .textCount = endOfTexts(place) - firstText(place),
                 .id = QString::fromUtf8(id(place))};
    for (const quint32 code : m_facts.codes(place))
        made.cpv.push_back(m_facts.allCodes()[code]);
    for (const FactTable::Held &held : m_facts.certificates(place)) {
        const FactTable::Certificate &own = m_facts.allCertificates()[held.certificate];
        made.certificates.push_back(
            {own.name,
             own.key,
             held.validDay == 0 ? QDate() : QDate::fromJulianDay(held.validDay)});
    }
    for (const FactTable::Given &given : m_facts.references(place)) {
        const FactTable::Customer &own = m_facts.allCustomers()[given.customer];
        made.references.push_back({own.name, own.key, given.year, given.reference});
    }
    return made;
}

std::optional<quint32> MatchIndex::placeOfCompany(qint64 number) const
{
    const auto found = m_places.constFind(number);
    return found == m_places.cend() ? std::nullopt : std::optional(*found);
}

const PostingList &MatchIndex::postings(quint32 term) const
{
    static const PostingList none;
    return term < m_postings.size() ? m_postings[term] : none;
}

quint32 MatchIndex::textsWith(quint32 term) const
{
    const PostingList &own = postings(term);
    return quint32(own.size()) - own.countOf(m_gone);
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
    const std::scoped_lock looking(*m_looking);
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

} // namespace ilo
