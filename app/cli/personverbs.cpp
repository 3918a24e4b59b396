#include "app/cli/console.h"
#include "app/cli/open.h"
#include "app/cli/verb.h"
#include "app/cli/words.h"
#include "core/base/writefile.h"
#include "core/exchange/personjson.h"
#include "core/storage/backuperasure.h"
#include "core/storage/eraseperson.h"
#include "core/storage/historyfilter.h"
#include "core/storage/recordlookup.h"
#include "ui/papers/paperoutput.h"
#include "ui/papers/personpaper.h"

#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

const QString replacement = u"[…]"_s; ///< in the place of a name in other text

/// The id of the contact that was named.
Result<QString> contactId(Database &database, const QString &named)
{
    const Result<RecordRef> found = findRecord(database, named);
    if (!found)
        return fail(found.error());
    if (found->type != typeName<Contact>())
        return fail(Error::Code::Invalid, Words::tr("a contact is asked for"), named);
    return found->id;
}

Outcome exportPerson(const Call &call)
{
    const QString path = call.value(u"out");
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != "pdf"_L1 && suffix != "odt"_L1 && suffix != "json"_L1)
        return usageError(Words::tr("--out needs the name of a .json, .pdf or .odt file"));
    const auto workspace = openForReading(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    Database &database = (*workspace)->database();
    const Result<QString> id = contactId(database, call.arguments[1]);
    if (!id)
        return fail(id.error());
    const Result<PersonFile> file = personFile(database,
                                               Id<Contact>::parse(*id),
                                               (*workspace)->office(),
                                               QDate::currentDate(),
                                               terminalProgress(Words::tr("actions read")));
    if (!file)
        return fail(file.error());
    const auto names = recordNames(database, recordsIn(*file));
    if (!names)
        return fail(names.error());
    const Result<QByteArray> bytes = suffix == "json"_L1
        ? Result<QByteArray>(
            QJsonDocument(toPersonJson(*file, QDateTime::currentDateTimeUtc())).toJson())
        : paperBytes(personPaper(*file, *names, QDate::currentDate()), suffix);
    if (!bytes)
        return fail(bytes.error());
    if (const Status written = writeFile(path, *bytes); !written)
        return fail(written.error());
    if (call.wantsJson()) {
        printJson(QJsonObject{{u"file"_s, path},
                              {u"id"_s, *id},
                              {u"activities"_s, qint64(file->activities.size())},
                              {u"tasks"_s, qint64(file->tasks.size())},
                              {u"files"_s, qint64(file->files.size())},
                              {u"mentions"_s, qint64(file->mentions.size())}});
    } else {
        printLine(path);
        printLine(Words::tr("Read it before you hand it over: text about others is theirs."));
    }
    return ExitCode::Done;
}

/// Which of the mentions lose the words.
Result<std::vector<Mention>> chosenMentions(const Call &call, const PersonTraces &traces)
{
    const QString which = call.value(u"mentions");
    if (which != "sure"_L1 && which != "all"_L1 && which != "none"_L1)
        return usageError(Words::tr("--mentions is one of sure, all, none"));
    std::vector<Mention> chosen;
    for (const Mention &mention : traces.mentions) {
        if (which == "all"_L1 || (which == "sure"_L1 && mention.isSure()))
            chosen.push_back(mention);
    }
    return chosen;
}

QString placeOf(const Mention &mention)
{
    if (mention.place == Mention::Place::Label)
        return Words::tr("history");
    return mention.type + u'.' + mention.field;
}

void sayTraces(const Call &call, const PersonTraces &traces,
               const std::vector<HoldingBackup> &backups)
{
    if (call.wantsJson()) {
        QJsonArray mentions;
        for (const Mention &mention : traces.mentions)
            mentions.append(QJsonObject{{u"place"_s, placeOf(mention)},
                                        {u"record"_s, mention.record},
                                        {u"text"_s, mention.text},
                                        {u"sure"_s, mention.isSure()}});
        QJsonArray holding;
        for (const HoldingBackup &backup : backups)
            holding.append(backup.path);
        printJson(QJsonObject{{u"erased"_s, false},
                              {u"activities"_s, traces.activities},
                              {u"tasks"_s, traces.tasks},
                              {u"files"_s, traces.files},
                              {u"mentions"_s, mentions},
                              {u"backups"_s, holding}});
        return;
    }
    printLine(Words::tr("activities that stay, without the person: %1").arg(traces.activities));
    printLine(Words::tr("tasks that stay, without the person: %1").arg(traces.tasks));
    printLine(Words::tr("attached files that go: %1").arg(traces.files));
    printLine(Words::tr("backups that hold the person: %1").arg(backups.size()));
    if (traces.mentions.empty())
        return;
    TextTable table({Words::tr("named in"), Words::tr("sure"), Words::tr("text")});
    for (const Mention &mention : traces.mentions)
        table.add({placeOf(mention),
                   mention.isSure() ? Words::tr("yes") : Words::tr("no"),
                   mention.text});
}

struct ErasedBackup
{
    QString path;
    Status outcome;
};

