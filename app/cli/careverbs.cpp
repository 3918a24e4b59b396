#include "app/cli/console.h"
#include "app/cli/fieldtext.h"
#include "app/cli/open.h"
#include "app/cli/verb.h"
#include "app/cli/words.h"
#include "core/storage/backup.h"
#include "core/storage/check.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString keyOf(Finding::Kind kind)
{
    switch (kind) {
    case Finding::Kind::Integrity: return u"integrity"_s;
    case Finding::Kind::Projection: return u"projection"_s;
    case Finding::Kind::Chain: return u"chain"_s;
    case Finding::Kind::Dangling: return u"dangling"_s;
    case Finding::Kind::Index: return u"index"_s;
    case Finding::Kind::Attachment: return u"attachment"_s;
    }
    Q_UNREACHABLE();
}

QString wordsOf(Finding::Kind kind)
{
    switch (kind) {
    case Finding::Kind::Integrity: return Words::tr("a part of the file cannot be read");
    case Finding::Kind::Projection:
        return Words::tr("a record differs from the log (“inprocap rebuild” mends it)");
    case Finding::Kind::Chain:
        return Words::tr("an action in the log was altered after it was written");
    case Finding::Kind::Dangling: return Words::tr("a link leads to a record that is not there");
    case Finding::Kind::Index:
        return Words::tr("the search index differs from the records (“inprocap rebuild” mends it)");
    case Finding::Kind::Attachment:
        return Words::tr("the content of an attached file is missing or was altered");
    }
    Q_UNREACHABLE();
}

