#include "app/cli/duplicateverbs.h"

#include "app/cli/console.h"
#include "app/cli/open.h"
#include "app/cli/words.h"
#include "core/base/stored.h"
#include "core/dedupe/prooftext.h"
#include "core/storage/duplicatesearch.h"
#include "core/storage/mergers.h"
#include "core/storage/repository.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int kTenths = 10;

Outcome duplicates(const Call &call)
{
    int least = kPerhapsSame;
    if (call.isSet(u"min")) {
        bool isNumber = false;
        least = int(std::lround(call.value(u"min").toDouble(&isNumber) * kTenths));
        if (!isNumber)
            return usageError(Words::tr("--min needs a number, as 5.5"));
    }
    const auto workspace = openForReading(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    Database &database = (*workspace)->database();
    const Progress shown = terminalProgress(Words::tr("compared, of a thousand"));
    const auto pairs =
        findDuplicates(database, least, [&](int permille) { return !shown || shown(permille); });
    if (!pairs)
        return fail(pairs.error());
    const auto evidenceOf = [&](const FoundPair &pair) {
        const auto likeness = likenessOfStored(database, pair.a, pair.b);
        return likeness ? likeness->parts : std::vector<Evidence>();
    };
    if (!call.wantsJson()) {
        TextTable table({Words::tr("score"),
                         Words::tr("company"),
                         Words::tr("other company"),
                         Words::tr("why"),
                         Words::tr("ids")});
        for (const FoundPair &pair : *pairs) {
            QStringList why;
            for (const Evidence &part : evidenceOf(pair))
                why << proofKey(part.proof) + u' ' + pointsText(part.tenths);
            table.add({pointsText(pair.pair.tenths),
                       pair.nameA,
                       pair.nameB,
                       why.join(u", "_s),
                       pair.a + u' ' + pair.b});
        }
        return ExitCode::Done;
    }
    JsonLines lines;
    for (const FoundPair &pair : *pairs) {
        QJsonArray evidence;
        for (const Evidence &part : evidenceOf(pair))
            evidence.append(QJsonObject{{u"proof"_s, proofKey(part.proof)},
                                        {u"points"_s, part.tenths / double(kTenths)},
                                        {u"a"_s, part.a},
                                        {u"b"_s, part.b}});
        lines.add({{u"a"_s, pair.a},
                   {u"b"_s, pair.b},
                   {u"nameA"_s, pair.nameA},
                   {u"nameB"_s, pair.nameB},
                   {u"sourceA"_s, pair.sourceA},
                   {u"sourceB"_s, pair.sourceB},
                   {u"score"_s, pair.pair.tenths / double(kTenths)},
                   {u"evidence"_s, evidence}});
    }
    return ExitCode::Done;
}

/// "town=B": the field and the company it is taken from.
Result<QHash<QString, Take>> choicesOf(const QStringList &wishes)
{
    QHash<QString, Take> chosen;
    for (const QString &wish : wishes) {
        Take take{};
        const QString side = wish.section(u'=', 1);
        if (!fromStored(QVariant(side), take))
            return usageError(
                Words::tr("--take needs FIELD=A, FIELD=B or FIELD=both, not “%1”").arg(wish));
        chosen.insert(wish.section(u'=', 0, 0), take);
    }
    return chosen;
}

QJsonObject countsJson(const std::map<QString, int> &counts)
{
    QJsonObject object;
    for (const auto &[type, count] : counts)
        object.insert(type, count);
    return object;
}

Outcome mergeRecords(const Call &call)
{
    const auto chosen = choicesOf(call.options.values(u"take"_s));
    if (!chosen)
        return fail(chosen.error());
    const auto workspace = openForWriting(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    Database &database = (*workspace)->database();
    const Result<RecordRef> a = findRecord(database, call.arguments[1]);
    const Result<RecordRef> b = a ? findRecord(database, call.arguments[2]) : a;
    if (!b)
        return fail(b.error());
    const auto plan = planMerge(database, a->id, b->id, *chosen, QDate::currentDate());
    if (!plan)
        return fail(plan.error());
    const QString label =
        Words::tr("Merged “%1” into “%2”").arg(plan->gone.name, plan->result.name);
    if (Status done = (*workspace)->apply(plan->changes, label); !done)
        return fail(done.error());
    const auto mergers = mergersOf(database, a->id);
    if (!mergers)
        return fail(mergers.error());
    const QString merger = mergers->empty() ? QString() : mergers->front().id.toString();
    if (call.wantsJson()) {
        printJson(QJsonObject{{u"kept"_s, a->id},
                              {u"gone"_s, b->id},
                              {u"merger"_s, merger},
                              {u"moved"_s, countsJson(plan->moved)},
                              {u"dropped"_s, countsJson(plan->dropped)}});
    } else {
        printLine(label);
        printLine(Words::tr("Separate again: inprocap separate WORKSPACE %1").arg(merger));
    }
    return ExitCode::Done;
}

/// The merger itself, the latest one of a company, or the one that took this record.
Result<QString> mergerOf(Database &database, const QString &text)
{
    const auto byId = Repository<Merger>(database).where(
        u"id = ?1 OR gone_id = ?1 ORDER BY number DESC LIMIT 1"_s, {text});
    if (!byId)
        return fail(byId.error());
    if (!byId->empty())
        return byId->front().id.toString();
    const Result<RecordRef> found = findRecord(database, text);
    if (!found)
        return fail(found.error());
    const auto mergers = mergersOf(database, found->id);
    if (!mergers)
        return fail(mergers.error());
    if (mergers->empty())
        return fail(Error::Code::NotFound, u"nothing was merged into it"_s, text);
    return mergers->front().id.toString();
}

QString reasonKey(LeftBehind::Reason reason)
{
    return reason == LeftBehind::Reason::Changed ? u"changed_since"_s
        : reason == LeftBehind::Reason::Gone     ? u"deleted_since"_s
                                                 : u"moved_since"_s;
}

Outcome separate(const Call &call)
{
    const auto workspace = openForWriting(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    Database &database = (*workspace)->database();
    const Result<QString> merger = mergerOf(database, call.arguments[1]);
    if (!merger)
        return fail(merger.error());
    const auto plan = planSeparation(database, *merger, QDate::currentDate());
    if (!plan)
        return fail(plan.error());
    const QString label =
        Words::tr("Separated “%1” from “%2”").arg(plan->merger.goneName, plan->keptName);
    if (Status done = (*workspace)->apply(plan->changes, label); !done)
        return fail(done.error());
    QJsonArray left;
    QStringList words;
    for (const LeftBehind &stays : plan->left) {
        left.append(QJsonObject{{u"type"_s, stays.record.type},
                                {u"id"_s, stays.record.id},
                                {u"field"_s, stays.field},
                                {u"reason"_s, reasonKey(stays.reason)}});
        words << u"%1/%2/%3 (%4)"_s.arg(
            stays.record.type, stays.record.id, stays.field, reasonKey(stays.reason));
    }
    if (call.wantsJson()) {
        printJson(QJsonObject{{u"kept"_s, plan->merger.organisation.toString()},
                              {u"restored"_s, plan->merger.goneId},
                              {u"moved_back"_s, plan->movedBack},
                              {u"left"_s, left}});
    } else {
        printLine(label);
        for (const QString &line : std::as_const(words))
            printLine(Words::tr("Left as it is: %1").arg(line));
    }
    return ExitCode::Done;
}

} // namespace

std::vector<Verb> duplicateVerbs()
{
    return {
        {.name = u"duplicates"_s,
         .arguments = u"WORKSPACE"_s,
         .summary = Words::tr("Finds companies that may be one and the same, the likeliest first."),
         .details = Words::tr(
             "The score is the sum of the points behind each piece of evidence. Pairs of which "
             "somebody said that they are not the same are left out."),
         .options = {{u"min"_s, Words::tr("Only pairs of at least this score (5.5)."), u"SCORE"_s},
                     jsonOption()},
         .run = duplicates},
        {.name = u"merge-records"_s,
         .arguments = u"WORKSPACE A B"_s,
         .least = 3,
         .most = 3,
         .summary = Words::tr("Makes company B a part of company A, with all that lies with it."),
         .details = Words::tr("Values are proposed as in the window; --take chooses for a field. "
                              "One step that can be undone, and separated later."),
         .options = {{u"take"_s,
                      Words::tr(
                          "Takes the value of a field from A, B or both; may be given again."),
                      u"FIELD=A|B|both"_s},
                     jsonOption()},
         .run = mergeRecords},
        {.name = u"separate"_s,
         .arguments = u"WORKSPACE ID"_s,
         .least = 2,
         .most = 2,
         .summary = Words::tr("Separates again what was merged."),
         .details = Words::tr("ID is what merge-records printed, the company that stayed, or the "
                              "record that went. What was edited since stays and is named."),
         .options = {jsonOption()},
         .run = separate},
    };
}

} // namespace ilo
