#include "core/matching/matchindex.h"

#include <QUuid>

#include <algorithm>
#include <ranges>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace ilo {
namespace {

constexpr double kMostDead = 0.05; // share of texts that are gone before they leave the lists
constexpr quint32 kNowhere = ~0U;

constexpr size_t kUuidBytes = 16;

/// The bytes of a UUID as we write them, which is less than half; any other id as it is.
std::string shortened(const QString &id)
{
    const QUuid uuid = QUuid::fromString(id);
    if (!uuid.isNull() && uuid.toString(QUuid::WithoutBraces) == id)
        return uuid.toRfc4122().toStdString();
    std::string text = id.toStdString();
    if (text.size() == kUuidBytes)
        text += '\0';
    return text;
}

/// Gives every text of the lists its new place, and takes out who has none.
template<typename List>
void keepTexts(std::vector<List> &lists, const std::vector<quint32> &places)
{
    std::vector<Posting> ofBlock;
    for (List &list : lists) {
        List less;
        quint32 block = 0;
        const auto put = [&] {
            if (!ofBlock.empty())
                less.add(block, ofBlock);
            ofBlock.clear();
        };
        list.forEach([&](quint32 text, quint8 much) {
            const quint32 place = places[text];
            if (place == kNowhere)
                return;
            if (place / List::blockTexts != block)
                put();
            block = place / List::blockTexts;
            ofBlock.push_back({quint16(place % List::blockTexts), much});
        });
        put();
        list = std::move(less);
    }
}

} // namespace

MatchIndex::MatchIndex(std::shared_ptr<const MatchKnowledge> knowledge)
    : m_knowledge(std::move(knowledge))
    , m_terms(m_knowledge->terms())
    , m_axisPostings(size_t(m_knowledge->axes().codes().size()))
{
}

MatchIndex::Filling::~Filling()
{
    constexpr size_t many = 16; // a part of all: an edit should not move everything
    m_index.settle();
    if (m_count * many > m_index.companyCount())
        m_index.squeeze();
}

void MatchIndex::put(const MatchEntry &entry)
{
    take(entry);
    settle();
}

void MatchIndex::take(const MatchEntry &entry)
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
    addNumber(entry.number);
    m_firstTexts.push_back(quint32(m_texts.size()));
    addName(entry.sortName.toStdString(), shortened(entry.id));
    m_facts.add(entry, m_capabilityEnds.back());
}

void MatchIndex::addNumber(qint64 number)
{
    const size_t place = m_numbers.size();
    // What is read of a file comes in order and needs no table.
    if (m_ascending == place && (place == 0 || m_numbers.back() < number))
        ++m_ascending;
    else
        m_later.insert(number, quint32(place));
    m_numbers.push_back(number);
    m_stands.push_back(true);
    ++m_companyCount;
}

void MatchIndex::addName(std::string_view sortName, std::string_view shortId)
{
    m_names.append(sortName).append(1, '\0').append(shortId);
    m_nameBegins.push_back(quint32(m_names.size()));
}

void MatchIndex::addText(const MatchText &text, quint32 company)
{
    const auto place = quint32(m_texts.size());
    for (const TermCount &term : text.terms)
        if (term.count > 0) // else of a damaged entry, as below
            m_fresh.add(term.term, place, quint8(term.count));
    for (const TextAxis &axis : text.axes)
        if (axis.weight > 0 && axis.axis < m_axisPostings.size())
            m_freshAxes.add(axis.axis, place, axis.weight);
    const quint32 length = text.length();
    m_texts.push_back({text.number, company, text.language, text.kind, text.trl});
    m_textLengths.push_back(length);
    m_textLanguages.push_back(text.language);
    m_lengths[placeOf(text.language)] += length;
    ++m_counts[placeOf(text.language)];
}

/// Puts what was read in its lists.
void MatchIndex::settle()
{
    m_postings.resize(std::max(m_postings.size(), m_terms.size()));
    m_fresh.moveTo(m_postings);
    m_freshAxes.moveTo(m_axisPostings);
}

/// Gives back memory that was kept for more.
void MatchIndex::squeeze()
{
    m_fresh = {};
    m_freshAxes = {};
    m_numbers.shrink_to_fit();
    m_firstTexts.shrink_to_fit();
    m_capabilityEnds.shrink_to_fit();
    m_names.shrink_to_fit();
    m_nameBegins.shrink_to_fit();
    m_texts.shrink_to_fit();
    m_textLengths.shrink_to_fit();
    m_textLanguages.shrink_to_fit();
    m_facts.squeeze();
#ifdef __GLIBC__
    malloc_trim(0); // what blocks were sorted in would else stay with the program
#endif
}

