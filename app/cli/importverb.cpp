#include "app/cli/importverb.h"

#include "app/cli/console.h"
#include "app/cli/open.h"
#include "app/cli/vcardverbs.h"
#include "app/cli/words.h"
#include "core/exchange/importanswers.h"
#include "core/exchange/importer.h"
#include "core/exchange/importtarget.h"
#include "ui/kit/fieldlabels.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

Result<QJsonObject> readObject(const QString &path)
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
    return document.object();
}

Status applyMap(const QString &path, ImportJob &job)
{
    const Result<QJsonObject> object = readObject(path);
    if (!object)
        return fail(object.error());
    Result<Mapping> mapping = mappingFromJson(*object, job.form);
    if (!mapping)
        return fail(mapping.error());
    job.mapping = *std::move(mapping);
    return {};
}

template<Enum Value>
Result<Value> keyOption(const Call &call, QStringView name)
{
    Value value{};
    const QString key = call.value(name);
    if (!fromStored(QVariant(key), value))
        return fail(Error::Code::Invalid,
                    Words::tr("--%1 cannot be \"%2\"").arg(name.toString(), key),
                    key);
    return value;
}

/// What the options say about words, letters and companies that are here.
Status applyOptions(const Call &call, const SheetSurvey &survey, ImportJob &job)
{
    if (!call.isSet(u"map"))
        takeLateCrosses(job.mapping, job.form, survey);
    settle(job.mapping, survey);
    if (call.isSet(u"answers")) {
        const Result<QJsonObject> answers = readObject(call.value(u"answers"));
        if (!answers)
            return fail(answers.error());
        if (Status said = applyAnswers(*answers, survey, job); !said)
            return said;
    }
    if (call.isSet(u"repair"))
        agreeToRepairs(survey, job.mapping);
    if (call.isSet(u"basis")) {
        const auto basis = keyOption<LawfulBasis>(call, u"basis");
        if (!basis)
            return fail(basis.error());
        job.basis = *basis;
    }
    if (call.isSet(u"update")) {
        const auto policy = keyOption<UpdatePolicy>(call, u"update");
        if (!policy)
            return fail(policy.error());
        job.choices.updates = *policy;
    }
    if (call.isSet(u"duplicates")) {
        const auto answer = keyOption<RowAnswer>(call, u"duplicates");
        if (!answer)
            return fail(answer.error());
        job.choices.alike = *answer;
    }
    return {};
}

QString reasonWords(const Remark &remark)
{
    switch (remark.reason) {
    case Reason::NoName: return Words::tr("The row names no company.");
    case Reason::Total: return Words::tr("The row sums up others.");
    case Reason::HeaderAgain: return Words::tr("The row repeats the names of the columns.");
    case Reason::SameAsRow: return Words::tr("The same company as row %1.").arg(remark.value);
    case Reason::LeftOut: return Words::tr("Left out: it may be \"%1\".").arg(remark.value);
    case Reason::Footnote: return Words::tr("The row is a note below the table.");
    case Reason::OddQuote: return Words::tr("A quotation mark in the row never closes.");
    case Reason::NoPerson: return Words::tr("The row does not name the person.");
    case Reason::NoBasis: return Words::tr("The person has no lawful basis.");
    case Reason::NoAddress:
        return Words::tr("The person's e-mail \"%1\" is none.").arg(remark.value);
    default: return toKey(remark.reason);
    }
}

