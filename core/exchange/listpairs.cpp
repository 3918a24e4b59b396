#include "core/exchange/listpairs.h"

#include "core/exchange/importrows.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t mostOfRow = 5;

/// Companies; none when they are too many.
using Listed = std::optional<std::vector<CompanyFacts>>;

/// Ends the reading of what is too long; no error of the file.
Failure tooMany()
{
    return fail(Error::Code::NotFound, u"too many companies"_s);
}

/// The companies of the table, with the negated row as number.
Result<Listed> listedCompanies(const ImportJob &job,
                               const std::function<bool(double share)> &progress)
{
    std::vector<CompanyFacts> listed;
    bool isTooLong = false;
    const Status read = forEachCompany(
        job,
        [&](qint64, double share) { return !progress || progress(share); },
        [&](CompanyRows &company) -> Status {
            const PlannedRow &planned = company.planned;
            if (planned.rejection)
                return {};
            isTooLong = qsizetype(listed.size()) == ListPairs::mostCompanies;
            if (isTooLong)
                return tooMany();
            listed.push_back(factsOf(planned.organisation));
            listed.back().number = -planned.number;
            return {};
        });
    if (isTooLong)
        return Listed();
    if (!read)
        return fail(read.error());
    return Listed(std::move(listed));
}

/// The stored companies, which may be too many beside `others`.
Result<Listed> storedCompanies(Database &portfolio, qsizetype others)
{
    std::vector<CompanyFacts> stored;
    bool isTooLong = false;
    const Status read = forEachCompanyFacts(portfolio, [&](CompanyFacts facts) -> Status {
        isTooLong = qsizetype(stored.size()) + others == ListPairs::mostCompanies;
        if (isTooLong)
            return tooMany();
        stored.push_back(std::move(facts));
        return {};
    });
    if (isTooLong)
        return Listed();
    if (!read)
        return fail(read.error());
    return Listed(std::move(stored));
}

} // namespace

Result<ListPairs> ListPairs::find(const ImportJob &job, Database *portfolio,
                                  const std::function<bool(double share)> &progress)
{
    constexpr double ofReading = 0.3;
    ListPairs pairs;
    auto listed = listedCompanies(
        job, [&](double share) { return !progress || progress(ofReading * share); });
    if (!listed)
        return fail(listed.error());
    if (!*listed)
        return pairs;
    DuplicateFinder finder;
    QHash<qint64, QString> ids;
    pairs.m_knowsRows = true;
    if (portfolio) {
        auto stored = storedCompanies(*portfolio, qsizetype((*listed)->size()));
        if (!stored)
            return fail(stored.error());
        pairs.m_knowsStored = stored->has_value();
        if (*stored) {
            for (CompanyFacts &facts : **stored) {
                ids.insert(facts.number, facts.id);
                finder.add(std::move(facts));
            }
            finder.passOverPairsSoFar();
        }
    }
    QHash<qint64, const CompanyFacts *> rows;
    for (const CompanyFacts &facts : **listed) {
        rows.insert(facts.number, &facts);
        finder.add(facts);
    }
    constexpr int whole = 1000;
    const auto found = finder.allPairs(kPerhapsSame, [&](int permille) {
        return !progress || progress(ofReading + (1 - ofReading) * permille / whole);
    });
    if (!found)
        return fail(Error::Code::Cancelled, u"cancelled"_s);
    for (const DuplicatePair &pair : *found) {
        // Both negative: the first of them is the row further down.
        const qint64 row = -pair.a;
        if (pair.b > 0) {
            QStringList &known = pairs.m_stored[row];
            if (known.size() < qsizetype(mostOfRow))
                known << ids.value(pair.b);
            continue;
        }
        std::vector<EarlierRow> &known = pairs.m_earlier[row];
        if (known.size() == mostOfRow)
            continue;
        known.push_back(
            {-pair.b,
             likenessOf(fingerprintOf(*rows.value(pair.b)), fingerprintOf(*rows.value(pair.a)))});
        pairs.m_linked.insert({row, -pair.b});
    }
    return pairs;
}

QStringList ListPairs::storedLike(qint64 row) const
{
    const auto known = m_stored.find(row);
    return known == m_stored.end() ? QStringList() : known->second;
}

const std::vector<EarlierRow> &ListPairs::earlierLike(qint64 row) const
{
    static const std::vector<EarlierRow> none;
    const auto known = m_earlier.find(row);
    return known == m_earlier.end() ? none : known->second;
}

} // namespace ilo
