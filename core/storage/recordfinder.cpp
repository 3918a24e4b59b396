#include "core/storage/recordfinder.h"

#include "core/domain/capability.h"
#include "core/domain/opportunity.h"
#include "core/storage/companylist.h"
#include "core/storage/recordwords.h"
#include "core/text/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// So many hits are read and ranked; beyond, the newest stand for all.
constexpr int mostRanked = 200;

struct FoundSource
{
    QString type;
    QString columns; ///< title, code, organisation id, state, country, town, day, done
};

const std::vector<FoundSource> &foundSources()
{
    static const std::vector<FoundSource> all{
        {u"need"_s, u"o.title, o.code, o.organisation_id, o.status, NULL, NULL, NULL, 0"_s},
        {u"organisation"_s, u"o.name, NULL, NULL, NULL, o.country, o.town, NULL, 0"_s},
        {u"contact"_s, u"o.name, NULL, o.organisation_id, NULL, NULL, NULL, NULL, 0"_s},
        {u"opportunity"_s,
         u"o.title, o.reference, o.organisation_id, o.stage, NULL, NULL, o.closes_on, 0"_s},
        {u"activity"_s, u"o.subject, NULL, o.organisation_id, o.kind, NULL, NULL, o.day, 0"_s},
        {u"task"_s,
         u"o.title, NULL, o.organisation_id, NULL, NULL, NULL, o.due_on, o.done_on IS NOT NULL"_s}};
    return all;
}

const FoundSource *foundSourceOf(const QString &type)
{
    const auto found = std::ranges::find(foundSources(), type, &FoundSource::type);
    return found == foundSources().end() ? nullptr : &*found;
}

FoundRecord readFound(const QString &type, const Row &row)
{
    FoundRecord record{.type = type,
                       .id = row.text(0),
                       .title = row.text(1),
                       .code = row.text(2),
                       .organisation = row.text(3),
                       .state = row.text(4),
                       .country = row.text(5),
                       .town = row.text(6),
                       .day = QDate::fromString(row.text(7), Qt::ISODate),
                       .isDone = row.number(8) != 0};
    if (type == "need"_L1 && record.state.isEmpty())
        record.state = toKey(NeedStatus{});
    if (type == "opportunity"_L1 && record.state.isEmpty())
        record.state = toKey(OpportunityStage{});
    return record;
}

/// Appends the records of these row numbers; deleted ones are left out.
Status readAll(Database &database, const FoundSource &source, const std::vector<qint64> &numbers,
               std::vector<FoundRecord> &found)
{
    QStringList columns = source.columns.split(u", "_s);
    columns[2] = u"(SELECT coalesce(g.name, '') FROM entity e JOIN organisation g"
                 " ON g.number = e.number WHERE e.uuid = %1)"_s.arg(columns[2]);
    const QString sql =
        u"SELECT o.id, %1 FROM %2 o WHERE o.number = ?"_s.arg(columns.join(u", "_s), source.type);
    for (const qint64 number : numbers) {
        if (Status read = database.forEach(sql,
                                           {number},
                                           [&](const Row &row) -> Status {
                                               found.push_back(readFound(source.type, row));
                                               return {};
                                           });
            !read)
            return read;
    }
    return {};
}

bool hasEveryWord(const QString &text, const QStringList &words)
{
    const QString spaced = u' ' + folded(text);
    return std::ranges::all_of(words,
                               [&](const QString &word) { return spaced.contains(u' ' + word); });
}

int rankOf(const FoundRecord &record, const QStringList &words)
{
    const QString begin = words.join(u' ');
    if (folded(record.title).startsWith(begin) || folded(record.code).endsWith(begin))
        return 0;
    return hasEveryWord(record.title, words) ? 1 : 2;
}

