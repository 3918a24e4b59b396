#include "core/domain/change.h"
#include "core/domain/technologyarea.h"
#include "core/storage/listkinds.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr auto newestBrief = "(SELECT max(b.version) FROM brief b WHERE b.need_id = r.id)"_L1;
constexpr auto stateOfNewestBrief = "(SELECT b.status FROM brief b WHERE b.need_id = r.id"
                                    " ORDER BY b.version DESC LIMIT 1)"_L1;

} // namespace

ListKind needsList()
{
    ListKind kind{.name = u"needs"_s,
                  .type = typeName<Need>(),
                  .title = u"title"_s,
                  .from = u"need r"_s
                      + linkJoin(typeName<Organisation>(), u"o"_s, u"organisation_id"_s)
                      + linkJoin(typeName<Advisor>(), u"a"_s, u"owner_id"_s),
                  .sort = u"changed"_s,
                  .descending = true,
                  .follows = {typeName<Requirement>(),
                              typeName<Brief>(),
                              typeName<Organisation>(),
                              typeName<Advisor>()}};
    ListColumn code{.key = u"code"_s, .value = u"r.code"_s, .letters = 8, .isSearched = true};
    ListColumn title = ownColumn(u"title"_s, ColumnType::Text, u"title"_s);
    title.value = u"nullif(r.title, r.code)"_s; // until it has one, its number stands there
    title.letters = 30;
    title.isSearched = title.isWide = true;
    ListColumn status = choiceColumn(u"status"_s, u"status"_s, choiceKeys<NeedStatus>());
    ListColumn sharing = choiceColumn(u"sharing"_s, u"sharing"_s, choiceKeys<Sharing>());
    ListColumn neededBy = ownColumn(u"needed"_s, ColumnType::Day, u"needed_by"_s);
    neededBy.letters = 12;
    status.letters = 12;
    sharing.letters = 12;
    ListColumn buyer = linkColumn(u"for"_s, typeName<Organisation>(), u"o"_s, u"organisation_id"_s);
    buyer.value = u"coalesce(o.short_name, o.name)"_s; // as opportunities call theirs
    buyer.letters = 10;
    ListColumn owner = linkColumn(u"owner"_s, typeName<Advisor>(), u"a"_s, u"owner_id"_s);
    owner.isShown = false; // the pane says it
    ListColumn facility = ownColumn(u"facility"_s, ColumnType::Text, u"facility"_s);
    ListColumn question = ownColumn(u"question"_s, ColumnType::Text, u"challenge_question"_s);
    question.letters = 30;
    ListColumn cpv = ownColumn(u"cpv"_s, ColumnType::Tags, u"cpv"_s);
    cpv.isSortable = false;
    // Keys between spaces, as the list of companies has theirs.
    ListColumn area = ownColumn(u"area"_s, ColumnType::Tags, u"areas"_s);
    area.compare = u"(SELECT group_concat(value, ' ') FROM json_each(r.areas))"_s;
    area.keys = technologyAreaKeys();
    area.letters = 20;
    area.isSortable = false;
    for (ListColumn *column : {&facility, &question, &cpv, &area}) {
        column->isShown = false;
        column->isSearched = true;
    }
    ListColumn trl = ownColumn(u"trl"_s, ColumnType::Number, u"trl_now"_s);
    ListColumn trlNeeded = ownColumn(u"trl_needed"_s, ColumnType::Number, u"trl_needed"_s);
    ListColumn answers = ownColumn(u"answers_until"_s, ColumnType::Day, u"response_until"_s);
    for (ListColumn *column : {&trl, &trlNeeded, &answers})
        column->isShown = false;
    ListColumn briefStatus{.key = u"brief_status"_s,
                           .type = ColumnType::Choice,
                           .value = stateOfNewestBrief,
                           .keys = choiceKeys<BriefStatus>(),
                           .isShown = false};
    ListColumn changed = changedColumn();
    changed.isShown = false; // in that order the list begins
    changed.value = u"(SELECT max(c.wall) FROM op p JOIN changeset c ON c.number = p.changeset"
                    " WHERE p.entity IN (SELECT r.number UNION ALL"
                    " SELECT q.number FROM requirement q WHERE q.need_id = r.id))"_s;

    kind.columns = {
        code,
        title,
        buyer,
        status,
        sharing,
        neededBy,
        {.key = u"brief"_s, .type = ColumnType::Number, .value = newestBrief, .letters = 15},
        briefStatus,
        owner,
        changed,
        facility,
        question,
        cpv,
        area,
        trl,
        trlNeeded,
        answers,
        // The code as people say it: without its prefix and zeros.
        {.key = u"number"_s,
         .type = ColumnType::Text,
         .value = u"ltrim(ltrim(substr(coalesce(r.code, ''), instr(coalesce(r.code,"
                  " ''), '-') + 1), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), '0')"_s,
         .isShown = false,
         .isSortable = false,
         .isSearched = true,
         .isFilterOnly = true},
        {.key = u"organisation"_s,
         .type = ColumnType::Text,
         .value = u"o.name"_s,
         .isShown = false,
         .isSortable = false,
         .isSearched = true,
         .isFilterOnly = true},
        {.key = u"also"_s,
         .type = ColumnType::Tags,
         .value = u"o.other_names"_s,
         .isShown = false,
         .isSortable = false,
         .isSearched = true,
         .isFilterOnly = true}};
    addSearchedText(kind);
    return kind;
}

