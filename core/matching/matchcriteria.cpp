#include "core/matching/matchcriteria.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr double kBigScienceWorth = 0.5;
constexpr double kOtherWorth = 0.2;
constexpr size_t kCpvDigits = 8;

using CodeDigits = std::array<int, kCpvDigits>;

CodeDigits digitsOf(quint32 code)
{
    CodeDigits digits{};
    for (size_t at = kCpvDigits; at-- > 0; code /= 10)
        digits[at] = int(code % 10);
    return digits;
}

/// How many digits there are before the noughts that make a code wide; at least two.
size_t meaningful(const CodeDigits &digits)
{
    size_t count = kCpvDigits;
    while (count > 2 && digits[count - 1] == 0)
        --count;
    return count;
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
    return std::ranges::any_of(m_names,
                               [&](const QString &name) { return standsIn(name, customer); });
}

std::vector<bool> CustomerNames::among(const FactTable &facts) const
{
    std::vector<bool> are(facts.allCustomers().size());
    for (const QString &name : m_names)
        for (const quint32 customer : facts.customersWith(name.section(u' ', 0, 0)))
            if (!are[customer])
                are[customer] = standsIn(name, facts.allCustomers()[customer].key);
    return are;
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
    const CodeDigits first = digitsOf(asked);
    const CodeDigits second = digitsOf(declared);
    const auto shared = size_t(std::ranges::mismatch(first, second).in1 - first.begin());
    const size_t wide = meaningful(second);
    if (shared >= wide && meaningful(first) >= wide)
        return 0.8;
    switch (shared) {
    case 0:
    case 1: return 0;
    case 2: return 0.15;
    case 3: return 0.35;
    case 4: return 0.55;
    default: return 0.75;
    }
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
            shares.push_back({.share = anyCertificateWorth, .fact = at});
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
        share.share =
            referenceWorth(!given.customerKey.isEmpty(), share.isBigScience, share.subject);
        shares.push_back(share);
    }
    diminish(shares);
    return shares;
}

double referenceWorth(bool hasCustomer, bool isBigScience, double subject)
{
    return (isBigScience      ? kBigScienceWorth
                : hasCustomer ? kOtherWorth
                              : 0)
        + subjectWorth * subject;
}

double sumOf(const std::vector<FactShare> &shares)
{
    double sum = 0;
    for (const FactShare &share : shares)
        sum += share.share;
    return sum;
}

} // namespace ilo
