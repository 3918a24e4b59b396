#include "core/storage/companylist.h"

#include "core/domain/organisation.h"
#include "core/storage/companyfilter.h"
#include "core/storage/companyorder.h"
#include "core/text/fold.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Up to here hits are sorted one by one; beyond, the whole index is walked, which costs the same
/// for any number of hits (about a tenth of a second at a million companies).
constexpr qint64 fewHits = 5000;

/// How many companies firstCompanyNumbers() looks at before it asks the full-text index. A word
/// that one in ten has fills a screen by then.
constexpr int looks = 500;

/// It goes on looking up to here when what it found so far promises a full screen by then.
constexpr int mostLooks = 2500;

/// So many times as far where a look is cheap.
constexpr int cheapLooks = 3;

/// How many candidates firstCompanyNumbers() looks at closely before all that match are found
/// first.
constexpr int mostCloseLooks = 4000;

constexpr qint64 millisecondsAnHour = 3'600'000;

/// `hits` in order, the first `limit` of them.
Result<std::vector<qint64>> inOrder(Database &database, const CompanyQuery &query,
                                    const QString &begin, const NumberSet &hits, size_t limit)
{
    if (hits.count() <= fewHits) {
        auto ordered = inCompanyOrder(database, query, begin, hits.numbers());
        if (ordered && ordered->size() > limit)
            ordered->resize(limit);
        return ordered;
    }
    std::vector<qint64> numbers;
    numbers.reserve(std::min(limit, size_t(hits.count())));
    const Status done = walkCompanies(database, query, begin, [&](qint64 number, bool) {
        if (hits.contains(number))
            numbers.push_back(number);
        return numbers.size() < limit;
    });
    if (!done)
        return fail(done.error());
    return numbers;
}

Result<std::vector<qint64>> filtered(Database &database, const CompanyQuery &query,
                                     const QString &begin, CompanyFilter &filter)
{
    const auto hits = filter.all();
    if (!hits)
        return fail(hits.error());
    return inOrder(database, query, begin, *hits, SIZE_MAX);
}

/// By the indexes, and where they leave something open, by a close look at as few as will do.
Result<std::vector<qint64>> firstFiltered(Database &database, const CompanyQuery &query,
                                          const QString &begin, CompanyFilter &filter, size_t limit)
{
    auto candidates = filter.candidates();
    if (!candidates)
        return fail(candidates.error());
    if (filter.isExact())
        return inOrder(database, query, begin, *candidates, limit);

    if (candidates->count() > mostCloseLooks) {
        std::vector<qint64> numbers;
        int looked = 0;
        const Status done = walkCompanies(database, query, begin, [&](qint64 number, bool) {
            if (!candidates->contains(number))
                return true;
            if (filter.fits(number))
                numbers.push_back(number);
            return ++looked < mostCloseLooks && numbers.size() < limit && bool(filter.status());
        });
        if (!done)
            return fail(done.error());
        if (!filter.status())
            return fail(filter.status().error());
        if (numbers.size() >= limit)
            return numbers;
    }
    const auto hits = filter.fitting(*std::move(candidates));
    if (!hits)
        return fail(hits.error());
    return inOrder(database, query, begin, *hits, limit);
}

constexpr auto rowColumns = uR"(SELECT o.number, o.id, o.name, o.town, o.country, o.size_class,
 c.areas, c.trl, o.consent, o.consent_until, c.changed, o.sample, c.contacted
 FROM company_list c JOIN organisation o ON o.number = c.number WHERE c.number = )";

CompanyRow readRow(const Row &row)
{
    CompanyRow company{.number = row.number(0),
                       .id = row.text(1),
                       .name = row.text(2),
                       .town = row.text(3),
                       .country = row.text(4),
                       .sizeClass = row.isNull(5) ? toKey(SizeClass{}) : row.text(5),
                       .areas = row.text(6).split(u' ', Qt::SkipEmptyParts),
                       .trl = int(row.number(7)),
                       .consent = row.isNull(8) ? toKey(Consent{}) : row.text(8),
                       .consentUntil = QDate::fromString(row.text(9), Qt::ISODate),
                       .contactedOn = QDate::fromString(row.text(12), Qt::ISODate)};
    if (const qint64 hours = row.number(10); hours > 0)
        company.changedOn = QDateTime::fromMSecsSinceEpoch(hours * millisecondsAnHour).date();
    company.sample = row.number(11) != 0;
    return company;
}

} // namespace

Result<std::vector<qint64>> companyNumbers(Database &database, const CompanyQuery &query)
{
    const QStringList words = foldedWords(query.filter);
    CompanyFilter filter(database, words, query.more);
    if (!filter.isEmpty())
        return filtered(database, query, words.join(u' '), filter);

    std::vector<qint64> numbers;
    if (const auto count = companyCount(database); count)
        numbers.reserve(size_t(*count));
    const Status done = walkCompanies(database, query, {}, [&](qint64 number, bool) {
        numbers.push_back(number);
        return true;
    });
    if (!done)
        return fail(done.error());
    return numbers;
}

Result<std::vector<qint64>> firstCompanyNumbers(Database &database, const CompanyQuery &query,
                                                int limit)
{
    const QStringList words = foldedWords(query.filter);
    const QString begin = words.join(u' ');
    CompanyFilter filter(database, words, query.more);

    std::vector<qint64> numbers;
    const auto full = [&] { return numbers.size() >= size_t(limit); };
    int looked = 0;
    const int far = filter.isCheap() ? cheapLooks : 1;
    bool isWhole = true;
    const bool isOfWords = query.more.isEmpty();
    const Status walked = walkCompanies(database, query, begin, [&](qint64 number, bool sure) {
        const bool isPromising = numbers.size() * mostLooks >= size_t(limit) * size_t(looks);
        const bool isSure = filter.isEmpty() || (sure && isOfWords);
        if (!isSure && ++looked > far * (isPromising ? mostLooks : looks)) {
            isWhole = false;
            return false;
        }
        if (isSure || filter.matches(number))
            numbers.push_back(number);
        return !full() && bool(filter.status());
    });
    if (!walked)
        return fail(walked.error());
    if (!filter.status())
        return fail(filter.status().error());
    if (isWhole)
        return numbers;
    return firstFiltered(database, query, begin, filter, size_t(limit));
}

Result<std::vector<CompanyRow>> companyRows(Database &database, const std::vector<qint64> &numbers)
{
    static const QString sql = QString::fromUtf16(rowColumns) + u'?';
    std::vector<CompanyRow> rows;
    rows.reserve(numbers.size());
    for (const qint64 number : numbers) {
        const Status done = database.forEach(sql, {number}, [&](const Row &row) -> Status {
            rows.push_back(readRow(row));
            return {};
        });
        if (!done)
            return fail(done.error());
    }
    return rows;
}

Result<std::optional<CompanyRow>> companyRow(Database &database, const QString &id)
{
    static const QString sql =
        QString::fromUtf16(rowColumns) + u"(SELECT number FROM entity WHERE uuid = ?)"_s;
    std::optional<CompanyRow> found;
    const Status done = database.forEach(sql, {id}, [&](const Row &row) -> Status {
        found = readRow(row);
        return {};
    });
    if (!done)
        return fail(done.error());
    return found;
}

Result<qint64> companyCount(Database &database)
{
    return database.number(u"SELECT count(*) FROM company_list"_s);
}

} // namespace ilo