ListKind bigScienceList()
{
    ListKind kind{.name = u"big-science"_s,
                  .type = typeName<Organisation>(),
                  .title = u"name"_s,
                  .from =
                      u"organisation r"_s + linkJoin(typeName<Advisor>(), u"a"_s, u"advisor_id"_s),
                  // Word for word the condition of the partial index in the schema.
                  .where = u"instr(r.roles, '\"big_science\"') > 0"_s,
                  .sort = u"name"_s,
                  .follows = {typeName<Advisor>()}};
    ListColumn name = ownColumn(u"name"_s, ColumnType::Text, u"name"_s);
    name.letters = 24;
    name.isSearched = name.isWide = true;
    ListColumn also = ownColumn(u"also"_s, ColumnType::Tags, u"other_names"_s);
    also.isSortable = false;
    also.isShown = false;
    also.isSearched = true;
    ListColumn shortName = ownColumn(u"short"_s, ColumnType::Text, u"short_name"_s);
    shortName.isSearched = true;
    shortName.letters = 13;
    ListColumn governance = ownColumn(u"governance"_s, ColumnType::Text, u"governance"_s);
    governance.isShown = false;
    governance.letters = 24;
    ListColumn member = ownColumn(u"member"_s, ColumnType::Tags, u"members"_s);
    member.isShown = member.isSortable = false;
    ListColumn town = ownColumn(u"town"_s, ColumnType::Text, u"town"_s);
    town.isSearched = true;
    ListColumn legal = ownColumn(u"legal_form"_s, ColumnType::Text, u"legal_form"_s);
    legal.letters = 20;
    ListColumn web = ownColumn(u"web"_s, ColumnType::Text, u"web"_s);
    web.letters = 20;
    web.isShown = false; // the pane opens it
    ListColumn tag = ownColumn(u"tag"_s, ColumnType::Tags, u"tags"_s);
    tag.isSortable = false;
    tag.isShown = false;
    ListColumn note = ownColumn(u"note"_s, ColumnType::Text, u"note"_s);
    note.isShown = false;
    note.isSearched = true;
    ListColumn advisor = linkColumn(u"advisor"_s, typeName<Advisor>(), u"a"_s, u"advisor_id"_s);
    advisor.isShown = advisor.isSearched = false;
    kind.columns = {name,
                    shortName,
                    town,
                    ownColumn(u"country"_s, ColumnType::Country, u"country"_s),
                    legal,
                    web,
                    governance,
                    member,
                    also,
                    tag,
                    advisor,
                    note,
                    changedColumn()};
    addSearchedText(kind);
    return kind;
}

} // namespace ilo
