#pragma once

#include "core/storage/mentions.h"
#include "core/storage/workspace.h"

namespace ilo {

/// What erasing a person for good did.
struct PersonErasure
{
    qint64 changeset = 0; ///< the action in the history that says it happened
    int activities = 0;   ///< that stay, without the person
    int tasks = 0;
    int files = 0;    ///< attached to the person, gone with their content
    int mentions = 0; ///< places where the words were taken out
    /// False while another program reads the file: the words are in its write-ahead log ("-wal")
    /// until the last one closes it.
    bool isSwept = true;
};

/// What stays and what goes, to be shown before.
struct PersonTraces
{
    int activities = 0;
    int tasks = 0;
    int files = 0;
    std::vector<Mention> mentions;
};

/// What erasing the contact `id` would touch. On a worker's connection: reads the whole log.
/// Error::Code::NotFound when there is no such contact.
Result<PersonTraces> tracesOf(Database &database, const QString &id, const Progress &progress = {});

/// Erases the contact `id`, deleted or not, for good (Article 17 GDPR): its values leave log,
/// tables, search index, drafts and the labels of actions on it; files attached to it go with their
/// content. Activities and tasks stay and count as before, without the person. In `mentions`,
/// `replacement` takes the place of the words. It cannot be undone and is itself logged; the hash
/// chain still proves the rest. Backups keep the person until eraseInBackup() or their rotation.
/// On a worker's connection, between Workspace::beginLongJob() and endLongJob().
/// @param label  as the history shows it; must not name the person
Result<PersonErasure> erasePerson(Database &writer, const Author &author, const QString &id,
                                  const QString &label, const std::vector<Mention> &mentions,
                                  const QString &replacement, const Progress &progress = {});

/// The same on the workspace's own connection.
Result<PersonErasure> erasePerson(Workspace &workspace, const QString &id, const QString &label,
                                  const std::vector<Mention> &mentions, const QString &replacement);

} // namespace ilo
