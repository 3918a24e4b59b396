#include "core/storage/backuperasure.h"

#include "core/storage/attachments.h"
#include "core/storage/blanking.h"
#include "core/storage/check.h"
#include "core/storage/erasedfiles.h"
#include "core/storage/schema.h"
#include "core/storage/workspacefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace ilo {
namespace {

/// Whether the record has a value in that file.
Result<bool> holds(const QString &path, const QString &id)
{
    if (Status known = examineFile(path); !known)
        return fail(known.error());
    auto database = Database::open(path, Database::Mode::ReadOnly);
    if (!database)
        return fail(database.error());
    const auto found = (*database)->number(
        QStringLiteral(
            "SELECT 1 FROM entity e JOIN op o ON o.entity = e.number "
            "WHERE e.uuid = ? AND o.state IN (0, 4) AND o.value IS NOT NULL "
            "AND o.field NOT IN (SELECT number FROM field WHERE name = '_deleted') LIMIT 1"),
        {id});
    return found ? Result<bool>(*found == 1) : fail(found.error());
}

QFileInfoList copiesOf(const QString &workspace)
{
    const QFileInfo file(workspace);
    QFileInfoList copies = QDir(backupFolder(workspace))
                               .entryInfoList({QStringLiteral("*.inprocap")},
                                              QDir::Files,
                                              QDir::Name | QDir::Reversed);
    return copies
        + QDir(file.absolutePath())
              .entryInfoList({file.completeBaseName() + QStringLiteral(" damaged *.inprocap")},
                             QDir::Files);
}

/// The mentions of this file at the places that were chosen in the workspace.
Result<std::vector<Mention>> mentionsHere(Database &database, const QString &id,
                                          const std::vector<Mention> &chosen,
                                          const Progress &progress)
{
    if (chosen.empty())
        return std::vector<Mention>{};
    auto here = mentionsOf(database, id, progress);
    if (!here)
        return here;
    const auto key = [](const Mention &mention) {
        return mention.place == Mention::Place::Label ? QString::number(mention.changeset)
                                                      : mention.record + u'/' + mention.field;
    };
    QSet<QString> places;
    for (const Mention &mention : chosen)
        places.insert(key(mention));
    // A draft is of a moment; what this file has of them names the person or does not.
    std::erase_if(*here, [&](const Mention &mention) {
        return mention.place != Mention::Place::Draft && !places.contains(key(mention));
    });
    return here;
}

Status eraseIn(Database &copy, const QString &id, const std::vector<Mention> &chosen,
               const QString &replacement, const Progress &progress)
{
    const auto words = wordsOf(copy, id);
    if (!words)
        return fail(words.error());
    const auto mentions = mentionsHere(copy, id, chosen, progress);
    if (!mentions)
        return fail(mentions.error());
    const auto files = filesOf(copy, id);
    if (!files)
        return fail(files.error());
    const auto number =
        copy.number(QStringLiteral("SELECT number FROM entity WHERE uuid = ?"), {id});
    if (!number)
        return fail(number.error());
    const Entity person{*number, id, recordType(typeName<Contact>())};
    std::vector<Entity> erased{person};
    erased.insert(erased.end(), files->begin(), files->end());

    return copy.transaction([&]() -> Status {
        if (const auto touched = redactMentions(copy, id, *words, *mentions, replacement); !touched)
            return fail(touched.error());
        if (Status open = copy.execute(QStringLiteral("UPDATE guard SET open = 2")); !open)
            return open;
        if (Status labels = blankLabelsOf(copy, person, *words); !labels)
            return labels;
        for (const Entity &entity : erased) {
            if (Status blanked = blankRecord(copy, entity); !blanked)
                return blanked;
        }
        if (Status gone = dropUnusedBytes(copy); !gone)
            return gone;
        if (Status dropped = dropSalts(copy); !dropped)
            return dropped;
        return copy.execute(QStringLiteral("UPDATE guard SET open = 0"));
    });
}

/// Changes the copy and leaves it as one file without side files.
Status changeCopy(const QString &path, const QString &id, const std::vector<Mention> &mentions,
                  const QString &replacement, const Progress &progress)
{
    auto copy = Database::open(path, Database::Mode::ReadWrite);
    if (!copy)
        return fail(copy.error());
    if (Status current = migrate(**copy); !current)
        return current;
    if (Status done = eraseIn(**copy, id, mentions, replacement, progress); !done)
        return done;
    // Tables, lists and search as the log now says: whatever there is of them.
    if (Status made = rebuild(**copy, progress); !made)
        return made;
    if (const auto swept = sweepErased(**copy); !swept)
        return fail(swept.error());
    const auto verdict = (*copy)->text(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!verdict)
        return fail(verdict.error());
    if (*verdict != QStringLiteral("ok"))
        return fail(Error::Code::Damaged, *verdict, path);
    return (*copy)->execute(QStringLiteral("PRAGMA journal_mode = DELETE"));
}

void removeWithSideFiles(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1StringView(suffix));
}

} // namespace

std::vector<HoldingBackup> backupsHolding(const QString &workspace, const QString &id)
{
    std::vector<HoldingBackup> holding;
    for (const QFileInfo &file : copiesOf(workspace)) {
        const auto found = holds(file.filePath(), id);
        if (!found || *found)
            holding.push_back({file.filePath(), file.lastModified().toUTC(), file.size()});
    }
    return holding;
}

Status eraseInBackup(const QString &backup, const QString &id, const std::vector<Mention> &mentions,
                     const QString &replacement, const Progress &progress)
{
    const QString part = backup + QStringLiteral(".part");
    const QString old = backup + QStringLiteral(".old");
    removeWithSideFiles(part);
    if (!QFile::copy(backup, part))
        return fail(Error::Code::File, QStringLiteral("the backup cannot be copied"), part);
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
    if (Status changed = changeCopy(part, id, mentions, replacement, progress); !changed) {
        removeWithSideFiles(part);
        return changed;
    }
    // The old one stays until the new one has its name.
    QFile::remove(old);
    if (!QFile::rename(backup, old) || !QFile::rename(part, backup)) {
        QFile::rename(old, backup);
        removeWithSideFiles(part);
        return fail(Error::Code::File, QStringLiteral("the backup cannot be renamed"), backup);
    }
    return QFile::remove(old)
        ? Status()
        : fail(Error::Code::File, QStringLiteral("the old backup cannot be removed"), old);
}

} // namespace ilo
