#include "core/matching/factworth.h"

#include <algorithm>

namespace ilo {
namespace {

constexpr double kNotLookedAt = -1;

} // namespace

FactWorth::FactWorth(const NeedFacts &need, const MatchIndex &index,
                     const std::vector<float> &texts)
    : m_need(need)
    , m_index(index)
    , m_texts(texts)
    , m_today(qint32(need.today.toJulianDay()))
    , m_likeness(index.facts().allCodes().size() * need.cpv.size(), kNotLookedAt)
{
    const bool isNoneAsked = need.certificates.isEmpty();
    for (const FactTable::Certificate &own : index.facts().allCertificates()) {
        const bool isAsked = need.certificates.contains(own.key);
        m_certificates.push_back({.key = own.keyNumber,
                                  .worth = isNoneAsked ? anyCertificateWorth
                                      : isAsked        ? 1 / double(need.certificates.size())
                                                       : 0,
                                  .counts = !own.key.isEmpty()});
    }
    const std::vector<bool> areBigScience = need.customers.among(index.facts());
    for (const FactTable::Customer &own : index.facts().allCustomers())
        m_customers.push_back(
            referenceWorth(!own.key.isEmpty(), areBigScience[m_customers.size()], 0));
    for (const double worth : m_customers)
        m_mostOfCustomer = std::max(m_mostOfCustomer, worth);
}

const double *FactWorth::likeness(quint32 code) const
{
    double *own = m_likeness.data() + size_t(code) * m_need.cpv.size();
    if (*own == kNotLookedAt)
        std::ranges::transform(m_need.cpv, own, [&](quint32 asked) {
            return cpvLikeness(asked, m_index.facts().allCodes()[code]);
        });
    return own;
}

double FactWorth::cpv(quint32 place) const
{
    const std::span<const quint32> codes = m_index.facts().codes(place);
    double sum = 0;
    for (size_t asked = 0; asked < m_need.cpv.size(); ++asked) {
        double best = 0;
        for (const quint32 code : codes)
            best = std::max(best, likeness(code)[asked]);
        sum += best / double(m_need.cpv.size());
    }
    return sum;
}

double FactWorth::certificates(quint32 place) const
{
    const bool isNoneAsked = m_need.certificates.isEmpty();
    m_counted.clear();
    double sum = 0;
    double left = 1;
    for (const FactTable::Held &held : m_index.facts().certificates(place)) {
        const Certificate &own = m_certificates[held.certificate];
        if (!own.counts || (held.validDay != 0 && held.validDay < m_today)
            || std::ranges::find(m_counted, own.key) != m_counted.end())
            continue;
        m_counted.push_back(own.key);
        sum += own.worth * left;
        if (isNoneAsked)
            left *= 1 - own.worth;
    }
    return sum;
}

double FactWorth::references(quint32 place) const
{
    m_worth.clear();
    for (const FactTable::Given &given : m_index.facts().references(place)) {
        const double subject = given.text == FactTable::Given::noText
            ? 0
            : capabilityValue(double(m_texts[given.text]));
        const double worth = m_customers[given.customer] + subjectWorth * subject;
        // The best first: they are few.
        auto at = m_worth.end();
        while (at != m_worth.begin() && *(at - 1) < worth)
            --at;
        m_worth.insert(at, worth);
    }
    double sum = 0;
    double left = 1;
    for (const double worth : m_worth) {
        sum += worth * left;
        left *= 1 - worth;
    }
    return sum;
}

double FactWorth::mostOfReferences(quint32 place) const
{
    float likeness = 0; // of the subject that is nearest
    for (quint32 at = m_index.endOfCapabilities(place); at < m_index.endOfTexts(place); ++at)
        likeness = std::max(likeness, m_texts[at]);
    const double most = m_mostOfCustomer + subjectWorth * capabilityValue(double(likeness));
    double left = 1;
    for (size_t given = m_index.facts().references(place).size(); given > 0; --given)
        left *= 1 - most;
    return 1 - left;
}

} // namespace ilo
