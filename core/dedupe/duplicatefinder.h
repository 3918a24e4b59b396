#pragma once

#include "core/dedupe/evidence.h"

#include <functional>

namespace ilo {

/// Two companies that may be one.
struct DuplicatePair
{
    qint64 a = 0; ///< CompanyFacts::number, the smaller one first
    qint64 b = 0;
    int tenths = 0; ///< score, in tenths of a point

    friend bool operator==(const DuplicatePair &, const DuplicatePair &) = default;
};

/// Finds all pairs in a list. Companies that share nothing at all (no rare word, no beginning or
/// end of the name, no number, domain, telephone or street) are never compared.
class DuplicateFinder
{
public:
    /// Takes part in the next search. Cheap parts are done here, the costly ones in threads.
    void add(CompanyFacts facts);

    /// Pairs of two that were added so far are not looked for, only those with one added later.
    void passOverPairsSoFar() { m_passedOver = m_facts.size(); }

    qsizetype size() const { return qsizetype(m_facts.size()); }

    /// Called from the searching threads, one call at a time, with 0 to 1000; false cancels.
    using Progress = std::function<bool(int permille)>;

    /// Every pair of at least `least` tenths, the likeliest first; nothing when it was cancelled.
    /// @param threads  0: as many as the computer has
    std::optional<std::vector<DuplicatePair>> allPairs(int least, const Progress &progress = {},
                                                       int threads = 0);

    /// Pairs that were compared by the last search.
    qint64 compared() const { return m_compared; }

private:
    std::vector<CompanyFacts> m_facts;
    size_t m_passedOver = 0; ///< the first so many are not compared with one another
    qint64 m_compared = 0;
};

/// The pairs of places in `companies` that share enough to be compared, each once, smaller first.
/// @param passedOver  pairs of two of the first so many are left out
std::vector<std::pair<int, int>> pairsWorthComparing(const std::vector<Fingerprint> &companies,
                                                     size_t passedOver = 0);

} // namespace ilo