/// Fills `matched` with the part of the company that has most of the words its name does not.
Status findMatchedPart(Database &database, FoundRecord &company, const QStringList &words)
{
    QStringList wanted;
    for (const QString &word : words) {
        if (!hasEveryWord(company.title, {word}))
            wanted << word;
    }
    if (wanted.isEmpty())
        return {};
    qsizetype most = 0;
    return database.forEach(
        u"WITH c (id) AS (VALUES (?))"
        " SELECT title, coalesce(trl, 0), coalesce(text, '') FROM capability, c WHERE organisation_id = c.id"
        " UNION ALL SELECT name, 0, '' FROM certificate, c WHERE organisation_id = c.id"
        " UNION ALL SELECT subject, 0, coalesce(customer, '') FROM reference_project, c"
        " WHERE organisation_id = c.id"_s,
        {company.id},
        [&](const Row &row) -> Status {
            const QString text = row.text(0) + u' ' + row.text(2);
            const qsizetype has = std::ranges::count_if(
                wanted, [&](const QString &word) { return hasEveryWord(text, {word}); });
            if (has > most) {
                most = has;
                company.matched = row.text(0);
                company.trl = int(row.number(1));
            }
            return {};
        });
}

Result<std::vector<FoundRecord>> findOrganisations(Database &database, const QString &text,
                                                   const QStringList &words, int limit,
                                                   const QStringList &whole)
{
    const FoundSource &source = *foundSourceOf(u"organisation"_s);
    std::vector<FoundRecord> found;
    // Big Science Organisations are few and stand in no list of companies.
    const auto others = recordsWithWords(database, source.type, words, limit, whole);
    if (!others)
        return fail(others.error());
    if (Status read = readAll(database, source, *others, found); !read)
        return fail(read.error());
    const auto companies =
        firstCompanyNumbers(database, {.filter = text, .more = {.phrases = whole}}, limit);
    if (!companies)
        return fail(companies.error());
    if (Status read = readAll(database, source, *companies, found); !read)
        return fail(read.error());
    for (FoundRecord &company : found) {
        if (Status read = findMatchedPart(database, company, words + whole); !read)
            return fail(read.error());
    }
    return found;
}

} // namespace

const QStringList &findableTypes()
{
    static const QStringList types = [] {
        QStringList all;
        for (const FoundSource &source : foundSources()) {
            if (hasRecordWords(source.type))
                all << source.type;
        }
        return all;
    }();
    return types;
}

Result<std::vector<FoundRecord>> findRecords(Database &database, const QString &type,
                                             const QString &text, int limit,
                                             const QStringList &whole)
{
    const QStringList words = foldedWords(text);
    const FoundSource *source = foundSourceOf(type);
    if (!source || (words.isEmpty() && whole.isEmpty()))
        return std::vector<FoundRecord>();

    std::vector<FoundRecord> found;
    if (type == "organisation"_L1) {
        auto all = findOrganisations(database, text, words, limit, whole);
        if (!all)
            return fail(all.error());
        found = *std::move(all);
    } else {
        const auto numbers = recordsWithWords(database, type, words, mostRanked, whole);
        if (!numbers)
            return fail(numbers.error());
        if (Status read = readAll(database, *source, *numbers, found); !read)
            return fail(read.error());
    }
    std::ranges::stable_sort(
        found, {}, [&](const FoundRecord &record) { return rankOf(record, words + whole); });
    if (found.size() > size_t(limit))
        found.resize(size_t(limit));
    return found;
}

Result<std::optional<FoundRecord>> foundRecord(Database &database, const QString &id)
{
    std::vector<FoundRecord> found;
    qint64 number = -1;
    const FoundSource *source = nullptr;
    Status done = database.forEach(
        u"SELECT number, type FROM entity WHERE uuid = ?"_s, {id}, [&](const Row &row) -> Status {
            number = row.number(0);
            source = foundSourceOf(row.text(1));
            return {};
        });
    if (done && source && hasRecordWords(source->type))
        done = readAll(database, *source, {number}, found);
    if (!done)
        return fail(done.error());
    return found.empty() ? std::nullopt : std::optional(found.front());
}

} // namespace ilo
