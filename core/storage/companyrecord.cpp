#include "core/storage/companyrecord.h"

#include "core/storage/repository.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

template<Described Part>
Status readParts(Database &database, const Id<Organisation> &id, const QString &order,
                 std::vector<Part> &parts)
{
    auto found = Repository<Part>(database).where(u"organisation_id = ? ORDER BY "_s + order,
                                                  {id.toString()});
    if (!found)
        return fail(found.error());
    parts = *std::move(found);
    return {};
}

} // namespace

Result<CompanyInFull> companyInFull(Database &database, const Id<Organisation> &id)
{
    auto organisation = Repository<Organisation>(database).get(id);
    if (!organisation)
        return fail(organisation.error());
    CompanyInFull company{.organisation = *std::move(organisation)};

    Status done = readParts(database, id, u"number"_s, company.capabilities);
    if (done)
        done = readParts(database, id, u"number"_s, company.certificates);
    if (done)
        done = readParts(database, id, u"coalesce(year, 0) DESC, number"_s, company.references);
    if (!done)
        return fail(done.error());

    if (const Id<Advisor> &advisor = company.organisation.advisor; !advisor.isNull()) {
        const auto found = Repository<Advisor>(database).get(advisor);
        if (found)
            company.advisor = found->name;
        else if (found.error().code != Error::Code::NotFound)
            return fail(found.error());
    }
    return company;
}

Result<QString> organisationOf(Database &database, const QString &type, const QString &id)
{
    if (type == typeName<Organisation>())
        return id;
    for (const QString &part :
         {typeName<Capability>(), typeName<Certificate>(), typeName<Reference>()}) {
        if (type == part)
            return database.text(u"SELECT organisation_id FROM %1 WHERE number ="
                                 " (SELECT number FROM entity WHERE uuid = ?)"_s.arg(part),
                                 {id});
    }
    return QString();
}

Result<QStringList> organisationIds(Database &database, const std::vector<qint64> &numbers)
{
    QStringList ids;
    for (const qint64 number : numbers) {
        const auto id = database.text(u"SELECT id FROM organisation WHERE number = ?"_s, {number});
        if (!id)
            return fail(id.error());
        if (!id->isEmpty())
            ids << *id;
    }
    return ids;
}

Result<std::vector<Advisor>> advisors(Database &database)
{
    return Repository<Advisor>(database).where(u"1 ORDER BY fold(name), number"_s);
}

Result<QStringList> tagsInUse(Database &database, int limit)
{
    QStringList tags;
    const Status done = database.forEach(
        u"SELECT t.value FROM organisation o, json_each(o.tags) t WHERE o.tags IS NOT NULL"
        " GROUP BY t.value ORDER BY count(*) DESC, t.value LIMIT ?"_s,
        {limit},
        [&](const Row &row) -> Status {
            tags << row.text(0);
            return {};
        });
    if (!done)
        return fail(done.error());
    return tags;
}

} // namespace ilo
