#include "core/rules/shippedplan.h"

#include "core/storage/organisationchoice.h"
#include "core/storage/recordlookup.h"
#include "core/storage/repository.h"
#include "core/text/fold.h"

#include <QJsonValue>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Namesakes looked at for one organisation.
constexpr int mostNamesakes = 20;

QStringList foldedNames(const Organisation &organisation)
{
    QStringList names;
    for (const QString &name :
         QStringList{organisation.name, organisation.shortName} + organisation.otherNames) {
        if (!folded(name).isEmpty())
            names << folded(name);
    }
    return names;
}

bool isCalledAlike(const Organisation &one, const Organisation &other)
{
    const QStringList names = foldedNames(other);
    return std::ranges::any_of(foldedNames(one),
                               [&](const QString &name) { return names.contains(name); });
}

/// A living organisation that is called as `shipped`; a Big Science Organisation before others.
Result<std::optional<Organisation>> namesake(Database &database, const Organisation &shipped)
{
    for (const QString &name : {shipped.shortName, shipped.name}) {
        const auto choices = organisationChoices(database, name, mostNamesakes);
        if (!choices)
            return fail(choices.error());
        for (const OrganisationChoice &choice : *choices) {
            const auto found =
                Repository<Organisation>(database).get(Id<Organisation>::parse(choice.id));
            if (!found)
                return fail(found.error());
            if (isCalledAlike(*found, shipped))
                return std::optional(*found);
        }
    }
    return std::optional<Organisation>();
}

/// Whether the program may put a newer value in this field: it still holds one of an earlier
/// release.
bool isFromEarlierRelease(const ShippedRecord &fact, const QString &field, const QVariant &held)
{
    const QJsonValue now = QJsonValue::fromVariant(held);
    return std::ranges::any_of(fact.earlier.value(field), [&](const QVariant &value) {
        return QJsonValue::fromVariant(value) == now;
    });
}

/// `record` of the same organisation; facts name the shipped one.
AnyRecord ownedBy(AnyRecord record, const Id<Organisation> &owner)
{
    std::visit(
        [&]<typename Record>(Record &part) {
            if constexpr (std::is_same_v<Record, ProcurementRule> || std::is_same_v<Record, Portal>)
                part.organisation = owner;
        },
        record);
    return record;
}

class Planner
{
public:
    Planner(Database &database) : m_database(database) { }

    Status take(const ShippedRecord &fact)
    {
        if (std::holds_alternative<Organisation>(fact.record))
            return takeOrganisation(fact);
        return takeOther(fact);
    }

    ShippedPlan plan;

private:
    Status takeOrganisation(const ShippedRecord &fact);
    Status takeOther(const ShippedRecord &fact);
    void fill(const Organisation &held, const Organisation &shipped);
    void renew(const AnyRecord &held, const ShippedRecord &fact, const AnyRecord &shipped);
    void count(const AnyRecord &created);

    Database &m_database;
    Id<Organisation> m_owner; ///< of the parts that follow; null: it was deleted
};

Status Planner::takeOrganisation(const ShippedRecord &fact)
{
    const Organisation &shipped = std::get<Organisation>(fact.record);
    auto held = Repository<Organisation>(m_database).get(shipped.id);
    if (held) {
        m_owner = shipped.id;
        renew(*held, fact, shipped);
        return {};
    }
    if (held.error().code != Error::Code::NotFound)
        return fail(held.error());
    const auto other = namesake(m_database, shipped);
    if (!other)
        return fail(other.error());
    if (*other) {
        m_owner = (*other)->id;
        ++plan.matched;
        fill(**other, shipped);
        return {};
    }
    const auto deleted = isKnownRecord(m_database, shipped.id.toString());
    if (!deleted)
        return fail(deleted.error());
    m_owner = *deleted ? Id<Organisation>() : shipped.id;
    if (*deleted)
        ++plan.inBin;
    else
        count(shipped);
    return {};
}

/// Fills what the office left empty in an organisation of its own. It is a real one from then on,
/// also when it came with the sample: its rules must not leave with that.
void Planner::fill(const Organisation &held, const Organisation &shipped)
{
    Organisation filled = held;
    forEachField<Organisation>([&](const auto &field) {
        const QVariant have = toStored(filled.*field.member);
        if (have.isNull())
            filled.*field.member = shipped.*field.member;
    });
    filled.roles = asSet(held.roles + shipped.roles);
    filled.sample = false;
    if (filled == held)
        return;
    plan.changes.push_back(edited(held, filled));
    ++plan.updated;
}

Status Planner::takeOther(const ShippedRecord &fact)
{
    const bool isPart = !std::holds_alternative<Threshold>(fact.record);
    if (isPart && m_owner.isNull()) {
        ++plan.inBin;
        return {};
    }
    const AnyRecord shipped = ownedBy(fact.record, m_owner);
    const auto held = readRecord(m_database, {typeOf(shipped), idOf(shipped)});
    if (held) {
        renew(*held, fact, shipped);
        return {};
    }
    if (held.error().code != Error::Code::NotFound)
        return fail(held.error());
    const auto deleted = isKnownRecord(m_database, idOf(shipped));
    if (!deleted)
        return fail(deleted.error());
    if (*deleted)
        ++plan.inBin;
    else
        count(shipped);
    return {};
}

void Planner::renew(const AnyRecord &held, const ShippedRecord &fact, const AnyRecord &shipped)
{
    AnyRecord renewed = held;
    bool differs = false;
    std::visit(
        [&]<typename Record>(Record &record) {
            const Record &wanted = std::get<Record>(shipped);
            forEachField<Record>([&](const auto &field) {
                const QVariant have = toStored(record.*field.member);
                if (have == toStored(wanted.*field.member))
                    return;
                if (isFromEarlierRelease(fact, QString::fromLatin1(field.name), have))
                    record.*field.member = wanted.*field.member;
                else
                    differs = true;
            });
        },
        renewed);
    if (differs)
        ++plan.kept;
    if (renewed != held) {
        plan.changes.push_back(edited(held, renewed));
        ++plan.updated;
    }
}

void Planner::count(const AnyRecord &record)
{
    plan.changes.push_back(created(record));
    if (std::holds_alternative<Organisation>(record))
        ++plan.organisations;
    else if (std::holds_alternative<Portal>(record))
        ++plan.portals;
    else if (std::holds_alternative<ProcurementRule>(record))
        ++plan.rules;
    else
        ++plan.thresholds;
}

} // namespace

Result<ShippedPlan> planFacts(Database &database, const std::vector<ShippedRecord> &facts)
{
    Planner planner(database);
    for (const ShippedRecord &fact : facts) {
        if (Status done = planner.take(fact); !done)
            return fail(done.error());
    }
    return planner.plan;
}

Result<ShippedPlan> planShipped(Database &database)
{
    const auto facts = shippedFacts();
    if (!facts)
        return fail(facts.error());
    return planFacts(database, *facts);
}

} // namespace ilo