ExitCode sayErased(const Call &call, const PersonErasure &done,
                   const std::vector<ErasedBackup> &backups, bool isKept)
{
    QJsonArray said;
    bool isAll = done.isSwept;
    for (const ErasedBackup &backup : backups) {
        isAll = isAll && backup.outcome;
        said.append(QJsonObject{{u"path"_s, backup.path}, {u"erased"_s, bool(backup.outcome)}});
    }
    if (call.wantsJson()) {
        printJson(QJsonObject{{u"erased"_s, true},
                              {u"activities"_s, done.activities},
                              {u"tasks"_s, done.tasks},
                              {u"files"_s, done.files},
                              {u"mentions"_s, done.mentions},
                              {u"swept"_s, done.isSwept},
                              {u"backups"_s, said}});
    } else {
        printLine(Words::tr("The person is erased."));
        printLine(
            Words::tr("stay without the person: %1 activities, %2 tasks; gone: %3 files; words "
                      "taken out of %4 places")
                .arg(done.activities)
                .arg(done.tasks)
                .arg(done.files)
                .arg(done.mentions));
        for (const ErasedBackup &backup : backups)
            printLine((backup.outcome ? Words::tr("erased in the backup %1")
                           : isKept   ? Words::tr("left in the backup %1")
                                      : Words::tr("NOT erased in the backup %1; delete it by hand"))
                          .arg(backup.path));
        if (!done.isSwept)
            printLine(Words::tr("Another program is reading the workspace: the words are in the "
                                "file that ends in “-wal” until it is closed."));
    }
    return isAll || isKept ? ExitCode::Done : ExitCode::Failed;
}

Outcome erase(const Call &call)
{
    const bool isLook = call.isSet(u"dry-run");
    const bool keepsBackups = call.isSet(u"keep-backups");
    if (!isLook && !call.isSet(u"yes"))
        return usageError(Words::tr("nothing was erased: it cannot be undone, so --yes has to say "
                                    "that you want it; --dry-run shows what would go"));
    const auto workspace =
        isLook ? openForReading(call.workspace()) : openForWriting(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    Database &database = (*workspace)->database();
    const Result<QString> id = contactId(database, call.arguments[1]);
    if (!id)
        return fail(id.error());
    const auto traces = tracesOf(database, *id, terminalProgress(Words::tr("actions read")));
    if (!traces)
        return fail(traces.error());
    const auto mentions = chosenMentions(call, *traces);
    if (!mentions)
        return fail(mentions.error());
    const std::vector<HoldingBackup> holding = backupsHolding(call.workspace(), *id);
    if (isLook) {
        sayTraces(call, *traces, holding);
        return ExitCode::Done;
    }
    const auto done = erasePerson(
        **workspace, *id, Words::tr("Erased a person for good"), *mentions, replacement);
    if (!done)
        return fail(done.error());
    std::vector<ErasedBackup> backups;
    for (const HoldingBackup &backup : holding)
        backups.push_back({backup.path,
                           keepsBackups ? Status(fail(Error::Code::Cancelled, backup.path))
                                        : eraseInBackup(backup.path,
                                                        *id,
                                                        *mentions,
                                                        replacement,
                                                        terminalProgress(Words::tr("backup")))});
    return sayErased(call, *done, backups, keepsBackups);
}

} // namespace

std::vector<Verb> personVerbs()
{
    return {
        {.name = u"person"_s,
         .arguments = u"WORKSPACE ID --out FILE"_s,
         .least = 2,
         .most = 2,
         .summary = Words::tr("Writes everything that is held about a person (right of access)."),
         .details = Words::tr(
             "ID is a contact's. The file is to be handed to the person: values, activities, tasks, "
             "names of attached files, other text that names the person, and who entered what. Read "
             "it first: text about others is theirs. Writes nothing to the workspace."),
         .options = {{u"out"_s,
                      Words::tr("The file; .json, .pdf or .odt says which form."),
                      u"FILE"_s},
                     jsonOption()},
         .run = exportPerson},
        {.name = u"erase"_s,
         .arguments = u"WORKSPACE ID --yes"_s,
         .least = 2,
         .most = 2,
         .summary = Words::tr("Erases a person for good (right to erasure)."),
         .details = Words::tr(
             "ID is a contact's, deleted or not. Values, history, search and attached files go, in "
             "the backups beside the workspace too; activities and tasks stay and count, without "
             "the person. Exported files, paper and copies elsewhere are not reached. It cannot be "
             "undone. Ends with 1 when a backup could not be changed."),
         .options = {{u"yes"_s, Words::tr("Says that you mean it.")},
                     {u"dry-run"_s, Words::tr("Shows what would go and stay, and erases nothing.")},
                     {u"mentions"_s,
                      Words::tr("Other text that names the person: sure (the whole name, an "
                                "address or number, or an activity with the person), all, none."),
                      u"WHICH"_s,
                      u"sure"_s},
                     {u"keep-backups"_s, Words::tr("Leaves the person in the backups.")},
                     jsonOption()},
         .run = erase}};
}

} // namespace ilo
