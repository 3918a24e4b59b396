#include "core/storage/personfile.h"

#include "core/storage/repository.h"

using namespace Qt::StringLiterals;

namespace ilo {

Result<PersonFile> personFile(Database &database, const Id<Contact> &id, const Office &office,
                              QDate today, const Progress &progress)
{
    PersonFile file;
    file.office = office;
    const QString uuid = id.toString();
    auto contact = Repository<Contact>(database).get(id);
    if (!contact)
        return fail(contact.error());
    file.contact = *std::move(contact);
    if (!file.contact.organisation.isNull()) {
        const auto organisation = Repository<Organisation>(database).get(file.contact.organisation);
        if (organisation)
            file.organisation = organisation->name;
    }
    const auto retention = retentionOf(database, file.contact, retentionMonths(office), today);
    if (!retention)
        return fail(retention.error());
    file.retention = *retention;

    auto activities = Repository<Activity>(database).where(
        u"contact_id = ? ORDER BY day DESC, id DESC"_s, {uuid});
    if (!activities)
        return fail(activities.error());
    file.activities = *std::move(activities);
    auto tasks = Repository<Task>(database).where(u"contact_id = ? ORDER BY due_on, id"_s, {uuid});
    if (!tasks)
        return fail(tasks.error());
    file.tasks = *std::move(tasks);
    auto files = Repository<AttachedFile>(database).where(u"record_id = ? ORDER BY name"_s, {uuid});
    if (!files)
        return fail(files.error());
    file.files = *std::move(files);
    auto mentions = mentionsOf(database, uuid, progress);
    if (!mentions)
        return fail(mentions.error());
    file.mentions = *std::move(mentions);
    auto history = recordHistory(database, uuid);
    if (!history)
        return fail(history.error());
    file.history = *std::move(history);
    return file;
}

} // namespace ilo
