#include "app/cli/briefstate.h"
#include "app/cli/console.h"
#include "app/cli/fieldtext.h"
#include "app/cli/lists.h"
#include "app/cli/open.h"
#include "app/cli/recordview.h"
#include "app/cli/verb.h"
#include "app/cli/words.h"
#include "core/brief/opened.h"
#include "core/storage/needlist.h"
#include "ui/kit/fieldlabels.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

Outcome list(const Call &call)
{
    const PrintedList *kind = printedList(call.arguments[1]);
    if (!kind)
        return usageError(Words::tr("there is no list “%1”; there are: %2")
                              .arg(call.arguments[1], printedListNames().join(u", "_s)));
    const auto workspace = openForReading(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    const ListOutput output{.filter = call.value(u"filter"), .json = call.wantsJson()};
    const Status done = kind->print((*workspace)->database(), output);
    if (!done)
        return fail(done.error());
    return ExitCode::Done;
}

Outcome show(const Call &call)
{
    const auto workspace = openForReading(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    Database &database = (*workspace)->database();
    const Result<RecordRef> found = findRecord(database, call.arguments[1]);
    if (!found)
        return fail(found.error());
    const Result<AnyRecord> record = readRecord(database, *found);
    if (!record)
        return fail(record.error());
    const Result<QJsonObject> view = recordView(database, *record);
    if (!view)
        return fail(view.error());
    if (call.wantsJson())
        printJson(*view);
    else
        print(recordText(*view));
    return ExitCode::Done;
}

/// What a need's wider level opens with it; nothing for any other change.
Result<std::vector<FieldToOpen>> openedWith(Workspace &workspace, const AnyRecord &before,
                                            const AnyRecord &after)
{
    const auto *need = std::get_if<Need>(&before);
    if (!need)
        return std::vector<FieldToOpen>();
    const Result<NeedInFull> full = needInFull(workspace.database(), need->id);
    if (!full)
        return fail(full.error());
    return openedByLevel(
        full->need, full->requirements, std::get<Need>(after).sharing, workspace.office());
}

QString openedName(const FieldToOpen &field)
{
    //: how many of a need's requirements
    return field.requirements > 0
        ? Words::tr("Requirements, %n of them", nullptr, int(field.requirements))
        : fieldLabel(u"need"_s, field.name);
}

/// "Opened 12 fields of N-0011 to Public", as the window says it.
QString openedWords(const AnyRecord &after, const std::vector<FieldToOpen> &opened)
{
    const Need &need = std::get<Need>(after);
    //: %1: number of the need, %2: a sharing level
    return Words::tr("Opened %n fields of %1 to %2", nullptr, int(opened.size()))
        .arg(need.code, ilo::label(need.sharing));
}

QJsonArray openedNames(const std::vector<FieldToOpen> &opened)
{
    QJsonArray names;
    for (const FieldToOpen &field : opened)
        names << field.name;
    return names;
}

Outcome set(const Call &call)
{
    const auto workspace = openForWriting(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    Database &database = (*workspace)->database();
    const Result<RecordRef> found = findRecord(database, call.arguments[1]);
    if (!found)
        return fail(found.error());
    const Result<AnyRecord> before = readRecord(database, *found);
    if (!before)
        return fail(before.error());
    const QString field = call.arguments[2];
    const Result<AnyRecord> after = withField(*before, field, call.arguments[3], **workspace);
    if (!after)
        return fail(after.error());

    const Result<std::vector<FieldToOpen>> opened = openedWith(**workspace, *before, *after);
    if (!opened)
        return fail(opened.error());
    const QString label = opened->empty()
        ? Words::tr("Set %1 of “%2”").arg(keyWords(field), nameOf(*before))
        : openedWords(*after, *opened);
    const auto *brief = std::get_if<Brief>(&*before);
    const bool isState = brief && brief->status != std::get<Brief>(*after).status;
    const Result<ChangeSet> changes = isState
        ? briefStateChanges(call, **workspace, *brief, std::get<Brief>(*after))
        : Result<ChangeSet>(ChangeSet{edited(*before, *after)});
    if (!changes)
        return fail(changes.error());
    const Status done = (*workspace)->apply(*changes, label);
    if (!done)
        return fail(done.error());
    Result<QJsonObject> view = recordView(database, *after);
    if (!view)
        return fail(view.error());
    if (call.wantsJson()) {
        if (!opened->empty())
            view->insert(u"opened"_s, openedNames(*opened));
        printJson(*view);
        return ExitCode::Done;
    }
    printLine(label);
    for (const FieldToOpen &one : *opened)
        //: %1: name of a field, %2: a sharing level
        printLine(u"  "_s + Words::tr("%1 (was %2)").arg(openedName(one), ilo::label(one.now)));
    return ExitCode::Done;
}

} // namespace

std::vector<Verb> recordVerbs()
{
    return {
        {.name = u"list"_s,
         .arguments = u"WORKSPACE KIND"_s,
         .least = 2,
         .most = 2,
         .summary = Words::tr("Lists records: %1.").arg(printedListNames().join(u", "_s)),
         .details =
             Words::tr("The filter is that of the list's text field in the window: every word "
                       "must begin a word of the record; case and accents do not count. Fields "
                       "are asked as in “country:PL,SK trl:>=6 -consent:withdrawn "
                       "changed:<2026-01-01 email:none”; an unknown one names those there are."),
         .options = {{u"filter"_s, Words::tr("Only what fits these words."), u"TEXT"_s},
                     jsonOption()},
         .run = list},
        {.name = u"show"_s,
         .arguments = u"WORKSPACE ID"_s,
         .least = 2,
         .most = 2,
         .summary = Words::tr("Shows a record with what belongs to it."),
         .options = {jsonOption()},
         .run = show},
        {.name = u"set"_s,
         .arguments = u"WORKSPACE ID FIELD VALUE"_s,
         .least = 4,
         .most = 4,
         .summary = Words::tr("Sets one field of a record; an empty value takes it away."),
         .details =
             Words::tr("Fields are named as “show” names them. Days are written 2026-11-30, "
                       "amounts EUR 1200.50, sets a, b, texts by key title=public, links as "
                       "the ID of what they lead to. A kept brief takes only a state that "
                       "may follow the one it has, as in the window; publishing asks for a "
                       "reason where the need is not ready. A wider level of a need names the "
                       "fields that it opens. It can be undone."),
         .options = {{u"reason"_s,
                      Words::tr("Why a brief is published all the same; kept with it."),
                      u"TEXT"_s},
                     jsonOption()},
         .run = set},
    };
}

} // namespace ilo
