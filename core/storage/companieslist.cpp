#include "core/domain/change.h"
#include "core/domain/technologyarea.h"
#include "core/storage/companylist.h"
#include "core/storage/companysql.h"
#include "core/storage/listkinds.h"
#include "core/storage/listquery.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int highestTrl = 9;
constexpr qint64 millisecondsInHour = 3'600'000;

CompanySort sortOf(const QString &key)
{
    static const QHash<QString, CompanySort> sorts{{u"name"_s, CompanySort::Name},
                                                   {u"country"_s, CompanySort::Country},
                                                   {u"size"_s, CompanySort::Size},
                                                   {u"area"_s, CompanySort::Areas},
                                                   {u"trl"_s, CompanySort::Trl},
                                                   {u"consent"_s, CompanySort::Consent},
                                                   {u"town"_s, CompanySort::Town},
                                                   {u"last"_s, CompanySort::Contacted},
                                                   {u"changed"_s, CompanySort::Changed}};
    return sorts.value(key, CompanySort::Name);
}

CompanyQuery companyQuery(const ListQuery &query)
{
    CompanyQuery asked{.filter = query.filter.words.join(u' '),
                       .sort = sortOf(query.sort),
                       .descending = query.descending,
                       .more = query.filter};
    asked.more.words.clear();
    return asked;
}

/// A column that the list has no index for: filtered, shown, not sorted by.
ListColumn unsorted(ListColumn column, bool isSearched = true)
{
    column.isSortable = false;
    column.isShown = false;
    column.isSearched = isSearched;
    return column;
}

/// Of a field that the list's own table has a column for.
ListColumn listed(ListColumn column, const QString &compare, qint64 nothing = 0)
{
    column.compare = u"c."_s + compare;
    column.isListed = true;
    column.nothing = nothing;
    return column;
}

/// Of a field of the record of which the list's own table says whether it has a value.
ListColumn stated(ListColumn column, const QString &field)
{
    column.stated = u"(c.stated & %1 <> 0)"_s.arg(companyStatedBit(field));
    return column;
}

ListColumn statedColumn(const QString &key, ColumnType type, const QString &field,
                        bool isSearched = true)
{
    return stated(unsorted(ownColumn(key, type, field), isSearched), field);
}

ListColumn advisorColumn()
{
    ListColumn column =
        unsorted(linkColumn(u"advisor"_s, typeName<Advisor>(), u"a"_s, u"advisor_id"_s), false);
    column.stated = u"(c.advisor <> '')"_s;
    column.within = u"c.advisor IN (SELECT a.id FROM advisor a WHERE %1)"_s;
    column.isListed = true;
    return column;
}

/// All texts of a part of the company.
ListColumn partColumn(const QString &key, const QString &table, const QString &texts)
{
    return stated(
        {.key = key,
         .type = ColumnType::Text,
         .value = u"(SELECT group_concat(%1, ', ') FROM %2 WHERE organisation_id = r.id)"_s.arg(
             texts, table),
         .letters = 24,
         .isShown = false,
         .isSortable = false,
         .isSearched = true},
        table);
}

} // namespace