Status saveRejected(const ImportJob &job, Database &portfolio, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Code::File, file.errorString(), path);
    const QStringList headers{
        Words::tr("Row in the file"), Words::tr("Why"), Words::tr("Lawful basis")};
    if (Status written = writeRejected(job, &portfolio, file, headers, reasonWords); !written)
        return written;
    return file.commit() ? Status() : fail(Error::Code::File, file.errorString(), path);
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
        const ImportTarget target{column.field};
        // The key too: it is what a map names.
        const QString words = hasFieldLabel(target.type(), target.name())
            ? u"%1 (%2)"_s.arg(fieldLabel(target.type(), target.name()), column.field)
            : column.field;
        columns.add({job.form.columns.value(qsizetype(i)), words, toKey(column.match)});
    }
    columns.add({});
    columns.add({Words::tr("new"), QString::number(plan.created)});
    columns.add({Words::tr("left for later"), QString::number(plan.later)});
    columns.add({Words::tr("updated"), QString::number(plan.updated)});
    columns.add({Words::tr("unchanged"), QString::number(plan.unchanged)});
    columns.add({Words::tr("possible duplicates"), QString::number(plan.asked)});
    columns.add({Words::tr("taken as one"), QString::number(plan.joined)});
    columns.add({Words::tr("left out"), QString::number(plan.leftOut)});
    columns.add({Words::tr("rejected"), QString::number(plan.rejected)});
    const ImportPlan::People &people = plan.people;
    if (people.all() > 0) {
        columns.add({});
        columns.add({Words::tr("new people"), QString::number(people.created)});
        columns.add({Words::tr("updated people"), QString::number(people.updated)});
        columns.add({Words::tr("unchanged people"), QString::number(people.unchanged)});
        columns.add({Words::tr("people left out"), QString::number(people.leftOut)});
        columns.add({Words::tr("people at another company"), QString::number(people.elsewhere)});
        columns.add({Words::tr("people rejected"), QString::number(people.rejected)});
    }
    for (const auto &[reason, times] : plan.reasons)
        columns.add({toKey(reason), QString::number(times)});
    if (!plan.comparesRows)
        columns.add({Words::tr("not compared"),
                     Words::tr("spellings within the list, which is too long: run “duplicates”")});
}

Outcome tryImport(const Call &call, Workspace &workspace, const ImportJob &job,
                  const SheetSurvey &survey)
{
    if (call.wantsJson()) {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return fail(Error::Code::File, out.errorString());
        const QJsonArray questions = toJson(questionsOf(job, survey), job.form);
        if (Status done = writeDryRun(job, out, &workspace.database(), questions); !done)
            return fail(done.error());
        return ExitCode::Done;
    }
    const Result<ImportPlan> plan = planImport(job, workspace.database());
    if (!plan)
        return fail(plan.error());
    printPlan(job, *plan);
    return ExitCode::Done;
}

