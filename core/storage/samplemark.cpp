#include "core/storage/samplemark.h"

#include "core/storage/bin.h"
#include "core/storage/repository.h"

using namespace Qt::StringLiterals;

namespace ilo {

Result<bool> hasSample(Database &database)
{
    const Result<qint64> found =
        database.number(u"SELECT EXISTS (SELECT 1 FROM organisation WHERE sample = 1)"
                        " OR EXISTS (SELECT 1 FROM need WHERE sample = 1)"_s);
    if (!found)
        return fail(found.error());
    return *found != 0;
}

Result<ChangeSet> removalOfSample(Database &database)
{
    const auto keptForOwnNeed = u"id IN (SELECT organisation_id FROM need WHERE sample IS NOT 1)"_s;
    const auto kept =
        Repository<Organisation>(database).where(u"sample = 1 AND "_s + keptForOwnNeed);
    if (!kept)
        return fail(kept.error());

    const Result<std::vector<QString>> marked = database.select<QString>(
        u"SELECT id FROM organisation WHERE sample = 1 AND NOT "_s + keptForOwnNeed
            + u" UNION ALL SELECT id FROM need WHERE sample = 1"_s,
        {},
        [](const Row &row) { return row.text(0); });
    if (!marked)
        return fail(marked.error());

    Result<ChangeSet> changes = deletionOf(database, QStringList(marked->begin(), marked->end()));
    if (!changes)
        return changes;
    for (const Organisation &organisation : *kept) {
        Organisation own = organisation;
        own.sample = false;
        changes->push_back(edited(organisation, own));
    }
    return changes;
}

} // namespace ilo