ListKind companiesList()
{
    ListKind kind{.name = u"companies"_s,
                  .type = typeName<Organisation>(),
                  .title = u"name"_s,
                  .from = u"organisation r JOIN company_list c ON c.number = r.number"_s
                      + linkJoin(typeName<Advisor>(), u"a"_s, u"advisor_id"_s),
                  .sort = u"name"_s,
                  .follows = {typeName<Capability>(),
                              typeName<Certificate>(),
                              typeName<Reference>(),
                              typeName<Activity>(),
                              typeName<Advisor>()}};

    ListColumn name = listed(ownColumn(u"name"_s, ColumnType::Text, u"name"_s), u"name_key"_s);
    name.isFolded = name.isSearched = name.isWide = true;
    name.letters = 30;
    ListColumn country =
        listed(ownColumn(u"country"_s, ColumnType::Country, u"country"_s), u"country"_s);
    ListColumn size =
        listed(choiceColumn(
                   u"size"_s, u"size_class"_s, choiceKeys<SizeClass>(), toKey(SizeClass::Unknown)),
               u"size"_s);
    size.letters = 13; // "Small mid-cap"
    for (const QString &key : size.keys)
        size.places.push_back(companySizePlace(key));
    ListColumn consent =
        listed(choiceColumn(u"consent"_s, u"consent"_s, choiceKeys<Consent>()), u"consent"_s);
    consent.letters = 18;
    for (const QString &key : consent.keys)
        consent.places.push_back(companyConsentPlace(key));
    ListColumn town = listed(ownColumn(u"town"_s, ColumnType::Text, u"town"_s), u"town_key"_s);
    town.isFolded = town.isSearched = true;
    town.isShown = false;

    kind.columns = {
        name,
        country,
        size,
        listed({.key = u"area"_s,
                .type = ColumnType::Tags,
                .value = u"c.areas"_s,
                .keys = technologyAreaKeys(),
                .letters = 20,
                .isSearched = true,
                .isWide = true},
               u"areas"_s),
        listed({.key = u"trl"_s,
                .type = ColumnType::Number,
                .value = u"nullif(c.trl, 0)"_s,
                .most = highestTrl,
                .letters = 5},
               u"trl"_s),
        consent,
        town,
        listed({.key = u"last"_s,
                .type = ColumnType::Day,
                .value = u"nullif(c.contacted, '')"_s,
                .letters = 13},
               u"contacted"_s),
        listed({.key = u"changed"_s,
                .type = ColumnType::Moment,
                .value = u"nullif(c.changed, 0) * 3600000"_s,
                .unit = millisecondsInHour,
                .letters = 9,
                .isShown = false},
               u"changed"_s),
        statedColumn(u"favourite"_s, ColumnType::Flag, u"favourite"_s, false),
        statedColumn(u"tag"_s, ColumnType::Tags, u"tags"_s),
        advisorColumn(),
        listed(unsorted(ownColumn(u"headcount"_s, ColumnType::Number, u"headcount"_s), false),
               u"headcount"_s,
               -1),
        listed(unsorted(ownColumn(u"founded"_s, ColumnType::Number, u"founded"_s), false),
               u"founded"_s,
               -1),
        statedColumn(u"email"_s, ColumnType::Text, u"email"_s),
        statedColumn(u"telephone"_s, ColumnType::Text, u"telephone"_s),
        statedColumn(u"web"_s, ColumnType::Text, u"web"_s),
        statedColumn(u"postcode"_s, ColumnType::Text, u"postcode"_s),
        statedColumn(u"street"_s, ColumnType::Text, u"street"_s),
        statedColumn(u"nuts"_s, ColumnType::Text, u"nuts"_s),
        statedColumn(u"legal_form"_s, ColumnType::Text, u"legal_form"_s),
        statedColumn(u"vat"_s, ColumnType::Text, u"vat_number"_s),
        statedColumn(u"register"_s, ColumnType::Text, u"register_number"_s),
        statedColumn(u"pic"_s, ColumnType::Text, u"pic"_s),
        statedColumn(u"cpv"_s, ColumnType::Tags, u"cpv"_s),
        statedColumn(u"nace"_s, ColumnType::Tags, u"nace"_s),
        listed(unsorted(ownColumn(u"turnover"_s, ColumnType::Amount, u"turnover"_s), false),
               u"turnover"_s,
               -1),
        listed(unsorted(ownColumn(u"consent_until"_s, ColumnType::Day, u"consent_until"_s), false),
               u"consent_until"_s),
        listed(
            unsorted(ownColumn(u"size_declared"_s, ColumnType::Day, u"size_declared_on"_s), false),
            u"size_declared"_s),
        partColumn(u"capability"_s,
                   typeName<Capability>(),
                   u"coalesce(title, '') || ' ' || coalesce(text, '')"_s),
        partColumn(u"certificate"_s, typeName<Certificate>(), u"name"_s),
        partColumn(u"reference"_s,
                   typeName<Reference>(),
                   u"coalesce(customer, '') || ' ' || coalesce(subject, '')"_s),
        statedColumn(u"note"_s, ColumnType::Text, u"note"_s),
        statedColumn(u"sample"_s, ColumnType::Flag, u"sample"_s, false),
    };
    for (ListColumn &column : kind.columns) {
        if (column.key == "sample"_L1)
            column.field.clear();
        if (column.key == "tag"_L1)
            column.wordMark = QString(tagMark);
    }
    kind.columns.push_back(
        {.key = u"text"_s,
         .type = ColumnType::Text,
         .value = u"NULL"_s,
         .compare = u"(SELECT words FROM company_names WHERE rowid = r.number) || ' ' ||"
                    " coalesce((SELECT words FROM company_texts WHERE rowid = r.number), '')"_s,
         .isFolded = true,
         .wordMark = QString(),
         .isShown = false,
         .isSortable = false,
         .isSearched = true,
         .isFilterOnly = true});
    kind.engine = {.numbers =
                       [](Database &database, const ListQuery &query) {
                           return companyNumbers(database, companyQuery(query));
                       },
                   .first =
                       [](Database &database, const ListQuery &query, int limit) {
                           return firstCompanyNumbers(database, companyQuery(query), limit);
                       },
                   .count = companyCount};
    return kind;
}

} // namespace ilo
