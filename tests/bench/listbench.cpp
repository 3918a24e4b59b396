#include "core/storage/filterparser.h"
#include "core/storage/listquery.h"
#include "core/storage/workspace.h"
#include "tests/bench/benches.h"
#include "tests/bench/figures.h"

using namespace Qt::StringLiterals;

namespace ilo::bench {
namespace {

constexpr int rounds = 9;
constexpr int screenful = 60;

/// Terms as people ask for: common ones, rare ones, ones with no answer, and combinations.
const QStringList &filters()
{
    static const QStringList all{u"country:PL"_s,
                                 u"country:IS"_s,
                                 u"country:PL,SK trl:>=8"_s,
                                 u"-consent:withdrawn"_s,
                                 u"vak country:PL trl:>=6 -consent:withdrawn"_s,
                                 u"area:cryo size:large"_s,
                                 u"name:gmbh -country:DE"_s,
                                 u"tag:cryo"_s,
                                 u"tag:none"_s,
                                 u"email:none"_s,
                                 u"headcount:>200"_s,
                                 u"headcount:>100000"_s,
                                 u"founded:1995..1999 country:NL"_s,
                                 u"advisor:any"_s,
                                 u"last:any"_s,
                                 u"changed:>2w"_s,
                                 u"changed:<1d"_s,
                                 u"-text:vakuum"_s,
                                 u"\"s a\""_s};
    return all;
}

QJsonObject measured(Database &database, const ListKind &kind, const ListQuery &query)
{
    std::vector<double> took;
    for (int round = 0; round < rounds; ++round) {
        const double start = wallMilliseconds();
        const auto first = firstListNumbers(database, kind, query, screenful);
        if (!first)
            giveUp(first.error().detail);
        if (const auto rows = listRows(database, kind, *first); !rows)
            giveUp(rows.error().detail);
        took.push_back(wallMilliseconds() - start);
    }
    const double start = wallMilliseconds();
    const auto all = listNumbers(database, kind, query);
    if (!all)
        giveUp(all.error().detail);
    QJsonObject figures = percentiles(took);
    figures.remove(u"count"_s);
    return {{u"firstScreenMs"_s, figures},
            {u"allMs"_s, rounded(wallMilliseconds() - start)},
            {u"found"_s, qint64(all->size())}};
}

} // namespace

QJsonObject benchLists(const QString &path)
{
    const auto workspace = Workspace::open(path);
    if (!workspace)
        giveUp(workspace.error().detail);
    Database &database = (*workspace)->database();
    const ListKind &kind = *listKind(u"companies"_s);

    QJsonObject byFilter;
    for (const QString &text : filters()) {
        const ParsedFilter parsed = parseFilter(kind, text);
        if (parsed.fault)
            giveUp(text);
        byFilter.insert(text, measured(database, kind, {.filter = parsed.filter}));
    }
    QJsonObject bySort;
    for (const ListColumn &column : kind.columns) {
        if (column.isSortable)
            bySort.insert(column.key, measured(database, kind, {.sort = column.key}));
    }
    QJsonObject byGroup;
    const auto all = listNumbers(database, kind, {});
    if (!all)
        giveUp(all.error().detail);
    for (const QString &column : {u"country"_s, u"size"_s, u"tag"_s}) {
        const double start = wallMilliseconds();
        if (const auto groups = listGroups(database, kind, *all, column, 100); !groups)
            giveUp(groups.error().detail);
        byGroup.insert(column, rounded(wallMilliseconds() - start));
    }
    return {{u"filters"_s, byFilter},
            {u"sorts"_s, bySort},
            {u"groupsMs"_s, byGroup},
            {u"aim"_s, u"first screen p99 at most 100 ms"_s}};
}

} // namespace ilo::bench
