#include "core/domain/change.h"
#include "core/storage/listkinds.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

ListColumn kept(ListColumn column) ///< not shown at first
{
    column.isShown = false;
    return column;
}

ListColumn inLetters(ListColumn column, int letters)
{
    column.letters = letters;
    return column;
}

ListColumn lookedIn(ListColumn column)
{
    column.isSearched = true;
    return column;
}

/// The organisation short where the office knows it, else as printed.
ListColumn buyerColumn()
{
    ListColumn column =
        linkColumn(u"for"_s, typeName<Organisation>(), u"o"_s, u"organisation_id"_s);
    column.value = u"coalesce(o.short_name, o.name, r.buyer_name)"_s;
    column.letters = 12;
    return column;
}

/// Whether answers are still taken; what says no day is open until its stage is past that.
ListColumn openColumn()
{
    return {.key = u"open"_s,
            .type = ColumnType::Choice,
            .value = u"CASE WHEN coalesce(r.stage, '') IN ('evaluation', 'awarded', 'cancelled')"
                     " OR r.closes_on < date('now', 'localtime') THEN 'closed' ELSE 'open' END"_s,
            .keys = {u"open"_s, u"closed"_s},
            .letters = 9,
            .isShown = false};
}

/// How many companies were told of it, each once.
ListColumn toldColumn()
{
    return {.key = u"told"_s,
            .type = ColumnType::Number,
            .value = u"(SELECT count(DISTINCT m.value) FROM information_disclosure d,"
                     " json_each(coalesce(d.companies, '[]')) m WHERE d.record_id = r.id)"_s,
            .letters = 11};
}

/// How many companies do what it asks for, as it was last counted beside the window's thread
/// (opportunityfits.h); nothing for those that are closed.
ListColumn fitColumn()
{
    return {.key = u"fit"_s,
            .type = ColumnType::Number,
            .value = u"(SELECT f.companies FROM opportunity_fit f WHERE f.opportunity = r.id)"_s,
            .letters = 6};
}

/// What the notice calls innovative: its flags, the innovation partnership, or R&D codes of CPV 73.
ListColumn innovativeColumn()
{
    return {.key = u"innovative"_s,
            .type = ColumnType::Flag,
            .value = u"CASE WHEN r.innovation IS NOT NULL OR r.procedure = 'innovation'"
                     " OR instr(coalesce(r.strategic, ''), '\"inn-pur\"') > 0"
                     " OR r.main_cpv LIKE '73%' THEN 1 END"_s,
            .letters = 10,
            .isShown = false};
}

} // namespace

ListKind opportunitiesList()
{
    ListKind kind{.name = u"opportunities"_s,
                  .type = typeName<Opportunity>(),
                  .title = u"title"_s,
                  .from = u"opportunity r"_s
                      + linkJoin(typeName<Organisation>(), u"o"_s, u"organisation_id"_s)
                      + linkJoin(typeName<Advisor>(), u"a"_s, u"owner_id"_s)
                      + linkJoin(typeName<Need>(), u"n"_s, u"need_id"_s),
                  .sort = u"closes"_s,
                  .follows = {typeName<Organisation>(),
                              typeName<Advisor>(),
                              typeName<Need>(),
                              typeName<InformationDisclosure>()}};
    ListColumn title = lookedIn(inLetters(ownColumn(u"title"_s, ColumnType::Text, u"title"_s), 28));
    title.isWide = true;
    ListColumn cpv = lookedIn(kept(ownColumn(u"cpv"_s, ColumnType::Tags, u"cpv"_s)));
    ListColumn nuts = lookedIn(kept(ownColumn(u"nuts"_s, ColumnType::Tags, u"nuts"_s)));
    ListColumn published =
        lookedIn(kept(ownColumn(u"published"_s, ColumnType::Tags, u"published"_s)));
    for (ListColumn *column : {&cpv, &nuts, &published})
        column->isSortable = false;
    ListColumn description =
        lookedIn(kept(ownColumn(u"description"_s, ColumnType::Text, u"description"_s)));
    description.isSortable = false;
    description.isFilterOnly = true;
    ListColumn owner = kept(linkColumn(u"owner"_s, typeName<Advisor>(), u"a"_s, u"owner_id"_s));
    owner.isSearched = false;
    ListColumn need =
        kept(linkColumn(u"need"_s, typeName<Need>(), u"n"_s, u"need_id"_s, u"title"_s));
    ListColumn sample = kept(ownColumn(u"sample"_s, ColumnType::Flag, u"sample"_s));
    sample.field.clear();
    kind.columns = {
        buyerColumn(),
        lookedIn(inLetters(ownColumn(u"reference"_s, ColumnType::Text, u"reference"_s), 11)),
        title,
        inLetters(choiceColumn(u"kind"_s, u"kind"_s, choiceKeys<OpportunityKind>()), 14),
        kept(inLetters(choiceColumn(u"stage"_s, u"stage"_s, choiceKeys<OpportunityStage>()), 11)),
        kept(inLetters(ownColumn(u"range"_s, ColumnType::Text, u"cost_range"_s), 7)),
        inLetters(ownColumn(u"closes"_s, ColumnType::Day, u"closes_on"_s), 13),
        fitColumn(),
        toldColumn(),
        openColumn(),
        kept(choiceColumn(u"contracts"_s, u"contracts"_s, choiceKeys<ContractKind>(), u"any"_s)),
        kept(ownColumn(u"value"_s, ColumnType::Amount, u"value"_s)),
        cpv,
        nuts,
        kept(ownColumn(u"country"_s, ColumnType::Country, u"buyer_country"_s)),
        innovativeColumn(),
        kept(choiceColumn(u"sme"_s, u"sme_suitable"_s, choiceKeys<Stated>(), u"not_stated"_s)),
        kept(ownColumn(u"questions"_s, ColumnType::Day, u"questions_until"_s)),
        kept(ownColumn(u"announced"_s, ColumnType::Day, u"published_on"_s)),
        published,
        lookedIn(kept(inLetters(ownColumn(u"buyer"_s, ColumnType::Text, u"buyer_name"_s), 24))),
        owner,
        need,
        kept(changedColumn()),
        description,
        sample};
    addSearchedText(kind);
    return kind;
}

} // namespace ilo
