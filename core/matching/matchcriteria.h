#pragma once

#include "core/matching/certificatekey.h"
#include "core/matching/matchindex.h"

#include <algorithm>

namespace ilo {

/// What a fit is made of. Nothing else counts.
enum class MatchCriterion : quint8 { Capabilities, Trl, References, Certificates, Cpv };

inline constexpr std::array kMatchCriteria{MatchCriterion::Capabilities,
                                           MatchCriterion::Trl,
                                           MatchCriterion::References,
                                           MatchCriterion::Certificates,
                                           MatchCriterion::Cpv};
inline constexpr size_t kMatchCriterionCount = kMatchCriteria.size();

/// "capabilities", "trl", "references", "certificates", "cpv".
QString matchCriterionKey(MatchCriterion criterion);

/// How many points each criterion can give; together they are scaled to 100.
struct MatchWeights
{
    std::array<int, kMatchCriterionCount> points{40, 20, 20, 12, 8};

    friend bool operator==(const MatchWeights &, const MatchWeights &) = default;
};

/// Who counts as Big Science among customers.
class CustomerNames
{
public:
    CustomerNames() = default;
    CustomerNames(const QStringList &foldedNames) : m_names(foldedNames) { }

    void add(const QString &foldedName) { m_names << foldedName; }
    const QStringList &names() const { return m_names; }

    /// Whether one of the names stands in the folded name of a customer as whole words.
    bool has(const QString &customer) const;

    /// The same of all customers of a table, by number.
    std::vector<bool> among(const FactTable &facts) const;

private:
    QStringList m_names;
};

/// What a need asks for beside its words.
struct NeedFacts
{
    std::vector<quint32> cpv;
    std::optional<int> trlNeeded;
    QStringList certificates; ///< keys (certificateKey())
    CustomerNames customers;  ///< Big Science Organisations, the need's own among them
    QDate today;              ///< certificates count when they are valid on it
};

/// How near a company's CPV code is to one asked for, 0 to 1: the same 1; a wider one above it 0.8;
/// the first five digits the same 0.75, four 0.55, three 0.35, two 0.15.
double cpvLikeness(quint32 asked, quint32 declared);

/// 1 at the level needed or above, an eighth less for each level below, and never under a half,
/// which is what a level that is not stated counts: who states a level cannot lose by it.
inline double trlFit(int needed, std::optional<int> stated)
{
    constexpr double unknown = 0.5;
    constexpr double step = 0.125;
    if (!stated)
        return unknown;
    return *stated >= needed ? 1 : std::max(unknown, 1 - step * (needed - *stated));
}

/// One thing of a company that counts for a criterion, and how much of its whole.
struct FactShare
{
    double share = 0; ///< 0 to 1; those of a criterion add up to its value
    size_t fact = 0;  ///< place among the company's certificates, references or the need's codes
    quint32 code = 0; ///< the company's CPV code that is nearest
    bool isBigScience = false; ///< of a reference: who was supplied
    double subject = 0;        ///< of a reference: how near its subject is, 0 to 1
};

/// Each code asked for counts the same, by the nearest that the company declares.
std::vector<FactShare> cpvShares(const NeedFacts &need, const MatchIndex::Company &company);

/// What one certificate is worth, 0 to 1, when none is asked for.
inline constexpr double anyCertificateWorth = 0.5;

/// Of certificates asked for each counts the same. When none is asked for, one shows that somebody
/// looked after quality: half of the points, each further one half of what is left.
std::vector<FactShare> certificateShares(const NeedFacts &need, const MatchIndex::Company &company);

/// A delivery to a Big Science Organisation is worth a half, another a fifth, and up to a half more
/// when its subject is near the need; each further one counts on what is left.
/// @param subjectScores  of the texts of the index
std::vector<FactShare> referenceShares(const NeedFacts &need, const MatchIndex &index,
                                       const MatchIndex::Company &company,
                                       const std::vector<float> &subjectScores);

/// What the subject of a reference adds at most.
inline constexpr double subjectWorth = 0.5;

/// What one reference is worth by itself, 0 to 1.
/// @param subject  how near its subject is, 0 to 1
double referenceWorth(bool hasCustomer, bool isBigScience, double subject);

double sumOf(const std::vector<FactShare> &shares);

/// Where a text earns half of the points; fixed per release, so that fits can be compared.
inline constexpr double halfLikeness = 0.15;
/// The capabilityValue() from which on readiness counts wholly.
inline constexpr double readinessWhole = 0.3;

/// The share of the points of Capabilities that a text's likeness earns: x / (x + 0.15).
inline double capabilityValue(double likeness)
{
    return likeness / (likeness + halfLikeness);
}

/// How far the readiness of a capability counts, 0 to 1, by its capabilityValue(): wholly from 0.3
/// on, and not at all for what has nothing to do with the need.
inline double readinessGate(double value)
{
    return std::min(1.0, value / readinessWhole);
}

} // namespace ilo
