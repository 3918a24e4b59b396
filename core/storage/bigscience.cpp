#include "core/storage/bigscience.h"

#include "core/storage/repository.h"

#include <algorithm>
#include <limits>
#include <tuple>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

bool hasTier(const ProcurementRule &rule)
{
    return !rule.from.isNull() || !rule.below.isNull();
}

auto tierOf(const ProcurementRule &rule)
{
    const qint64 end = rule.below.isNull() ? std::numeric_limits<qint64>::max() : rule.below.minor;
    return std::tuple(!hasTier(rule), rule.from.minor, end);
}

template<Described Record>
Status readParts(Database &database, const QString &order, const QString &owner,
                 std::vector<Record> &to)
{
    auto parts = Repository<Record>(database).where(u"organisation_id = ? ORDER BY %1"_s.arg(order),
                                                    {owner});
    if (!parts)
        return fail(parts.error());
    to = *std::move(parts);
    return {};
}

} // namespace

std::vector<ProcurementRule> inTiers(std::vector<ProcurementRule> rules)
{
    std::ranges::stable_sort(rules, {}, tierOf);
    return rules;
}

Result<BigScienceInFull> bigScienceInFull(Database &database, const Id<Organisation> &id)
{
    auto organisation = Repository<Organisation>(database).get(id);
    if (!organisation)
        return fail(organisation.error());
    BigScienceInFull full{.organisation = *std::move(organisation)};
    const QString owner = id.toString();
    if (Status read = readParts(database, u"number"_s, owner, full.portals); !read)
        return fail(read.error());
    if (Status read = readParts(database, u"fold(name)"_s, owner, full.contacts); !read)
        return fail(read.error());
    if (Status read = readParts(database, u"number"_s, owner, full.rules); !read)
        return fail(read.error());
    full.rules = inTiers(std::move(full.rules));
    if (Status read =
            readParts(database, u"valid_from DESC, kind DESC, state"_s, owner, full.balances);
        !read)
        return fail(read.error());
    auto needs = database.select<NeedLink>(
        u"SELECT id, code, title, status FROM need WHERE organisation_id = ? ORDER BY number DESC"_s,
        {owner},
        [](const Row &row) {
            return NeedLink{row.text(0), row.text(1), row.text(2), row.text(3)};
        });
    if (!needs)
        return fail(needs.error());
    full.needs = *std::move(needs);
    return full;
}

} // namespace ilo
