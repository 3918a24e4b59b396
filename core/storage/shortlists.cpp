#include "core/storage/shortlists.h"

#include "core/storage/filterparser.h"
#include "core/storage/listquery.h"
#include "core/storage/repository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {

MatchWeights weightsOf(const Shortlist &shortlist)
{
    MatchWeights weights;
    for (const MatchCriterion criterion : kMatchCriteria) {
        const QString kept = shortlist.weights.value(matchCriterionKey(criterion));
        if (!kept.isEmpty())
            weights.points[size_t(criterion)] = kept.toInt();
    }
    return weights;
}

namespace {

/// A record keeps its must-haves as a set; the log knows which came when. Those of its creation,
/// which came together, stand first.
Status putInOrder(Database &database, Shortlist &shortlist)
{
    if (shortlist.mustHave.size() < 2)
        return {};
    const auto came = database.select<QString>(
        u"SELECT o.key FROM op o JOIN field f ON f.number = o.field"
        " WHERE o.entity = (SELECT number FROM entity WHERE uuid = ?) AND f.type = ?"
        " AND f.name = 'must_have' AND o.head = 1"
        " ORDER BY coalesce(o.stands_for, o.number)"_s,
        {shortlist.id.toString(), typeName<Shortlist>()},
        [](const Row &row) { return row.text(0); });
    if (!came)
        return fail(came.error());
    std::ranges::stable_sort(shortlist.mustHave, {}, [&](const QString &filter) {
        return std::ranges::find(*came, filter) == came->end()
            ? -1
            : std::ranges::find(*came, filter) - came->begin();
    });
    return {};
}

} // namespace

Result<ShortlistState> shortlistState(Database &database, const Id<Need> &need)
{
    ShortlistState state;
    state.shortlist.need = need;
    auto kept = Repository<Shortlist>(database).where(
        u"need_id = ? ORDER BY invited_on DESC, number DESC"_s, {need.toString()});
    if (!kept)
        return fail(kept.error());
    for (Shortlist &one : *kept) {
        if (one.invitedOn.isValid())
            state.invitations.push_back(std::move(one));
        else
            state.shortlist = std::move(one);
    }
    if (const Status sorted = putInOrder(database, state.shortlist); !sorted)
        return fail(sorted.error());
    auto decisions = Repository<ShortlistDecision>(database).where(u"need_id = ? ORDER BY number"_s,
                                                                   {need.toString()});
    if (!decisions)
        return fail(decisions.error());
    state.decisions = std::move(*decisions);
    return state;
}

Result<std::vector<MatchFilter>> mustHaveFilters(Database &database, const QStringList &filters)
{
    std::vector<MatchFilter> all;
    const ListKind *companies = listKind(u"companies"_s);
    for (const QString &text : filters) {
        const ParsedFilter parsed = parseFilter(*companies, text);
        if (parsed.fault)
            return fail(Error::Code::Invalid, u"a must-have cannot be read"_s, text);
        auto numbers =
            listNumbers(database, *companies, {.filter = parsed.filter, .sort = companies->sort});
        if (!numbers)
            return fail(numbers.error());
        std::ranges::sort(*numbers);
        all.push_back({text, std::move(*numbers)});
    }
    return all;
}

Result<std::vector<ShortlistedName>> shortlistedNames(Database &database,
                                                      const std::vector<qint64> &numbers)
{
    QStringList list;
    for (const qint64 number : numbers)
        list << QString::number(number);
    return database.select<ShortlistedName>(
        u"SELECT o.number, o.id, o.name, coalesce(o.country, ''), o.consent, o.consent_until"
        " FROM organisation o"
        " WHERE o.number IN (SELECT value FROM json_each(?))"_s,
        {u"["_s + list.join(u',') + u"]"_s},
        [](const Row &row) {
            ShortlistedName name{row.number(0), row.text(1), row.text(2), row.text(3)};
            if (!row.isNull(4))
                fromStored(row.text(4), name.consent);
            name.consentUntil = QDate::fromString(row.text(5), Qt::ISODate);
            return name;
        });
}

} // namespace ilo
