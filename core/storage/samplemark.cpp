#include "core/storage/samplemark.h"

#include "core/domain/recordtype.h"
#include "core/storage/bin.h"
#include "core/storage/repository.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// True of an organisation that a need or a person of the office's own belongs to.
const QString &keptForOwnRecords()
{
    static const QString condition =
        u"(EXISTS (SELECT 1 FROM need n WHERE n.organisation_id = organisation.id AND n.sample IS NOT 1)"
        " OR EXISTS (SELECT 1 FROM contact c WHERE c.organisation_id = organisation.id"
        " AND c.sample IS NOT 1))"_s;
    return condition;
}

} // namespace

QStringList sampleTypes()
{
    QStringList types;
    for (const RecordType &type : recordTypes()) {
        if (type.indexOf(u"sample"_s) >= 0)
            types << type.name;
    }
    return types;
}

Result<bool> hasSample(Database &database)
{
    QStringList marked;
    for (const QString &type : sampleTypes())
        marked << u"EXISTS (SELECT 1 FROM %1 WHERE sample = 1)"_s.arg(type);
    const Result<qint64> found = database.number(u"SELECT "_s + marked.join(u" OR "_s));
    if (!found)
        return fail(found.error());
    return *found != 0;
}

Result<ChangeSet> removalOfSample(Database &database)
{
    const auto kept =
        Repository<Organisation>(database).where(u"sample = 1 AND "_s + keptForOwnRecords());
    if (!kept)
        return fail(kept.error());

    QStringList marked;
    for (const QString &type : sampleTypes()) {
        const auto organisation = type == QLatin1StringView(Description<Organisation>::table);
        marked << u"SELECT id FROM %1 WHERE sample = 1"_s.arg(type)
                + (organisation ? u" AND NOT "_s + keptForOwnRecords() : QString());
    }
    const Result<std::vector<QString>> ids = database.select<QString>(
        marked.join(u" UNION ALL "_s), {}, [](const Row &row) { return row.text(0); });
    if (!ids)
        return fail(ids.error());

    Result<ChangeSet> changes = deletionOf(database, QStringList(ids->begin(), ids->end()));
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
