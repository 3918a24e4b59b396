#include "app/cli/console.h"
#include "app/cli/fieldtext.h"
#include "app/cli/open.h"
#include "app/cli/verb.h"
#include "app/cli/words.h"
#include "core/domain/recordtype.h"
#include "core/storage/history.h"
#include "core/storage/recordlookup.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

Status printActions(Database &database, int limit, bool json)
{
    const auto entries = history(database, 0, limit);
    if (!entries)
        return fail(entries.error());
    if (!json) {
        TextTable table({Words::tr("number"), Words::tr("at"), Words::tr("by"), Words::tr("what")});
        for (const HistoryEntry &entry : *entries)
            table.add({QString::number(entry.changeset),
                       momentText(entry.at),
                       entry.who,
                       entry.undone ? Words::tr("%1 (undone)").arg(entry.label) : entry.label});
        return {};
    }
    JsonLines lines;
    for (const HistoryEntry &entry : *entries)
        lines.add({{u"action"_s, entry.changeset},
                   {u"at"_s, momentText(entry.at)},
                   {u"by"_s, entry.who},
                   {u"label"_s, entry.label},
                   {u"kind"_s, toKey(entry.kind)},
                   {u"undo_of"_s, entry.undoOf ? QJsonValue(entry.undoOf) : QJsonValue()},
                   {u"cells"_s, entry.ops},
                   {u"undone"_s, entry.undone},
                   {u"own"_s, entry.own}});
    return {};
}

Status printChanges(Database &database, const QString &id, const QString &field, int limit,
                    bool json)
{
    auto changes = recordHistory(database, id, field);
    if (!changes)
        return fail(changes.error());
    if (changes->size() > size_t(limit))
        changes->resize(size_t(limit));
    if (!json) {
        TextTable table({Words::tr("at"),
                         Words::tr("by"),
                         Words::tr("field"),
                         Words::tr("from"),
                         Words::tr("to"),
                         Words::tr("action")});
        for (const FieldChange &change : *changes)
            table.add({momentText(change.at),
                       change.who,
                       change.key.isEmpty() ? change.field : change.field + u'/' + change.key,
                       valueText(change.from).section(u'\n', 0, 0),
                       valueText(change.to).section(u'\n', 0, 0),
                       change.label});
        return {};
    }
    JsonLines lines;
    for (const FieldChange &change : *changes)
        lines.add({{u"action"_s, change.changeset},
                   {u"at"_s, momentText(change.at)},
                   {u"by"_s, change.who},
                   {u"label"_s, change.label},
                   {u"type"_s, change.type},
                   {u"id"_s, change.record},
                   {u"field"_s, change.field},
                   {u"key"_s, change.key.isEmpty() ? QJsonValue() : QJsonValue(change.key)},
                   {u"from"_s, QJsonValue::fromVariant(change.from)},
                   {u"to"_s, QJsonValue::fromVariant(change.to)},
                   {u"erased"_s, change.erased}});
    return {};
}

QString fieldNames(const RecordType &type)
{
    QStringList names;
    for (const FieldInfo &field : type.fields)
        names << field.name;
    return names.join(u", "_s);
}

Outcome showHistory(const Call &call)
{
    bool isNumber = false;
    const int limit = call.value(u"limit").toInt(&isNumber);
    if (!isNumber || limit < 1)
        return usageError(Words::tr("--limit needs a whole number"));
    const auto workspace = openForReading(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    Database &database = (*workspace)->database();

    Status done;
    if (call.arguments.size() == 1) {
        done = printActions(database, limit, call.wantsJson());
    } else {
        const Result<RecordRef> found = findRecord(database, call.arguments[1]);
        if (!found)
            return fail(found.error());
        const QString field = call.value(u"field");
        if (!field.isEmpty() && recordType(found->type)->indexOf(field) < 0)
            return fail(Error::Code::Invalid,
                        Words::tr("%1 has no field of that name; there are: %2")
                            .arg(found->type, fieldNames(*recordType(found->type))),
                        field);
        done = printChanges(database, found->id, field, limit, call.wantsJson());
    }
    if (!done)
        return fail(done.error());
    return ExitCode::Done;
}

/// Says what taking an action back did.
Outcome say(const Call &call, const Result<UndoReport> &report, const QString &sentence)
{
    if (!report)
        return fail(report.error());
    const bool isAllLeft = report->records == 0 && report->leftCount > 0;
    if (call.wantsJson()) {
        printJson(QJsonObject{{u"label"_s, report->label},
                              {u"records"_s, report->records},
                              {u"left"_s, QJsonArray::fromStringList(report->left)},
                              {u"left_count"_s, report->leftCount}});
        return isAllLeft ? ExitCode::Busy : ExitCode::Done;
    }
    const QString label =
        report->label.isEmpty() ? Words::tr("(an action about something erased)") : report->label;
    printLine(isAllLeft ? Words::tr("Nothing could be taken back of: %1").arg(label)
                        : sentence.arg(label));
    if (report->leftCount > 0)
        printLine(Words::tr("Left alone, because something newer stands there: %1 values, among "
                            "them %2")
                      .arg(report->leftCount)
                      .arg(report->left.mid(0, 5).join(u", "_s)));
    return isAllLeft ? ExitCode::Busy : ExitCode::Done;
}

Outcome undo(const Call &call)
{
    const auto workspace = openForWriting(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    if (!call.isSet(u"action"))
        return say(call, (*workspace)->undo(), Words::tr("Undone: %1"));
    bool isNumber = false;
    const qint64 action = call.value(u"action").toLongLong(&isNumber);
    if (!isNumber)
        return usageError(Words::tr("--action needs a number of “inprocap history”"));
    return say(call, (*workspace)->undoAction(action), Words::tr("Undone: %1"));
}

Outcome redo(const Call &call)
{
    const auto workspace = openForWriting(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    return say(call, (*workspace)->redo(), Words::tr("Done again: %1"));
}

} // namespace

std::vector<Verb> historyVerbs()
{
    return {
        {.name = u"history"_s,
         .arguments = u"WORKSPACE [ID]"_s,
         .least = 1,
         .most = 2,
         .summary = Words::tr("Lists actions, or the changes of one record, newest first."),
         .options = {{u"field"_s, Words::tr("Only changes of this field."), u"FIELD"_s},
                     {u"limit"_s, Words::tr("At most so many."), u"N"_s, u"100"_s},
                     jsonOption()},
         .run = showHistory},
        {.name = u"undo"_s,
         .arguments = u"WORKSPACE"_s,
         .summary = Words::tr("Takes back the last action."),
         .details = Words::tr("Ends with exit code 3 when there is nothing to undo, with 5 when "
                              "all of it was changed since and so nothing was taken back."),
         .options = {{u"action"_s,
                      Words::tr("Takes back this action instead, whatever came later."),
                      u"NUMBER"_s},
                     jsonOption()},
         .run = undo},
        {.name = u"redo"_s,
         .arguments = u"WORKSPACE"_s,
         .summary = Words::tr("Does again what was undone last."),
         .details = Words::tr("Ends with exit code 3 when there is nothing to do again."),
         .options = {jsonOption()},
         .run = redo},
    };
}

} // namespace ilo
