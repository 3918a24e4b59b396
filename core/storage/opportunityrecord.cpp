#include "core/storage/opportunityrecord.h"

#include "core/domain/office.h"
#include "core/storage/repository.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

template<Described Part>
Status readPartsOf(Database &database, const QString &opportunity, std::vector<Part> &parts)
{
    auto found =
        Repository<Part>(database).where(u"opportunity_id = ? ORDER BY number"_s, {opportunity});
    if (!found)
        return fail(found.error());
    parts = *std::move(found);
    return {};
}

/// The record, or nothing when it is deleted or not here.
template<Described Record>
Result<std::optional<Record>> linked(Database &database, const Id<Record> &id)
{
    if (id.isNull())
        return std::optional<Record>();
    auto found = Repository<Record>(database).get(id);
    if (found)
        return std::optional<Record>(*std::move(found));
    if (found.error().code == Error::Code::NotFound)
        return std::optional<Record>();
    return fail(found.error());
}

} // namespace

QMap<QString, QDate> OpportunityInFull::told() const
{
    QMap<QString, QDate> days;
    for (const InformationDisclosure &disclosure : disclosures) {
        for (const QString &company : disclosure.companies) {
            QDate &day = days[company];
            if (!day.isValid() || disclosure.toldOn > day)
                day = disclosure.toldOn;
        }
    }
    return days;
}

Result<OpportunityInFull> opportunityInFull(Database &database, const Id<Opportunity> &id)
{
    auto opportunity = Repository<Opportunity>(database).get(id);
    if (!opportunity)
        return fail(opportunity.error());
    OpportunityInFull full;
    full.opportunity = *std::move(opportunity);
    Status done = readPartsOf(database, id.toString(), full.lots);
    if (done)
        done = readPartsOf(database, id.toString(), full.awards);
    if (done)
        done = readPartsOf(database, id.toString(), full.nominations);
    if (!done)
        return fail(done.error());
    auto disclosures = disclosuresOf(database, id.toString());
    if (!disclosures)
        return fail(disclosures.error());
    full.disclosures = *std::move(disclosures);
    auto organisation = linked(database, full.opportunity.organisation);
    if (!organisation)
        return fail(organisation.error());
    full.organisation = *std::move(organisation);
    const auto owner = linked(database, full.opportunity.owner);
    if (!owner)
        return fail(owner.error());
    if (*owner)
        full.owner = (*owner)->name;
    return full;
}

Result<std::vector<InformationDisclosure>> disclosuresOf(Database &database,
                                                         const QString &recordId)
{
    return Repository<InformationDisclosure>(database).where(
        u"record_id = ? ORDER BY told_on DESC, coalesce(told_at, '') DESC, number DESC"_s,
        {recordId});
}

Result<std::vector<Opportunity>> openOpportunities(Database &database, const QDate &today)
{
    return Repository<Opportunity>(database).where(
        u"coalesce(stage, '') NOT IN ('awarded', 'cancelled')"
        " AND (closes_on IS NULL OR closes_on >= ?)"
        " ORDER BY closes_on IS NULL, closes_on, coalesce(closes_at, ''), number"_s,
        {today.toString(Qt::ISODate)});
}

Result<std::vector<Opportunity>> opportunitiesNumbered(Database &database,
                                                       const std::vector<qint64> &numbers)
{
    std::vector<Opportunity> found;
    for (const qint64 number : numbers) {
        auto one = Repository<Opportunity>(database).where(u"number = ?"_s, {number});
        if (!one)
            return fail(one.error());
        for (Opportunity &opportunity : *one)
            found.push_back(std::move(opportunity));
    }
    return found;
}

} // namespace ilo
