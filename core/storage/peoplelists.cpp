#include "core/domain/change.h"
#include "core/storage/listkinds.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int highestLevel = 5; ///< of engagement

ListColumn hidden(ListColumn column)
{
    column.isShown = false;
    return column;
}

ListColumn searched(ListColumn column, int letters)
{
    column.isSearched = true;
    column.letters = letters;
    return column;
}

ListColumn wide(ListColumn column, int letters)
{
    column.isWide = true;
    return searched(column, letters);
}

ListColumn tags(const QString &key, const QString &field)
{
    ListColumn column = ownColumn(key, ColumnType::Tags, field);
    column.isSortable = false;
    column.isSearched = true;
    return column;
}

ListColumn companyLink()
{
    return linkColumn(u"company"_s, typeName<Organisation>(), u"o"_s, u"organisation_id"_s);
}

ListColumn sampleColumn()
{
    ListColumn column = hidden(ownColumn(u"sample"_s, ColumnType::Flag, u"sample"_s));
    column.field.clear();
    return column;
}

} // namespace

ListKind contactsList()
{
    ListKind kind{.name = u"contacts"_s,
                  .type = typeName<Contact>(),
                  .title = u"name"_s,
                  .from = u"contact r"_s
                      + linkJoin(typeName<Organisation>(), u"o"_s, u"organisation_id"_s),
                  .sort = u"name"_s,
                  .follows = {typeName<Organisation>()}};
    ListColumn consent = choiceColumn(u"consent"_s, u"consent"_s, choiceKeys<Consent>());
    consent.letters = 17; // "Do not contact"
    ListColumn role = choiceColumn(
        u"role"_s, u"role"_s, choiceKeys<ContactRole>(), toKey(ContactRole::NotStated));
    role.letters = 13;
    kind.columns = {
        wide(ownColumn(u"name"_s, ColumnType::Text, u"name"_s), 20),
        wide(companyLink(), 20),
        role,
        searched(ownColumn(u"email"_s, ColumnType::Text, u"email"_s), 18),
        searched(ownColumn(u"telephone"_s, ColumnType::Text, u"telephone"_s), 17),
        consent,
        hidden(searched(ownColumn(u"job"_s, ColumnType::Text, u"job_title"_s), 20)),
        hidden(searched(ownColumn(u"mobile"_s, ColumnType::Text, u"mobile"_s), 14)),
        hidden(tags(u"language"_s, u"languages"_s)),
        hidden(choiceColumn(
            u"basis"_s, u"basis"_s, choiceKeys<LawfulBasis>(), toKey(LawfulBasis::NotStated))),
        hidden(tags(u"purpose"_s, u"purposes"_s)),
        hidden(ownColumn(u"consent_until"_s, ColumnType::Day, u"consent_until"_s)),
        hidden(ownColumn(u"do_not_contact"_s, ColumnType::Flag, u"do_not_contact"_s)),
        hidden(ownColumn(u"retain"_s, ColumnType::Day, u"retain_until"_s)),
        hidden({.key = u"last"_s,
                .type = ColumnType::Day,
                .value = u"(SELECT max(v.day) FROM activity v WHERE v.contact_id = r.id)"_s,
                .letters = 11}),
        hidden({.key = u"country"_s,
                .type = ColumnType::Country,
                .value = u"o.country"_s,
                .letters = 8}),
        hidden(tags(u"tag"_s, u"tags"_s)),
        hidden(searched(ownColumn(u"source"_s, ColumnType::Text, u"source"_s), 20)),
        hidden(searched(ownColumn(u"note"_s, ColumnType::Text, u"note"_s), 24)),
        hidden(changedColumn()),
        sampleColumn()};
    addSearchedText(kind);
    return kind;
}

