// How Big Science Organisations buy: the facts that ship, and lists of return balances.
#include "app/cli/verb.h"

#include "app/cli/console.h"
#include "app/cli/open.h"
#include "app/cli/words.h"
#include "core/exchange/balanceimport.h"
#include "core/rules/shippedplan.h"
#include "core/storage/recordlookup.h"
#include "core/text/daytext.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QJsonObject planJson(const ShippedPlan &plan)
{
    return {{u"organisations"_s, plan.organisations},
            {u"matched"_s, plan.matched},
            {u"portals"_s, plan.portals},
            {u"rules"_s, plan.rules},
            {u"thresholds"_s, plan.thresholds},
            {u"updated"_s, plan.updated},
            {u"kept"_s, plan.kept},
            {u"inBin"_s, plan.inBin}};
}

Outcome bringRules(const Call &call)
{
    const bool isTrial = call.isSet(u"dry-run");
    const auto workspace =
        isTrial ? openForReading(call.workspace()) : openForWriting(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    const auto plan = planShipped((*workspace)->database());
    if (!plan)
        return fail(plan.error());
    const QString label = Words::tr("Added %1 organisations with %2 rules and %3 EU thresholds")
                              .arg(plan->organisations)
                              .arg(plan->rules)
                              .arg(plan->thresholds);
    if (!isTrial && !plan->isEmpty()) {
        if (Status done = (*workspace)->apply(plan->changes, label); !done)
            return fail(done.error());
    }
    if (call.wantsJson()) {
        printJson(planJson(*plan));
        return ExitCode::Done;
    }
    printLine(plan->isEmpty() ? Words::tr("Nothing new") : label);
    if (plan->kept > 0)
        printLine(Words::tr("Changed by your office and kept: %1").arg(plan->kept));
    if (plan->inBin > 0)
        printLine(Words::tr("Deleted by your office and left in the bin: %1").arg(plan->inBin));
    return ExitCode::Done;
}

Result<QDate> dayOption(const Call &call, QStringView option)
{
    if (!call.isSet(option))
        return QDate();
    const QDate day = parseDay(call.value(option), QDate::currentDate());
    if (day.isValid())
        return day;
    return usageError(Words::tr("“%1” is no day").arg(call.value(option)));
}

/// What the command line says of the whole list.
Status takeOptions(const Call &call, BalanceJob &job)
{
    for (const auto &[option, day] : {std::pair{QStringView(u"from"), &job.validFrom},
                                      std::pair{QStringView(u"until"), &job.validUntil}}) {
        const auto read = dayOption(call, option);
        if (!read)
            return fail(read.error());
        *day = *read;
    }
    if (call.isSet(u"kind") && !fromStored(call.value(u"kind"), job.kind))
        return usageError(Words::tr("--kind is supplies, services or works"));
    job.source =
        call.isSet(u"source") ? call.value(u"source") : QFileInfo(job.form.path).fileName();
    return {};
}

void printBalances(const Call &call, const BalancePlan &plan)
{
    QJsonArray notes;
    for (const BalanceNote &note : plan.notes)
        notes.append(QJsonObject{
            {u"line"_s, note.line}, {u"fault"_s, toKey(note.fault)}, {u"value"_s, note.value}});
    if (call.wantsJson()) {
        printJson(QJsonObject{{u"created"_s, plan.created},
                              {u"updated"_s, plan.updated},
                              {u"same"_s, plan.same},
                              {u"leftOut"_s, notes}});
        return;
    }
    printLine(Words::tr("%1: new %2, changed %3, as before %4, left out %5")
                  .arg(balanceLabel(plan))
                  .arg(plan.created)
                  .arg(plan.updated)
                  .arg(plan.same)
                  .arg(plan.notes.size()));
    for (const BalanceNote &note : plan.notes)
        printLine(Words::tr("  line %1: %2 %3").arg(note.line).arg(toKey(note.fault), note.value));
}

Outcome importBalances(const Call &call)
{
    const bool isTrial = call.isSet(u"dry-run");
    const auto workspace =
        isTrial ? openForReading(call.workspace()) : openForWriting(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    Database &database = (*workspace)->database();
    const auto owner = findRecord(database, call.arguments[1]);
    if (!owner)
        return fail(owner.error());
    if (owner->type != typeName<Organisation>())
        return fail(Error::Code::Invalid, Words::tr("no organisation"), call.arguments[1]);

    auto job = prepareBalances(call.arguments[2], call.value(u"sheet"));
    if (!job)
        return fail(job.error());
    job->organisation = Id<Organisation>::parse(owner->id);
    if (Status taken = takeOptions(call, *job); !taken)
        return fail(taken.error());
    const auto plan = planBalances(database, *job);
    if (!plan)
        return fail(plan.error());
    if (!isTrial && !plan->changes.empty()) {
        if (Status done = (*workspace)->apply(plan->changes, balanceLabel(*plan)); !done)
            return fail(done.error());
    }
    printBalances(call, *plan);
    return ExitCode::Done;
}

} // namespace

std::vector<Verb> bigScienceVerbs()
{
    return {
        {.name = u"rules"_s,
         .arguments = u"WORKSPACE"_s,
         .summary =
             Words::tr("Adds Big Science Organisations with their rules, and EU thresholds."),
         .details = Words::tr(
             "The facts that ship with the program, each with its source or marked “check before "
             "use”. What your office wrote, changed or deleted is not touched; a second run adds "
             "only what is new. One action that can be undone. Not legal advice."),
         .options = {{u"dry-run"_s, Words::tr("Shows what would be added; writes nothing.")},
                     jsonOption()},
         .run = bringRules},
        {.name = u"balances"_s,
         .arguments = u"WORKSPACE ORGANISATION FILE"_s,
         .least = 3,
         .most = 3,
         .summary = Words::tr("Imports an organisation's list of return balances."),
         .details = Words::tr(
             "A CSV file or XLSX workbook with a column of states and columns of coefficients or "
             "statuses: one line a state and category, or a column for each category. Lists of "
             "other years stay. One action that can be undone."),
         .options = {{u"from"_s, Words::tr("First day of the list."), u"DAY"_s},
                     {u"until"_s, Words::tr("Last day of the list."), u"DAY"_s},
                     {u"kind"_s,
                      Words::tr("supplies, services or works, where no column says it."),
                      u"KIND"_s},
                     {u"source"_s,
                      Words::tr("Where the list comes from; else the file's name."),
                      u"TEXT"_s},
                     {u"sheet"_s, Words::tr("The sheet of a workbook."), u"NAME"_s},
                     {u"dry-run"_s, Words::tr("Shows what would be imported; writes nothing.")},
                     jsonOption()},
         .run = importBalances}};
}

} // namespace ilo
