#include "app/cli/noticeverb.h"

#include "app/cli/console.h"
#include "app/cli/fieldtext.h"
#include "app/cli/open.h"
#include "app/cli/words.h"
#include "core/base/json.h"
#include "core/opportunities/noticeplan.h"
#include "ui/kit/fieldlabels.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int mostFiles = 10'000;

QString formatKey(NoticeFormat format)
{
    return format == NoticeFormat::EForms ? u"eforms"_s : u"ted"_s;
}

QJsonObject partyOf(const FoundParty &found, const QString &name, bool isNew)
{
    QJsonObject object{{u"name"_s, name}};
    if (found.organisation) {
        object.insert(u"id"_s, found.organisation->id.toString());
        object.insert(u"knownBy"_s, toKey(found.by));
    }
    object.insert(u"is"_s, found.organisation ? u"known"_s : isNew ? u"new"_s : u"not_known"_s);
    return object;
}

template<Described Record>
QJsonArray recordsOf(const std::vector<Record> &records)
{
    QJsonArray array;
    for (const Record &record : records) {
        QJsonObject object = toJson(record);
        object.remove(u"id"_s); // given only when it is stored
        array.append(object);
    }
    return array;
}

QJsonObject planObject(const QString &path, const NoticePlan &plan)
{
    const Notice &notice = plan.notice;
    QJsonArray changed;
    for (const NoticeChange &change : plan.changed)
        changed.append(QJsonObject{{u"field"_s, change.field},
                                   {u"before"_s, QJsonValue::fromVariant(change.before)},
                                   {u"after"_s, QJsonValue::fromVariant(change.after)}});
    QJsonArray winners;
    for (const PlannedWinner &winner : plan.winners) {
        QJsonObject object = partyOf(winner.found, winner.name, winner.made.has_value());
        if (winner.getsReference)
            object.insert(u"reference"_s, true);
        winners.append(object);
    }
    QJsonArray unread;
    for (const UnreadPath &left : notice.unread)
        unread.append(QJsonObject{{u"path"_s, left.path}, {u"count"_s, left.count}});
    QJsonObject object{
        {u"file"_s, path},
        {u"format"_s, formatKey(notice.format)},
        {u"version"_s, notice.version},
        {u"language"_s, notice.language},
        {u"action"_s, toKey(plan.action)},
        {u"knownBy"_s, toKey(plan.knownBy)},
        {u"older"_s, plan.isOlder},
        {u"opportunity"_s, toJson(plan.opportunity)},
        {u"changed"_s, changed},
        {u"buyer"_s, partyOf(plan.buyer, notice.opportunity.buyerName, plan.newBuyer.has_value())},
        {u"lots"_s, recordsOf(notice.lots)},
        {u"awards"_s, recordsOf(notice.awards)},
        {u"lotsCreated"_s, plan.lotsCreated},
        {u"lotsChanged"_s, plan.lotsChanged},
        {u"awardsCreated"_s, plan.awardsCreated},
        {u"awardsChanged"_s, plan.awardsChanged},
        {u"winners"_s, winners},
        {u"notUnderstood"_s, unread}};
    if (plan.need)
        object.insert(u"need"_s, toJson(*plan.need));
    return object;
}

QString actionWords(const NoticePlan &plan)
{
    switch (plan.action) {
    case NoticeAction::Create: return Words::tr("new");
    case NoticeAction::Update:
        return plan.isOlder ? Words::tr("fills what is missing (older than what is here)")
                            : Words::tr("changes what is here");
    case NoticeAction::Unchanged: return Words::tr("is here and says the same");
    }
    Q_UNREACHABLE();
}

