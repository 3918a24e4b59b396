#include "core/domain/change.h"
#include "core/storage/listkinds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

ListColumn notShown(ListColumn column)
{
    column.isShown = false;
    return column;
}

ListColumn ofWidth(ListColumn column, int letters)
{
    column.letters = letters;
    return column;
}

ListColumn found(ListColumn column, int letters)
{
    column.isSearched = true;
    column.letters = letters;
    return column;
}

ListColumn organisationLink()
{
    // Short where it has one: "CERN".
    ListColumn column =
        linkColumn(u"organisation"_s, typeName<Organisation>(), u"o"_s, u"organisation_id"_s);
    column.letters = 14;
    column.value = u"coalesce(o.short_name, o.name)"_s;
    column.field.clear(); // a rule stays with whose it is
    return column;
}

/// Whether it holds today; what says no day holds.
ListColumn inForce()
{
    return {.key = u"force"_s,
            .type = ColumnType::Choice,
            .value = u"CASE WHEN r.valid_until < date('now', 'localtime') THEN 'past' "
                     "WHEN r.valid_from > date('now', 'localtime') THEN 'coming' ELSE 'now' END"_s,
            .keys = {u"now"_s, u"coming"_s, u"past"_s},
            .letters = 13};
}

std::vector<ListColumn> validity()
{
    return {inForce(),
            notShown(ownColumn(u"from"_s, ColumnType::Day, u"valid_from"_s)),
            ofWidth(ownColumn(u"until"_s, ColumnType::Day, u"valid_until"_s), 13),
            ofWidth(ownColumn(u"check"_s, ColumnType::Flag, u"check_before_use"_s), 12),
            notShown(found(ownColumn(u"source"_s, ColumnType::Text, u"source"_s), 24))};
}

void add(std::vector<ListColumn> &columns, const std::vector<ListColumn> &more)
{
    columns.insert(columns.end(), more.begin(), more.end());
}

} // namespace

ListKind rulesList()
{
    ListKind kind{.name = u"rules"_s,
                  .type = typeName<ProcurementRule>(),
                  .title = u"title"_s,
                  .from = u"procurement_rule r"_s
                      + linkJoin(typeName<Organisation>(), u"o"_s, u"organisation_id"_s),
                  .sort = u"organisation"_s,
                  .follows = {typeName<Organisation>()}};
    ListColumn title = found(ownColumn(u"title"_s, ColumnType::Text, u"title"_s), 26);
    title.isWide = true;
    ListColumn procedure = found(ownColumn(u"procedure"_s, ColumnType::Text, u"procedure"_s), 20);
    procedure.isWide = true;
    kind.columns = {organisationLink(),
                    title,
                    notShown(choiceColumn(u"kind"_s, u"kind"_s, choiceKeys<ContractKind>())),
                    ofWidth(ownColumn(u"value_from"_s, ColumnType::Amount, u"value_from"_s), 15),
                    ofWidth(ownColumn(u"value_below"_s, ColumnType::Amount, u"value_below"_s), 15),
                    notShown(procedure),
                    notShown(found(ownColumn(u"firms"_s, ColumnType::Text, u"firms"_s), 14))};
    add(kind.columns, validity());
    const auto until = std::ranges::find(kind.columns, u"until"_s, &ListColumn::key);
    until->isShown = false; // most have none
    add(kind.columns,
        {notShown(ownColumn(u"checked"_s, ColumnType::Day, u"checked_on"_s)),
         notShown(found(ownColumn(u"note"_s, ColumnType::Text, u"text"_s), 24))});
    addSearchedText(kind);
    return kind;
}

ListKind balancesList()
{
    ListKind kind{.name = u"balances"_s,
                  .type = typeName<ReturnBalance>(),
                  .title = u"state"_s,
                  .from = u"return_balance r"_s
                      + linkJoin(typeName<Organisation>(), u"o"_s, u"organisation_id"_s),
                  .sort = u"state"_s,
                  .follows = {typeName<Organisation>()}};
    ListColumn state = ownColumn(u"state"_s, ColumnType::Country, u"state"_s);
    state.isSearched = true;
    kind.columns = {organisationLink(),
                    state,
                    choiceColumn(u"kind"_s, u"kind"_s, choiceKeys<ContractKind>()),
                    ownColumn(u"coefficient"_s, ColumnType::Decimal, u"coefficient"_s),
                    choiceColumn(u"status"_s,
                                 u"status"_s,
                                 choiceKeys<BalanceStatus>(),
                                 toKey(BalanceStatus::NotStated))};
    kind.columns.back().letters = 20;
    add(kind.columns, validity());
    addSearchedText(kind);
    return kind;
}

ListKind thresholdsList()
{
    ListKind kind{.name = u"thresholds"_s,
                  .type = typeName<Threshold>(),
                  .title = u"kind"_s,
                  .from = u"threshold r"_s,
                  .sort = u"from"_s,
                  .descending = true};
    ListColumn what = choiceColumn(u"kind"_s, u"kind"_s, choiceKeys<ThresholdKind>());
    what.letters = 30;
    what.isWide = true;
    kind.columns = {what, ofWidth(ownColumn(u"amount"_s, ColumnType::Amount, u"amount"_s), 18)};
    add(kind.columns, validity());
    kind.columns.push_back(found(ownColumn(u"act"_s, ColumnType::Text, u"act"_s), 26));
    addSearchedText(kind);
    return kind;
}

} // namespace ilo
