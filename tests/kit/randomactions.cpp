#include "kit/randomactions.h"

#include "core/storage/bin.h"
#include "core/storage/repository.h"

using namespace Qt::StringLiterals;

namespace ilo::test {
namespace {

/// A record of the table, chosen by chance; none when the table is empty.
template<Described Record>
std::optional<Record> anyOf(Database &database, Chance &chance)
{
    const auto count = database.number(u"SELECT count(*) FROM "_s + typeName<Record>());
    if (!count || *count == 0)
        return std::nullopt;
    const auto found = Repository<Record>(database).where(u"1 ORDER BY number LIMIT 1 OFFSET ?"_s,
                                                          {qlonglong(chance.below(int(*count)))});
    return found && !found->empty() ? std::optional(found->front()) : std::nullopt;
}

/// Appends an edit of a record of this type, unless the table is empty.
template<Described Record>
void editOne(Database &database, Chance &chance, ChangeSet &changes)
{
    const std::optional<Record> before = anyOf<Record>(database, chance);
    if (!before)
        return;
    Record after = *before;
    scramble(chance, after, 4);
    if (after != *before)
        changes.push_back(edited(*before, after));
}

template<typename Record>
Record newRecord()
{
    Record record;
    record.id = Id<Record>::create();
    return record;
}

} // namespace

Status RandomActions::next()
{
    ++m_done;
    switch (m_chance.below(10)) {
    case 0:
    case 1:
    case 2: return add();
    case 3: return remove();
    case 4: return restore();
    default: return edit();
    }
}

Status RandomActions::add()
{
    ChangeSet changes;
    auto organisation = newRecord<Organisation>();
    organisation.name = u"Organisation %1"_s.arg(m_done);
    scramble(m_chance, organisation, 3);
    for (int left = m_chance.below(3); left > 0; --left) {
        auto capability = newRecord<Capability>();
        capability.organisation = organisation.id;
        capability.title = u"Capability"_s;
        scramble(m_chance, capability, 2);
        changes.push_back(created(capability));
        auto certificate = newRecord<Certificate>();
        certificate.organisation = organisation.id;
        certificate.name = u"ISO 9001"_s;
        changes.push_back(created(certificate));
        auto reference = newRecord<Reference>();
        reference.organisation = organisation.id;
        reference.customer = u"CERN"_s;
        changes.push_back(created(reference));
    }
    if (m_chance.oneIn(3)) {
        auto need = newRecord<Need>();
        need.code = u"N-%1"_s.arg(m_done, 4, 10, QChar(u'0'));
        need.title = u"Need"_s;
        need.organisation = organisation.id;
        scramble(m_chance, need, 3);
        changes.push_back(created(need));
        for (int position = m_withRequirements ? m_chance.below(4) : 0; position > 0; --position) {
            auto requirement = newRecord<Requirement>();
            requirement.need = need.id;
            requirement.position = position;
            scramble(m_chance, requirement, 2);
            changes.push_back(created(requirement));
        }
    }
    changes.insert(changes.begin(), created(organisation));
    return m_workspace.apply(changes, u"Added %1"_s.arg(organisation.name));
}

Status RandomActions::edit()
{
    Database &database = m_workspace.database();
    ChangeSet changes;
    switch (m_chance.below(6)) {
    case 0: editOne<Capability>(database, m_chance, changes); break;
    case 1: editOne<Need>(database, m_chance, changes); break;
    case 2:
        if (m_withRequirements)
            editOne<Requirement>(database, m_chance, changes);
        else
            editOne<Need>(database, m_chance, changes);
        break;
    case 3:
        editOne<Certificate>(database, m_chance, changes);
        editOne<Reference>(database, m_chance, changes);
        break;
    case 4: {
        const auto all = Repository<Organisation>(database).where(u"number % 3 = 0"_s);
        if (!all)
            return fail(all.error());
        for (const Organisation &before : *all) {
            Organisation after = before;
            scramble(m_chance, after, 8);
            if (after != before)
                changes.push_back(edited(before, after));
        }
        break;
    }
    default: editOne<Organisation>(database, m_chance, changes);
    }
    return changes.empty() ? add() : m_workspace.apply(changes, u"Edited %1"_s.arg(m_done));
}

Status RandomActions::remove()
{
    Database &database = m_workspace.database();
    QStringList ids;
    if (const auto organisation = anyOf<Organisation>(database, m_chance))
        ids << organisation->id.toString();
    if (const auto need = anyOf<Need>(database, m_chance); need && m_chance.oneIn(2))
        ids << need->id.toString();
    const Result<ChangeSet> changes = deletionOf(database, ids);
    if (!changes)
        return fail(changes.error());
    return changes->empty() ? add() : m_workspace.apply(*changes, u"Deleted %1"_s.arg(m_done));
}

Status RandomActions::restore()
{
    const auto entries = binEntries(m_workspace.database(), 20);
    if (!entries)
        return fail(entries.error());
    return entries->empty()
        ? add()
        : m_workspace.restoreDeleted({m_chance.pick(*entries).id}, u"Restored %1"_s.arg(m_done));
}

} // namespace ilo::test
