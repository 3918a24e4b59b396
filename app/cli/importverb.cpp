#include "app/cli/importverb.h"

#include "app/cli/console.h"
#include "app/cli/open.h"
#include "app/cli/vcardverbs.h"
#include "app/cli/words.h"
#include "core/exchange/importer.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

Status applyMap(const QString &path, ImportJob &job)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::File, file.errorString(), path);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return fail(Error::Code::Format,
                    error.error == QJsonParseError::NoError ? Words::tr("an object is asked for")
                                                            : error.errorString(),
                    path);
    Result<Mapping> mapping = mappingFromJson(document.object(), job.form);
    if (!mapping)
        return fail(mapping.error());
    job.mapping = *std::move(mapping);
    return {};
}

/// What is wrong with a file that was handed in: the cures of a workspace are none for it.
Failure ofHandedIn(Error error)
{
    const bool isOfContent =
        error.code == Error::Code::Damaged || error.code == Error::Code::NotOurs;
    if (isOfContent)
        error.code = Error::Code::Format;
    return fail(std::move(error));
}

QJsonObject reasonsOf(const ImportPlan &plan)
{
    QJsonObject reasons;
    for (const auto &[reason, times] : plan.reasons)
        reasons.insert(toKey(reason), times);
    return reasons;
}

void printPlan(const ImportJob &job, const ImportPlan &plan)
{
    TextTable columns({Words::tr("column"), Words::tr("goes to"), Words::tr("match")});
    for (size_t i = 0; i < job.mapping.columns.size(); ++i) {
        const ColumnMapping &column = job.mapping.columns[i];
        columns.add({job.form.columns.value(qsizetype(i)), column.field, toKey(column.match)});
    }
    columns.add({});
    columns.add({Words::tr("new"), QString::number(plan.created)});
    columns.add({Words::tr("rejected"), QString::number(plan.rejected)});
    for (const auto &[reason, times] : plan.reasons)
        columns.add({toKey(reason), QString::number(times)});
}

Outcome tryImport(const Call &call, const ImportJob &job)
{
    if (call.wantsJson()) {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return fail(Error::Code::File, out.errorString());
        if (Status done = writeDryRun(job, out); !done)
            return fail(done.error());
        return ExitCode::Done;
    }
    const Result<ImportPlan> plan = planImport(job);
    if (!plan)
        return fail(plan.error());
    printPlan(job, *plan);
    return ExitCode::Done;
}

Outcome importNow(const Call &call, Workspace &workspace, const ImportJob &job)
{
    const Progress progress = terminalProgress(Words::tr("rows"));
    const Result<ImportReceipt> receipt =
        runImport(workspace.database(), workspace.author(), job, {}, [&](qint64 rows, double) {
            return progress(rows);
        });
    if (!receipt)
        return fail(receipt.error());

    const ImportPlan &plan = receipt->plan;
    if (call.wantsJson())
        printJson(QJsonObject{{u"action"_s, receipt->receipt.changeset},
                              {u"companies"_s, receipt->companies},
                              {u"records"_s, receipt->records},
                              {u"rejected"_s, plan.rejected},
                              {u"needsLook"_s, plan.remarked},
                              {u"reasons"_s, reasonsOf(plan)}});
    else
        printLine(Words::tr("%1; rejected rows: %2")
                      .arg(importLabel(receipt->companies, job.form.path))
                      .arg(plan.rejected));
    return ExitCode::Done;
}

Outcome import(const Call &call)
{
    const bool isTrial = call.isSet(u"dry-run");
    const auto workspace =
        isTrial ? openForReading(call.workspace()) : openForWriting(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    const QString path = call.arguments[1];
    if (!QFileInfo::exists(path))
        return fail(Error::Code::File, Words::tr("no such file"), path);
    if (isVcardName(path))
        return importVcards(call, **workspace, path);
    Result<ImportJob> job =
        prepareImport(path, call.value(u"sheet"), (*workspace)->office().currency);
    if (!job)
        return ofHandedIn(job.error());
    if (call.isSet(u"map")) {
        if (Status done = applyMap(call.value(u"map"), *job); !done)
            return fail(done.error());
    }
    return isTrial ? tryImport(call, *job) : importNow(call, **workspace, *job);
}

} // namespace

Verb importVerb()
{
    return {
        .name = u"import"_s,
        .arguments = u"WORKSPACE FILE"_s,
        .least = 2,
        .most = 2,
        .summary = Words::tr(
            "Imports companies from a CSV file or a workbook (XLSX, ODS), people from a vCard file."),
        .details = Words::tr("Columns are matched by their names in nine languages and by what "
                             "they hold. All rows are one action that can be undone. A map is "
                             "JSON: {\"Column\": \"field\"}, as the dry run writes it. Of a .vcf "
                             "file, people who are here already are filled in or left out, and "
                             "organisations of a name that is not known are made."),
        .options = {{u"sheet"_s, Words::tr("The sheet of a workbook."), u"NAME"_s},
                    {u"map"_s, Words::tr("Where the columns go, from a file."), u"FILE"_s},
                    {u"basis"_s,
                     Words::tr("Why the people of a .vcf file may be kept: public_task, "
                               "legitimate_interests, contract or consent."),
                     u"KEY"_s},
                    {u"no-organisations"_s,
                     Words::tr("Makes no organisations for the people of a .vcf file.")},
                    {u"dry-run"_s, Words::tr("Shows what would be imported; writes nothing.")},
                    jsonOption()},
        .run = import};
}

} // namespace ilo