ListKind activitiesList()
{
    ListKind kind{
        .name = u"activities"_s,
        .type = typeName<Activity>(),
        .title = u"subject"_s,
        .from = u"activity r"_s + linkJoin(typeName<Organisation>(), u"o"_s, u"organisation_id"_s)
            + linkJoin(typeName<Contact>(), u"p"_s, u"contact_id"_s)
            + linkJoin(typeName<Need>(), u"n"_s, u"need_id"_s)
            + linkJoin(typeName<Advisor>(), u"a"_s, u"advisor_id"_s),
        .sort = u"day"_s,
        .descending = true,
        .follows = {
            typeName<Organisation>(), typeName<Contact>(), typeName<Need>(), typeName<Advisor>()}};
    ListColumn minutes = ownColumn(u"minutes"_s, ColumnType::Number, u"minutes"_s);
    ListColumn level = ownColumn(u"level"_s, ColumnType::Number, u"level"_s);
    level.most = highestLevel;
    level.letters = 14;
    minutes.letters = 12;
    ListColumn what = choiceColumn(u"kind"_s, u"kind"_s, choiceKeys<ActivityKind>());
    what.letters = 12;
    kind.columns = {
        ownColumn(u"day"_s, ColumnType::Day, u"day"_s),
        what,
        wide(companyLink(), 20),
        wide(ownColumn(u"subject"_s, ColumnType::Text, u"subject"_s), 26),
        minutes,
        level,
        wide(ownColumn(u"note"_s, ColumnType::Text, u"note"_s), 14),
        hidden(linkColumn(u"contact"_s, typeName<Contact>(), u"p"_s, u"contact_id"_s)),
        hidden(linkColumn(u"advisor"_s, typeName<Advisor>(), u"a"_s, u"advisor_id"_s)),
        hidden(choiceColumn(u"service"_s,
                            u"service"_s,
                            choiceKeys<AdvisoryService>(),
                            toKey(AdvisoryService::None))),
        hidden(linkColumn(u"need"_s, typeName<Need>(), u"n"_s, u"need_id"_s, u"code"_s)),
        hidden(ownColumn(u"time"_s, ColumnType::Text, u"time"_s)),
        hidden({.key = u"country"_s,
                .type = ColumnType::Country,
                .value = u"o.country"_s,
                .letters = 8}),
        hidden(changedColumn()),
        sampleColumn()};
    addSearchedText(kind);
    return kind;
}

ListKind tasksList()
{
    ListKind kind{
        .name = u"tasks"_s,
        .type = typeName<Task>(),
        .title = u"title"_s,
        .from = u"task r"_s + linkJoin(typeName<Organisation>(), u"o"_s, u"organisation_id"_s)
            + linkJoin(typeName<Contact>(), u"p"_s, u"contact_id"_s)
            + linkJoin(typeName<Need>(), u"n"_s, u"need_id"_s)
            + linkJoin(typeName<Advisor>(), u"a"_s, u"owner_id"_s),
        .sort = u"due"_s,
        .follows = {
            typeName<Organisation>(), typeName<Contact>(), typeName<Need>(), typeName<Advisor>()}};
    ListColumn due = ownColumn(u"due"_s, ColumnType::Day, u"due_on"_s);
    due.letters = 26; // "Overdue since 19 Nov"
    kind.columns = {
        due,
        wide(ownColumn(u"title"_s, ColumnType::Text, u"title"_s), 26),
        wide(companyLink(), 20),
        linkColumn(u"contact"_s, typeName<Contact>(), u"p"_s, u"contact_id"_s),
        linkColumn(u"owner"_s, typeName<Advisor>(), u"a"_s, u"owner_id"_s),
        hidden(ownColumn(u"done"_s, ColumnType::Day, u"done_on"_s)),
        hidden(ownColumn(u"snoozed"_s, ColumnType::Day, u"snoozed_until"_s)),
        hidden(linkColumn(u"need"_s, typeName<Need>(), u"n"_s, u"need_id"_s, u"code"_s)),
        hidden(searched(ownColumn(u"note"_s, ColumnType::Text, u"note"_s), 24)),
        hidden(changedColumn()),
        sampleColumn()};
    addSearchedText(kind);
    return kind;
}

} // namespace ilo