Outcome importNow(const Call &call, Workspace &workspace, const ImportJob &job,
                  const SheetSurvey &survey)
{
    const auto open = qint64(questionsOf(job, survey).size());
    const Progress progress = terminalProgress(Words::tr("rows"));
    const Result<ImportReceipt> receipt =
        runImport(workspace.database(), workspace.author(), job, {}, [&](qint64 rows, double) {
            return progress(rows);
        });
    if (!receipt)
        return fail(receipt.error());

    const ImportPlan &plan = receipt->plan;
    if (call.wantsJson()) {
        printJson(QJsonObject{{u"action"_s, receipt->receipt.changeset},
                              {u"companies"_s, receipt->companies},
                              {u"records"_s, receipt->records},
                              {u"later"_s, plan.later},
                              {u"updated"_s, plan.updated},
                              {u"unchanged"_s, plan.unchanged},
                              {u"leftOut"_s, plan.leftOut},
                              {u"joined"_s, plan.joined},
                              {u"duplicates"_s, plan.asked},
                              {u"comparesRows"_s, plan.comparesRows},
                              {u"rejected"_s, plan.rejected},
                              {u"contacts"_s, toJson(plan.people)},
                              {u"needsLook"_s, plan.remarked},
                              {u"questions"_s, open},
                              {u"reasons"_s, reasonsOf(plan)}});
    } else {
        printLine(Words::tr("%1; possible duplicates left for later: %2, unchanged: %3, left out: "
                            "%4, rejected rows: %5")
                      .arg(importLabel(plan, job.form.path))
                      .arg(plan.later)
                      .arg(plan.unchanged)
                      .arg(plan.leftOut)
                      .arg(plan.rejected));
        if (plan.joined > 0)
            printLine(Words::tr("rows taken as one with others: %1").arg(plan.joined));
        if (!plan.comparesRows)
            printLine(Words::tr("The list is too long for its own rows to be compared in every "
                                "spelling: run “duplicates”."));
        if (open > 0)
            printLine(
                Words::tr("open questions: %1 (--dry-run --json lists them, --answers answers)")
                    .arg(open));
    }
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
    const Result<SheetSurvey> survey = surveySheet(job->form);
    if (!survey)
        return ofHandedIn(survey.error());
    if (Status done = applyOptions(call, *survey, *job); !done)
        return fail(done.error());
    if (call.isSet(u"rejected")) {
        if (Status saved = saveRejected(*job, (*workspace)->database(), call.value(u"rejected"));
            !saved)
            return fail(saved.error());
    }
    return isTrial ? tryImport(call, **workspace, *job, *survey)
                   : importNow(call, **workspace, *job, *survey);
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
        .details = Words::tr(
            "Columns are matched by their names in nine languages and by what "
            "they hold. All rows are one action that can be undone, and a receipt "
            "is kept. A map is JSON: {\"Column\": \"field\"}, as the dry run "
            "writes it. Companies that are here are recognised by the number in "
            "their list, VAT, register number or PIC and updated; a row that is "
            "only like one, or like a row further up, is a possible duplicate: it becomes a company of its own "
            "and is left for later, unless --duplicates or an answer decides; updated, two rows "
            "become one company with the values of both. "
            "Answers are JSON: "
            "{\"updates\": \"fill\", \"duplicates\": \"skip\", \"rows\": "
            "{\"15\": \"update\", \"16\": {\"answer\": \"update\", \"with\": 12}}, \"columns\": {\"Consent\": {\"meanings\": "
            "{\"x\": \"given\"}, \"field\": \"tags\", \"repair\": \"yes\", \"decimal\": \"comma\", "
            "\"days\": \"day_first\"}}}; the dry run lists the questions. People beside "
            "their companies become contacts; who is there already is recognised by "
            "the name at the company, or by name and e-mail at another, where he or she "
            "stays. Of a .vcf "
            "file, people who are here already are filled in or left out, and "
            "organisations of a name that is not known are made."),
        .options = {{u"sheet"_s, Words::tr("The sheet of a workbook."), u"NAME"_s},
                    {u"map"_s, Words::tr("Where the columns go, from a file."), u"FILE"_s},
                    {u"answers"_s,
                     Words::tr("What words mean and what becomes of rows, from a file."),
                     u"FILE"_s},
                    {u"repair"_s, Words::tr("Repairs damaged letters where a repair is known.")},
                    {u"update"_s,
                     Words::tr("What becomes of values that are here: overwrite (the default), "
                               "fill (empty fields only) or keep."),
                     u"POLICY"_s},
                    {u"duplicates"_s,
                     Words::tr("What becomes of rows that may be a company that is here: update, "
                               "new, skip, or later (the default: a company of its own, and still "
                               "a possible duplicate)."),
                     u"ANSWER"_s},
                    {u"rejected"_s,
                     Words::tr("Writes the rows that are rejected or left out to a CSV, with the "
                               "reason; mended, it can be imported as it is."),
                     u"FILE"_s},
                    {u"basis"_s,
                     Words::tr("Why the people of the file may be kept, where it does not say so "
                               "itself: public_task, legitimate_interests, contract or consent."),
                     u"KEY"_s},
                    {u"no-organisations"_s,
                     Words::tr("Makes no organisations for the people of a .vcf file.")},
                    {u"dry-run"_s, Words::tr("Shows what would be imported; writes nothing.")},
                    jsonOption()},
        .run = import};
}

} // namespace ilo
