#pragma once

#include "core/domain/change.h"
#include "core/storage/history.h"
#include "core/storage/mentions.h"
#include "core/storage/retention.h"

namespace ilo {

/// Everything that is held about one person: what Articles 15 and 20 GDPR ask to be handed out.
struct PersonFile
{
    Contact contact;
    QString organisation; ///< name
    Office office;        ///< who is responsible for the data
    Retention retention;
    std::vector<Activity> activities; ///< newest first
    std::vector<Task> tasks;
    std::vector<AttachedFile> files;
    std::vector<Mention> mentions;    ///< where other texts name the person
    std::vector<FieldChange> history; ///< who entered what when, newest first
};

/// On a worker's connection: reads the whole log. NotFound when there is no such contact or it is
/// deleted.
Result<PersonFile> personFile(Database &database, const Id<Contact> &id, const Office &office,
                              QDate today, const Progress &progress = {});

} // namespace ilo
