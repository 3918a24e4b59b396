#pragma once

#include "core/matching/matchcriteria.h"

namespace ilo {

/// What the facts of companies are worth for one need: the sums of cpvShares(),
/// certificateShares() and referenceShares(), bit for bit, without what each is made of. A code, a
/// certificate or a customer that many have is looked at once. For one thread.
class FactWorth
{
public:
    /// @param texts  likeness of each text of the index
    FactWorth(const NeedFacts &need, const MatchIndex &index, const std::vector<float> &texts);

    double cpv(quint32 place) const;
    double certificates(quint32 place) const;
    double references(quint32 place) const;
    /// Not less than references(), without a look at who was supplied.
    double mostOfReferences(quint32 place) const;

private:
    const double *likeness(quint32 code) const;

    struct Certificate
    {
        quint32 key = 0;
        double worth = 0; ///< of the first with its key
        bool counts = false;
    };

    const NeedFacts &m_need;
    const MatchIndex &m_index;
    const std::vector<float> &m_texts;
    qint32 m_today;
    std::vector<Certificate> m_certificates; ///< by number
    std::vector<double> m_customers; ///< by number: what a reference is worth without its subject
    double m_mostOfCustomer = 0;     ///< of all of them
    mutable std::vector<double> m_likeness; ///< by number of a code, one of each code asked for
    mutable std::vector<double> m_worth;
    mutable std::vector<quint32> m_counted;
};

} // namespace ilo
