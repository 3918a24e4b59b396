#include "core/matching/matchcriteria.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr double kHalfLikeness = 0.15; // where a text earns half of the points; fixed per release
constexpr double kUnknownTrl = 0.5;
constexpr double kTrlStep = 0.125;
constexpr double kBigScienceWorth = 0.5;
constexpr double kOtherWorth = 0.2;
constexpr double kSubjectWorth = 0.5;
constexpr quint32 kCpvDigits = 8;

/// The digits of a code without the noughts that make it wide; at least two.
QByteArray meaningful(quint32 code)
{
    QByteArray digits = QByteArray::number(code).rightJustified(kCpvDigits, '0');
    while (digits.size() > 2 && digits.endsWith('0'))
        digits.chop(1);
    return digits;
}

qsizetype sharedDigits(quint32 a, quint32 b)
{
    const QByteArray first = QByteArray::number(a).rightJustified(kCpvDigits, '0');
    const QByteArray second = QByteArray::number(b).rightJustified(kCpvDigits, '0');
    qsizetype shared = 0;
    while (shared < first.size() && first[shared] == second[shared])
        ++shared;
    return shared;
}

/// Whether the folded name stands in the folded text as whole words.
bool standsIn(const QString &name, const QString &text)
{
    return !name.isEmpty() && (u' ' + text + u' ').contains(u' ' + name + u' ');
}

/// What several things are worth together, the best whole and each further one on what is left.
void diminish(std::vector<FactShare> &shares)
{
    std::ranges::stable_sort(shares, std::ranges::greater(), &FactShare::share);
    double left = 1;
    for (FactShare &share : shares) {
        const double worth = share.share;
        share.share = worth * left;
        left *= 1 - worth;
    }
}

} // namespace

bool CustomerNames::has(const QString &customer) const
{
    auto known = m_known.find(customer);
    if (known == m_known.end())
        known = m_known.insert(customer, std::ranges::any_of(m_names, [&](const QString &name) {
                                   return standsIn(name, customer);
                               }));
    return *known;
}

QString matchCriterionKey(MatchCriterion criterion)
{
    static const std::array keys{
        u"capabilities"_s, u"trl"_s, u"references"_s, u"certificates"_s, u"cpv"_s};
    return keys[size_t(criterion)];
}

double cpvLikeness(quint32 asked, quint32 declared)
{
    if (asked == declared)
        return 1;
    if (meaningful(asked).startsWith(meaningful(declared)))
        return 0.8;
    switch (sharedDigits(asked, declared)) {
    case 0:
    case 1: return 0;
    case 2: return 0.15;
    case 3: return 0.35;
    case 4: return 0.55;
    default: return 0.75;
    }
}

double trlFit(int needed, std::optional<int> stated)
{
    if (!stated)
        return kUnknownTrl;
    return *stated >= needed ? 1 : std::max(kUnknownTrl, 1 - kTrlStep * (needed - *stated));
}

std::vector<FactShare> cpvShares(const NeedFacts &need, const MatchIndex::Company &company)
{
    std::vector<FactShare> shares;
    for (size_t at = 0; at < need.cpv.size(); ++at) {
        FactShare best{.fact = at};
        for (const quint32 code : company.cpv)
            if (const double likeness = cpvLikeness(need.cpv[at], code); likeness > best.share)
                best = {.share = likeness, .fact = at, .code = code};
        best.share /= double(need.cpv.size());
        if (best.share > 0)
            shares.push_back(best);
    }
    return shares;
}

std::vector<FactShare> certificateShares(const NeedFacts &need, const MatchIndex::Company &company)
{
    std::vector<FactShare> shares;
    QStringList counted;
    for (size_t at = 0; at < company.certificates.size(); ++at) {
        const MatchEntry::Held &held = company.certificates[at];
        const QString &key = held.key;
        if (key.isEmpty() || counted.contains(key)
            || (held.validUntil.isValid() && held.validUntil < need.today))
            continue;
        counted << key;
        if (need.certificates.isEmpty())
            shares.push_back({.share = 0.5, .fact = at});
        else if (need.certificates.contains(key))
            shares.push_back({.share = 1 / double(need.certificates.size()), .fact = at});
    }
    if (need.certificates.isEmpty())
        diminish(shares);
    return shares;
}

std::vector<FactShare> referenceShares(const NeedFacts &need, const MatchIndex &index,
                                       const MatchIndex::Company &company,
                                       const std::vector<float> &subjectScores)
{
    std::vector<FactShare> shares;
    for (size_t at = 0; at < company.references.size(); ++at) {
        const MatchEntry::Given &given = company.references[at];
        FactShare share{.fact = at};
        share.isBigScience = need.customers.has(given.customerKey);
        for (quint32 text = company.firstText; text < company.firstText + company.textCount; ++text)
            if (index.texts()[text].kind == MatchText::Kind::Reference
                && index.texts()[text].number == given.reference)
                share.subject = capabilityValue(double(subjectScores[text]));
        if (given.customerKey.isEmpty() && share.subject == 0)
            continue;
        share.share = (share.isBigScience                ? kBigScienceWorth
                           : given.customerKey.isEmpty() ? 0
                                                         : kOtherWorth)
            + kSubjectWorth * share.subject;
        shares.push_back(share);
    }
    diminish(shares);
    return shares;
}

double sumOf(const std::vector<FactShare> &shares)
{
    double sum = 0;
    for (const FactShare &share : shares)
        sum += share.share;
    return sum;
}

double capabilityValue(double likeness)
{
    return likeness / (likeness + kHalfLikeness);
}

double readinessGate(double value)
{
    constexpr double whole = 0.3;
    return std::min(1.0, value / whole);
}

} // namespace ilo
