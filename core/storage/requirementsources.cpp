#include "core/storage/requirementsources.h"

#include "core/domain/change.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// How the records of a type are named and dated; activities and statements may have no words.
struct SourceTable
{
    QString type;
    QString title; ///< SQL
    QString day;   ///< SQL
};

const std::vector<SourceTable> &sourceTables()
{
    static const std::vector<SourceTable> tables{
        {typeName<NeedStatement>(), u"coalesce(text, '')"_s, u"coalesce(said_on, '')"_s},
        {typeName<Activity>(), u"coalesce(subject, '')"_s, u"coalesce(day, '')"_s},
        {typeName<AttachedFile>(), u"coalesce(name, '')"_s, u"coalesce(added_on, '')"_s},
        {typeName<Contact>(), u"coalesce(name, '')"_s, u"''"_s},
        {typeName<Organisation>(), u"coalesce(short_name, name, '')"_s, u"''"_s},
    };
    return tables;
}

Result<std::vector<RequirementSource>> select(Database &database, const SourceTable &table,
                                              const QString &condition, const Binds &binds)
{
    return database.select<RequirementSource>(
        u"SELECT id, %1, %2 FROM %3 WHERE %4"_s.arg(table.title, table.day, table.type, condition),
        binds,
        [&](const Row &row) {
            return RequirementSource{{table.type, row.text(0)},
                                     row.text(1),
                                     QDate::fromString(row.text(2), Qt::ISODate)};
        });
}

} // namespace

Result<std::vector<RequirementSource>> requirementSources(Database &database, const Need &need,
                                                          int most)
{
    const QString of = need.id.toString();
    const QString organisation = need.organisation.toString();
    const std::vector<std::pair<QString, Binds>> conditions{
        {u"need_id = ? ORDER BY said_on DESC, number DESC LIMIT ?"_s, {of, most}},
        {u"need_id = ? OR (organisation_id = ? AND organisation_id <> '') ORDER BY day DESC, number DESC LIMIT ?"_s,
         {of, organisation, most}},
        {u"record_id = ? ORDER BY number DESC LIMIT ?"_s, {of, most}},
        {u"organisation_id = ? AND organisation_id <> '' ORDER BY fold(name) LIMIT ?"_s,
         {organisation, most}},
        {u"id = ? LIMIT ?"_s, {organisation, most}},
    };
    std::vector<RequirementSource> all;
    for (size_t i = 0; i < sourceTables().size(); ++i) {
        auto found = select(database, sourceTables()[i], conditions[i].first, conditions[i].second);
        if (!found)
            return fail(found.error());
        all.insert(all.end(), found->begin(), found->end());
    }
    return all;
}

Result<RequirementSource> requirementSource(Database &database, const RecordRef &record)
{
    for (const SourceTable &table : sourceTables()) {
        if (table.type != record.type)
            continue;
        auto found = select(database, table, u"id = ?"_s, {record.id});
        if (!found)
            return fail(found.error());
        if (!found->empty())
            return found->front();
    }
    return fail(Error::Code::NotFound, record.type + u' ' + record.id);
}

} // namespace ilo
