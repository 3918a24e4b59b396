#pragma once

#include "core/matching/matchentry.h"

#include <QHash>

#include <span>

namespace ilo {

/// Codes, certificates and references of all companies, in the order in which the companies came.
/// What many have in common is kept once and has a number, so that a need looks at it once.
class FactTable
{
public:
    struct Held
    {
        quint32 certificate = 0; ///< number
        qint32 validDay = 0;     ///< Julian day; 0: not stated
    };
    struct Given
    {
        static constexpr quint32 noText = ~0U;

        quint32 customer = 0;  ///< number
        quint32 text = noText; ///< of its subject; its number is that of the reference
        qint32 year = 0;
    };
    struct Certificate
    {
        QString name;
        QString key;
        quint32 keyNumber = 0;
    };
    struct Customer
    {
        QString name;
        QString key;
    };

    /// What a company has.
    enum Mark : quint8 { References = 1, Certificates = 2, Codes = 4 };
    static constexpr size_t allMarks = References | Certificates | Codes;

    /// @param firstReferenceText  place of the text of its first reference
    void add(const MatchEntry &entry, quint32 firstReferenceText);

    /// Adds what company `place` of `other` has.
    /// @param movedBy  what is added to the places of its texts
    void add(const FactTable &other, quint32 place, qint64 movedBy);

    /// Gives back memory that was kept for more.
    void squeeze();

    /// An empty table with the same numbers.
    FactTable emptied() const;

    std::span<const quint32> codes(quint32 place) const { return m_codesOf.of(place); }
    std::span<const Held> certificates(quint32 place) const { return m_heldOf.of(place); }
    std::span<const Given> references(quint32 place) const { return m_givenOf.of(place); }

    quint8 marks(quint32 place) const { return m_marks[place]; }

    const std::vector<quint32> &allCodes() const { return m_codes; }
    const std::vector<Certificate> &allCertificates() const { return m_certificates; }
    const std::vector<Customer> &allCustomers() const { return m_customers; }
    /// Numbers of the customers in whose folded names the word stands.
    std::span<const quint32> customersWith(const QString &word) const;

private:
    /// Some of each company, one company after the other.
    template<typename Fact>
    struct Column
    {
        std::vector<Fact> facts;
        std::vector<quint32> begins{0};

        std::span<const Fact> of(quint32 place) const
        {
            return {facts.data() + begins[place], facts.data() + begins[place + 1]};
        }
        void close() { begins.push_back(quint32(facts.size())); }
        void squeeze()
        {
            facts.shrink_to_fit();
            begins.shrink_to_fit();
        }
    };

    void close();
    quint32 numberOfCertificate(const MatchEntry::Held &held);
    quint32 numberOfCustomer(const MatchEntry::Given &given);

    Column<quint32> m_codesOf;
    Column<Held> m_heldOf;
    Column<Given> m_givenOf;
    std::vector<quint8> m_marks;
    std::vector<quint32> m_codes;
    std::vector<Certificate> m_certificates;
    std::vector<Customer> m_customers;
    QHash<quint32, quint32> m_codeNumbers;
    QHash<QString, quint32> m_certificateNumbers; ///< by name; a key follows from the name
    QHash<QString, quint32> m_keyNumbers;
    QHash<QString, quint32> m_customerNumbers;
    QHash<QString, std::vector<quint32>> m_customersByWord;
};

} // namespace ilo
