#include "core/storage/endingrules.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

EndingRule readEnding(const Row &row)
{
    EndingRule rule{.type = row.text(0),
                    .id = row.text(1),
                    .organisation = row.text(2),
                    .organisationName = row.text(3),
                    .title = row.text(4)};
    (void)fromStored(row.value(5), rule.kind);
    rule.validUntil = QDate::fromString(row.text(6), Qt::ISODate);
    rule.records = int(row.number(7));
    return rule;
}

constexpr auto endingSql = uR"(
SELECT 'procurement_rule', r.id, o.id, coalesce(o.short_name, o.name), r.title, r.kind,
       r.valid_until, 1
  FROM procurement_rule r
  JOIN entity e ON e.uuid = r.organisation_id JOIN organisation o ON o.number = e.number
 WHERE r.valid_until BETWEEN ? AND ?
UNION ALL
SELECT 'return_balance', min(b.id), o.id, coalesce(o.short_name, o.name), '', b.kind,
       b.valid_until, count(*)
  FROM return_balance b
  JOIN entity e ON e.uuid = b.organisation_id JOIN organisation o ON o.number = e.number
 WHERE b.valid_until BETWEEN ? AND ? AND NOT EXISTS (
       SELECT 1 FROM return_balance n WHERE n.organisation_id = b.organisation_id
          AND n.kind IS b.kind AND n.valid_from > b.valid_from)
 GROUP BY b.organisation_id, b.kind, b.valid_until
UNION ALL
SELECT 'threshold', min(t.id), '', '', '', NULL, t.valid_until, count(*)
  FROM threshold t
 WHERE t.valid_until BETWEEN ? AND ? AND NOT EXISTS (
       SELECT 1 FROM threshold n WHERE n.kind IS t.kind AND n.valid_from > t.valid_from)
 GROUP BY t.valid_until
)";

} // namespace

Result<std::vector<EndingRule>> endingRules(Database &database, QDate today, int days)
{
    const QString from = today.toString(Qt::ISODate);
    const QString until = today.addDays(days).toString(Qt::ISODate);
    auto ending = database.select<EndingRule>(
        QString::fromUtf16(endingSql), {from, until, from, until, from, until}, readEnding);
    if (!ending)
        return ending;
    std::ranges::stable_sort(*ending, [](const EndingRule &a, const EndingRule &b) {
        return std::tuple(a.validUntil, a.organisationName, a.title)
            < std::tuple(b.validUntil, b.organisationName, b.title);
    });
    return ending;
}

} // namespace ilo