Outcome check(const Call &call)
{
    const auto workspace = openForReading(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    const Result<CheckReport> report =
        checkWorkspace((*workspace)->database(), terminalProgress(Words::tr("checked")));
    if (!report)
        return fail(report.error());

    if (call.wantsJson()) {
        QJsonArray findings;
        for (const Finding &finding : report->findings)
            findings.append(QJsonObject{{u"kind"_s, keyOf(finding.kind)},
                                        {u"detail"_s, finding.detail},
                                        {u"notice"_s, finding.isNotice()}});
        printJson(QJsonObject{{u"clean"_s, report->isClean()},
                              {u"actions"_s, report->actions},
                              {u"records"_s, report->records},
                              {u"findings"_s, findings}});
    } else {
        for (const Finding &finding : report->findings)
            printLine(wordsOf(finding.kind) + u": "_s + finding.detail);
        printLine(report->isClean()
                      ? Words::tr("Clean: %1 actions and %2 records were checked.")
                            .arg(report->actions)
                            .arg(report->records)
                      : Words::tr("Not clean. Make a copy of the file before anything else."));
    }
    return report->isClean() ? ExitCode::Done : ExitCode::Unclean;
}

Outcome rebuildTables(const Call &call)
{
    const auto workspace = openForWriting(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    const Status done = rebuild((*workspace)->database(), terminalProgress(Words::tr("made anew")));
    if (!done)
        return fail(done.error());
    printLine(Words::tr("Tables and index were made anew from the log."));
    return ExitCode::Done;
}

QJsonObject backupJson(const Backup &backup)
{
    return {{u"path"_s, backup.path},
            {u"at"_s, momentText(backup.at)},
            {u"bytes"_s, backup.bytes},
            {u"organisations"_s, backup.organisations},
            {u"needs"_s, backup.needs},
            {u"actions"_s, backup.actions}};
}

Outcome backup(const Call &call)
{
    // Opened first, so that a file that is not ours is named as such.
    if (const auto workspace = openForReading(call.workspace()); !workspace)
        return fail(workspace.error());
    const Result<Backup> made = makeBackup(call.workspace(), terminalProgress(Words::tr("pages")));
    if (!made)
        return fail(made.error());
    if (call.wantsJson())
        printJson(backupJson(*made));
    else
        printLine(made->path);
    return ExitCode::Done;
}

/// The backup that a person named by its path, or by its file name in the workspace's own folder.
Result<Backup> findBackup(const QString &workspace, const QString &name)
{
    const auto own = backups(workspace);
    if (!own)
        return fail(own.error());
    if (name == u"latest" && !own->empty())
        return own->front();
    const QString path = QFileInfo(name).exists()
        ? name
        : backupFolder(workspace) + u'/' + QFileInfo(name).fileName();
    if (!QFileInfo(path).exists())
        return fail(Error::Code::NotFound,
                    Words::tr("“inprocap list WORKSPACE backups” lists those there are"),
                    name);
    for (const Backup &backup : *own) {
        if (QFileInfo(backup.path) == QFileInfo(path))
            return backup;
    }
    return Backup{.path = path, .at = QFileInfo(path).lastModified().toUTC()};
}

QJsonObject planJson(const RestorePlan &plan, const Backup &backup, bool isDone)
{
    QJsonArray lines;
    for (const RestorePlan::Line &line : plan.lines)
        lines.append(QJsonObject{{u"type"_s, line.type},
                                 {u"created"_s, line.created},
                                 {u"edited"_s, line.edited},
                                 {u"deleted"_s, line.deleted}});
    return {{u"backup"_s, backup.path},
            {u"changes"_s, lines},
            {u"actions_since"_s, plan.actionCount},
            {u"restored"_s, isDone}};
}

void printPlan(const RestorePlan &plan)
{
    if (plan.isEmpty()) {
        printLine(Words::tr("The records are those of the backup already."));
        return;
    }
    TextTable table({Words::tr("type"),
                     Words::tr("come back"),
                     Words::tr("change"),
                     Words::tr("go to the bin")});
    for (const RestorePlan::Line &line : plan.lines)
        table.add({line.type,
                   QString::number(line.created),
                   QString::number(line.edited),
                   QString::number(line.deleted)});
}

Outcome replaceDamaged(const Call &call)
{
    const Result<Backup> backup = findBackup(call.workspace(), call.arguments[1]);
    if (!backup)
        return fail(backup.error());
    const Result<QString> aside = replaceByBackup(call.workspace(), backup->path);
    if (!aside)
        return fail(aside.error());
    if (call.wantsJson())
        printJson(QJsonObject{{u"backup"_s, backup->path}, {u"moved_to"_s, *aside}});
    else
        printLine(Words::tr("The backup is in place; the damaged file is now %1").arg(*aside));
    return ExitCode::Done;
}

Outcome restore(const Call &call)
{
    if (call.isSet(u"replace"))
        return replaceDamaged(call);
    const bool isTrial = call.isSet(u"dry-run");
    const auto workspace =
        isTrial ? openForReading(call.workspace()) : openForWriting(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    const Result<Backup> backup = findBackup(call.workspace(), call.arguments[1]);
    if (!backup)
        return fail(backup.error());
    const Result<RestorePlan> plan = planRestore((*workspace)->database(), backup->path);
    if (!plan)
        return fail(plan.error());
    if (!isTrial && !plan->isEmpty()) {
        const QString label = Words::tr("Restored the backup of %1")
                                  .arg(backup->at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s));
        if (Status done = restoreBackup(**workspace, *plan, *backup, label); !done)
            return fail(done.error());
    }
    if (call.wantsJson())
        printJson(planJson(*plan, *backup, !isTrial));
    else
        printPlan(*plan);
    return ExitCode::Done;
}

} // namespace

std::vector<Verb> careVerbs()
{
    return {
        {.name = u"check"_s,
         .arguments = u"WORKSPACE"_s,
         .summary = Words::tr("Reads the whole file and says what is wrong with it."),
         .details = Words::tr("Writes nothing. Ends with exit code 7 when something is to repair."),
         .options = {jsonOption()},
         .run = check},
        {.name = u"rebuild"_s,
         .arguments = u"WORKSPACE"_s,
         .summary = Words::tr("Makes tables and search index anew from the log."),
         .run = rebuildTables},
        {.name = u"backup"_s,
         .arguments = u"WORKSPACE"_s,
         .summary = Words::tr("Makes a backup now and writes its path."),
         .options = {jsonOption()},
         .run = backup},
        {.name = u"restore"_s,
         .arguments = u"WORKSPACE BACKUP"_s,
         .least = 2,
         .most = 2,
         .summary = Words::tr("Makes the records those of a backup; can be undone."),
         .details =
             Words::tr("BACKUP is a path, a file name from “inprocap list WORKSPACE backups”, "
                       "or latest."),
         .options = {{u"dry-run"_s, Words::tr("Only shows what would change.")},
                     {u"replace"_s,
                      Words::tr("For a damaged file: moves it aside and puts the backup in its "
                                "place.")},
                     jsonOption()},
         .run = restore},
    };
}

} // namespace ilo