void printLines(const NoticePlan &plan)
{
    const Opportunity &made = plan.opportunity;
    TextTable table({Words::tr("what"), Words::tr("in the notice")});
    const auto add = [&table](const QString &what, const QString &text) {
        if (!text.isEmpty())
            table.add({what, text});
    };
    add(Words::tr("becomes"), actionWords(plan));
    add(Words::tr("title"), made.title);
    add(Words::tr("reference"), made.reference);
    add(Words::tr("kind"), label(made.kind) + u", "_s + label(made.stage));
    const QString buyer = plan.buyer.organisation ? plan.buyer.organisation->name
        : plan.newBuyer                           ? Words::tr("%1 (new)").arg(made.buyerName)
                        : Words::tr("%1 (not known here)").arg(made.buyerName);
    add(Words::tr("buyer"), made.buyerName.isEmpty() ? QString() : buyer);
    if (made.closesOn.isValid())
        add(Words::tr("closes"),
            (made.closesOn.toString(Qt::ISODate) + u' ' + made.closesAt + u' ' + made.timeZone)
                .simplified());
    add(Words::tr("value"), made.value.isNull() ? QString() : toText(made.value));
    add(Words::tr("CPV"), made.cpv.join(u", "_s));
    add(Words::tr("places"), made.nuts.join(u", "_s));
    add(Words::tr("procedure"), made.procedure);
    add(Words::tr("lots"), QString::number(plan.notice.lots.size()));
    for (const ContractAward &award : plan.notice.awards)
        add(Words::tr("award"),
            (award.lots.join(u", "_s) + u' ' + award.name + u' '
             + (award.value.isNull() ? QString() : toText(award.value)))
                .simplified());
    for (const NoticeChange &change : plan.changed)
        add(Words::tr("changes %1").arg(fieldLabel(typeName<Opportunity>(), change.field)),
            valueText(change.before) + u" → "_s + valueText(change.after));
    for (const UnreadPath &left : plan.notice.unread)
        add(Words::tr("not understood"),
            left.count > 1 ? u"%1 (%2×)"_s.arg(left.path).arg(left.count) : left.path);
}

Result<NoticePlan> noticePlanOf(const Call &call, Workspace &workspace, const QString &path)
{
    Result<Notice> notice = readNoticeFile(path, call.value(u"language"));
    if (!notice)
        return fail(notice.error());
    NoticeImport wishes{.makesBuyer = call.isSet(u"buyer"),
                        .makesNeed = call.isSet(u"need"),
                        .makesWinners = call.isSet(u"winners"),
                        .needCode = {},
                        .owner = workspace.advisor().id};
    if (wishes.makesNeed) {
        const Result<QString> code = workspace.nextNeedCode();
        if (!code)
            return fail(code.error());
        wishes.needCode = *code;
    }
    return planNotice(workspace.database(), *std::move(notice), wishes);
}

QString labelOf(const NoticePlan &plan)
{
    const QString title = plan.opportunity.title;
    return plan.action == NoticeAction::Create ? Words::tr("Took up “%1”").arg(title)
                                               : Words::tr("Updated “%1”").arg(title);
}

Outcome takeUp(const Call &call)
{
    const bool isTrial = call.isSet(u"dry-run");
    const auto workspace =
        isTrial ? openForReading(call.workspace()) : openForWriting(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    const QStringList paths = call.arguments.mid(1);
    QJsonArray said;
    std::optional<Error> first;
    for (const QString &path : paths) {
        const Result<NoticePlan> plan = noticePlanOf(call, **workspace, path);
        if (!plan) {
            if (paths.size() == 1)
                return fail(plan.error());
            printError(plan.error());
            if (!first)
                first = plan.error();
            continue;
        }
        if (!isTrial && !plan->changes.empty()) {
            if (Status applied = (*workspace)->apply(plan->changes, labelOf(*plan)); !applied)
                return fail(applied.error());
        }
        if (call.wantsJson())
            said.append(planObject(path, *plan));
        else if (isTrial)
            printLines(*plan);
        else
            printLine(u"%1: %2"_s.arg(QFileInfo(path).fileName(),
                                      plan->action == NoticeAction::Unchanged ? actionWords(*plan)
                                                                              : labelOf(*plan)));
    }
    if (call.wantsJson()) {
        if (paths.size() == 1)
            printJson(said.first().toObject());
        else
            printJson(said);
    }
    return first ? exitCodeOf(first->code) : ExitCode::Done;
}

} // namespace

Verb noticeVerb()
{
    return {
        .name = u"notice"_s,
        .arguments = u"WORKSPACE FILE…"_s,
        .least = 2,
        .most = mostFiles,
        .summary = Words::tr("Takes up procurement notices (eForms or TED XML) as opportunities."),
        .details =
            Words::tr("A notice that is here already updates its opportunity, a change notice "
                      "changes the one it is about, a result adds the winners. Each file is one "
                      "action that can be undone. The buyer is linked when it is surely known "
                      "here. What was not understood is listed by its path in the file."),
        .options = {{u"dry-run"_s, Words::tr("Shows what would be done; writes nothing.")},
                    {u"need"_s, Words::tr("Also makes a draft of a need.")},
                    {u"winners"_s,
                     Words::tr("Winners that are not here become companies; each gets a "
                               "reference.")},
                    {u"buyer"_s, Words::tr("A buyer that is not here becomes an organisation.")},
                    {u"language"_s,
                     Words::tr("Shows the texts in this language where the notice has them "
                               "(de, fr …)."),
                     u"CODE"_s},
                    jsonOption()},
        .run = takeUp};
}

} // namespace ilo
