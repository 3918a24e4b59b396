#include "core/matching/facttable.h"

#include <algorithm>

namespace ilo {

quint32 FactTable::numberOfCertificate(const MatchEntry::Held &held)
{
    const auto number = m_certificateNumbers.constFind(held.name);
    if (number != m_certificateNumbers.cend())
        return *number;
    const auto made = quint32(m_certificates.size());
    auto key = m_keyNumbers.constFind(held.key);
    if (key == m_keyNumbers.cend())
        key = m_keyNumbers.insert(held.key, quint32(m_keyNumbers.size()));
    m_certificates.push_back({held.name, held.key, *key});
    m_certificateNumbers.insert(held.name, made);
    return made;
}

quint32 FactTable::numberOfCustomer(const MatchEntry::Given &given)
{
    const auto number = m_customerNumbers.constFind(given.customer);
    if (number != m_customerNumbers.cend())
        return *number;
    const auto made = quint32(m_customers.size());
    m_customers.push_back({given.customer, given.customerKey});
    m_customerNumbers.insert(given.customer, made);
    QStringList words = given.customerKey.split(u' ', Qt::SkipEmptyParts);
    words.removeDuplicates();
    for (const QString &word : std::as_const(words))
        m_customersByWord[word].push_back(made);
    return made;
}

std::span<const quint32> FactTable::customersWith(const QString &word) const
{
    const auto found = m_customersByWord.constFind(word);
    return found == m_customersByWord.cend() ? std::span<const quint32>() : *found;
}

void FactTable::close()
{
    const auto place = quint32(m_marks.size());
    m_codesOf.close();
    m_heldOf.close();
    m_givenOf.close();
    const auto mark = [](bool has, Mark own) { return has ? int(own) : 0; };
    m_marks.push_back(quint8(mark(!references(place).empty(), References)
                             | mark(!certificates(place).empty(), Certificates)
                             | mark(!codes(place).empty(), Codes)));
}

void FactTable::add(const MatchEntry &entry, quint32 firstReferenceText)
{
    for (const quint32 code : entry.cpv) {
        auto number = m_codeNumbers.constFind(code);
        if (number == m_codeNumbers.cend()) {
            number = m_codeNumbers.insert(code, quint32(m_codes.size()));
            m_codes.push_back(code);
        }
        m_codesOf.facts.push_back(*number);
    }
    for (const MatchEntry::Held &held : entry.certificates)
        m_heldOf.facts.push_back(
            {numberOfCertificate(held),
             held.validUntil.isValid() ? qint32(held.validUntil.toJulianDay()) : 0});
    for (const MatchEntry::Given &given : entry.references) {
        Given made{.customer = numberOfCustomer(given), .year = given.year};
        quint32 text = firstReferenceText;
        for (const MatchText &own : entry.texts) {
            if (own.kind == MatchText::Kind::Reference && own.number == given.reference)
                made.text = text;
            text += own.kind == MatchText::Kind::Reference ? 1 : 0;
        }
        m_givenOf.facts.push_back(made);
    }
    close();
}

void FactTable::add(const FactTable &other, quint32 place, qint64 movedBy)
{
    std::ranges::copy(other.codes(place), std::back_inserter(m_codesOf.facts));
    std::ranges::copy(other.certificates(place), std::back_inserter(m_heldOf.facts));
    for (Given given : other.references(place)) {
        if (given.text != Given::noText)
            given.text = quint32(given.text + movedBy);
        m_givenOf.facts.push_back(given);
    }
    close();
}

void FactTable::squeeze()
{
    m_codesOf.squeeze();
    m_heldOf.squeeze();
    m_givenOf.squeeze();
    m_marks.shrink_to_fit();
}

FactTable FactTable::emptied() const
{
    FactTable made(*this);
    made.m_codesOf = {};
    made.m_heldOf = {};
    made.m_givenOf = {};
    made.m_marks.clear();
    return made;
}

} // namespace ilo