void MatchIndex::remove(qint64 number)
{
    const auto found = placeOfCompany(number);
    if (!found)
        return;
    const quint32 place = *found;
    m_later.remove(number);
    m_stands[place] = false;
    --m_companyCount;
    for (quint32 at = firstText(place); at < endOfTexts(place); ++at) {
        Text &text = m_texts[at];
        text.isAlive = false;
        m_lengths[placeOf(text.language)] -= m_textLengths[at];
        --m_counts[placeOf(text.language)];
    }
    const auto texts = std::views::iota(firstText(place), endOfTexts(place));
    m_gone.insert(std::ranges::lower_bound(m_gone, firstText(place)), texts.begin(), texts.end());
    if (double(m_gone.size()) > kMostDead * double(m_texts.size()) + 16)
        compact();
}

void MatchIndex::compact()
{
    settle();
    std::vector<quint32> places(m_texts.size(), kNowhere);
    MatchIndex kept(m_knowledge);
    kept.m_facts = m_facts.emptied();
    for (quint32 place = 0; place < placeCount(); ++place) {
        if (!stands(place))
            continue;
        const auto first = quint32(kept.m_texts.size());
        const auto company = kept.placeCount();
        for (quint32 at = firstText(place); at < endOfTexts(place); ++at) {
            places[at] = quint32(kept.m_texts.size());
            kept.m_texts.push_back(m_texts[at]);
            kept.m_texts.back().company = company;
            kept.m_textLengths.push_back(m_textLengths[at]);
            kept.m_textLanguages.push_back(m_textLanguages[at]);
        }
        kept.m_capabilityEnds.push_back(first + endOfCapabilities(place) - firstText(place));
        kept.addNumber(number(place));
        kept.m_firstTexts.push_back(quint32(kept.m_texts.size()));
        kept.addName(sortName(place), shortId(place));
        kept.m_facts.add(m_facts, place, qint64(first) - qint64(firstText(place)));
    }
    keepTexts(m_postings, places);
    keepTexts(m_axisPostings, places);
    m_numbers = std::move(kept.m_numbers);
    m_stands = std::move(kept.m_stands);
    m_ascending = kept.m_ascending;
    m_later = std::move(kept.m_later);
    m_firstTexts = std::move(kept.m_firstTexts);
    m_capabilityEnds = std::move(kept.m_capabilityEnds);
    m_names = std::move(kept.m_names);
    m_nameBegins = std::move(kept.m_nameBegins);
    m_facts = std::move(kept.m_facts);
    m_texts = std::move(kept.m_texts);
    m_textLengths = std::move(kept.m_textLengths);
    m_textLanguages = std::move(kept.m_textLanguages);
    m_gone.clear();
}

std::string_view MatchIndex::sortName(quint32 place) const
{
    return m_names.c_str() + m_nameBegins[place]; // as far as the nought
}

std::string_view MatchIndex::shortId(quint32 place) const
{
    const size_t from = m_nameBegins[place] + sortName(place).size() + 1;
    return std::string_view(m_names).substr(from, m_nameBegins[place + 1] - from);
}

std::string MatchIndex::id(quint32 place) const
{
    const std::string_view stored = shortId(place);
    if (stored.size() != kUuidBytes)
        return std::string(stored.substr(0, stored.find('\0')));
    const QUuid uuid = QUuid::fromRfc4122(QByteArrayView(stored.data(), kUuidBytes));
    return uuid.toByteArray(QUuid::WithoutBraces).toStdString();
}

MatchIndex::Company MatchIndex::company(quint32 place) const
{
    Company made{.number = number(place),
                 .firstText = firstText(place),
                 .textCount = endOfTexts(place) - firstText(place),
                 .id = QString::fromStdString(id(place))};
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
        const qint64 number =
            given.text == FactTable::Given::noText ? 0 : m_texts[given.text].number;
        made.references.push_back({own.name, own.key, given.year, number});
    }
    return made;
}

std::optional<quint32> MatchIndex::placeOfCompany(qint64 number) const
{
    const auto end = m_numbers.begin() + qsizetype(m_ascending);
    const auto found = std::lower_bound(m_numbers.begin(), end, number);
    if (found != end && *found == number && m_stands[size_t(found - m_numbers.begin())])
        return quint32(found - m_numbers.begin());
    const auto later = m_later.constFind(number);
    return later == m_later.cend() ? std::nullopt : std::optional(*later);
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
