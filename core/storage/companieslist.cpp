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

QStringList areaKeys()
{
    QStringList keys;
    for (const CodeEntry &area : technologyAreas())
        keys << area.key;
    return keys;
}

/// A column that the list has no index for: filtered, shown, not sorted by.
ListColumn unsorted(ListColumn column, bool isSearched = true)
{
    column.isSortable = false;
    column.isShown = false;
    column.isSearched = isSearched;
    return column;
}

/// All texts of a part of the company.
ListColumn partColumn(const QString &key, const QString &table, const QString &texts)
{
    return {.key = key,
            .type = ColumnType::Text,
            .value = u"(SELECT group_concat(%1, ', ') FROM %2 WHERE organisation_id = r.id)"_s.arg(
                texts, table),
            .letters = 24,
            .isShown = false,
            .isSortable = false,
            .isSearched = true};
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

    ListColumn name = ownColumn(u"name"_s, ColumnType::Text, u"name"_s);
    name.compare = u"c.name_key"_s;
    name.isFolded = name.isSearched = name.isWide = true;
    name.letters = 30;
    ListColumn country = ownColumn(u"country"_s, ColumnType::Country, u"country"_s);
    country.compare = u"c.country"_s;
    ListColumn size = choiceColumn(
        u"size"_s, u"size_class"_s, choiceKeys<SizeClass>(), toKey(SizeClass::Unknown));
    size.compare = u"c.size"_s;
    size.letters = 12; // "Small mid-cap"
    for (const QString &key : size.keys)
        size.places.push_back(companySizePlace(key));
    ListColumn consent = choiceColumn(u"consent"_s, u"consent"_s, choiceKeys<Consent>());
    consent.compare = u"c.consent"_s;
    consent.letters = 18;
    for (const QString &key : consent.keys)
        consent.places.push_back(companyConsentPlace(key));
    ListColumn town = ownColumn(u"town"_s, ColumnType::Text, u"town"_s);
    town.compare = u"c.town_key"_s;
    town.isFolded = town.isSearched = true;
    town.isShown = false;

    kind.columns = {
        name,
        country,
        size,
        {.key = u"area"_s,
         .type = ColumnType::Tags,
         .value = u"c.areas"_s,
         .compare = u"c.areas"_s,
         .keys = areaKeys(),
         .letters = 20,
         .isSearched = true,
         .isWide = true},
        {.key = u"trl"_s,
         .type = ColumnType::Number,
         .value = u"nullif(c.trl, 0)"_s,
         .compare = u"c.trl"_s,
         .most = highestTrl,
         .letters = 5},
        consent,
        town,
        {.key = u"last"_s,
         .type = ColumnType::Day,
         .value = u"nullif(c.contacted, '')"_s,
         .letters = 13},
        {.key = u"changed"_s,
         .type = ColumnType::Moment,
         .value = u"nullif(c.changed, 0) * 3600000"_s,
         .compare = u"c.changed"_s,
         .unit = millisecondsInHour,
         .letters = 9,
         .isShown = false},
        unsorted(ownColumn(u"favourite"_s, ColumnType::Flag, u"favourite"_s), false),
        unsorted(ownColumn(u"tag"_s, ColumnType::Tags, u"tags"_s)),
        unsorted(linkColumn(u"advisor"_s, typeName<Advisor>(), u"a"_s, u"advisor_id"_s), false),
        unsorted(ownColumn(u"headcount"_s, ColumnType::Number, u"headcount"_s), false),
        unsorted(ownColumn(u"founded"_s, ColumnType::Number, u"founded"_s), false),
        unsorted(ownColumn(u"email"_s, ColumnType::Text, u"email"_s)),
        unsorted(ownColumn(u"telephone"_s, ColumnType::Text, u"telephone"_s)),
        unsorted(ownColumn(u"web"_s, ColumnType::Text, u"web"_s)),
        unsorted(ownColumn(u"postcode"_s, ColumnType::Text, u"postcode"_s)),
        unsorted(ownColumn(u"street"_s, ColumnType::Text, u"street"_s)),
        unsorted(ownColumn(u"nuts"_s, ColumnType::Text, u"nuts"_s)),
        unsorted(ownColumn(u"legal_form"_s, ColumnType::Text, u"legal_form"_s)),
        unsorted(ownColumn(u"vat"_s, ColumnType::Text, u"vat_number"_s)),
        unsorted(ownColumn(u"register"_s, ColumnType::Text, u"register_number"_s)),
        unsorted(ownColumn(u"pic"_s, ColumnType::Text, u"pic"_s)),
        unsorted(ownColumn(u"cpv"_s, ColumnType::Tags, u"cpv"_s)),
        unsorted(ownColumn(u"nace"_s, ColumnType::Tags, u"nace"_s)),
        unsorted(ownColumn(u"turnover"_s, ColumnType::Amount, u"turnover"_s), false),
        unsorted(ownColumn(u"consent_until"_s, ColumnType::Day, u"consent_until"_s), false),
        unsorted(ownColumn(u"size_declared"_s, ColumnType::Day, u"size_declared_on"_s), false),
        partColumn(u"capability"_s,
                   typeName<Capability>(),
                   u"coalesce(title, '') || ' ' || coalesce(text, '')"_s),
        partColumn(u"certificate"_s, typeName<Certificate>(), u"name"_s),
        partColumn(u"reference"_s,
                   typeName<Reference>(),
                   u"coalesce(customer, '') || ' ' || coalesce(subject, '')"_s),
        unsorted(ownColumn(u"note"_s, ColumnType::Text, u"note"_s)),
        unsorted(ownColumn(u"sample"_s, ColumnType::Flag, u"sample"_s), false),
    };
    for (ListColumn &column : kind.columns) {
        if (column.key == "sample"_L1)
            column.field.clear();
    }
    kind.columns.push_back(
        {.key = u"text"_s,
         .type = ColumnType::Text,
         .value = u"NULL"_s,
         .compare = u"(SELECT words FROM company_names WHERE rowid = r.number) || ' ' ||"
                    " coalesce((SELECT words FROM company_texts WHERE rowid = r.number), '')"_s,
         .isFolded = true,
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
