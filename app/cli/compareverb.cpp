#include "app/cli/compareverb.h"

#include "app/cli/console.h"
#include "app/cli/open.h"
#include "app/cli/words.h"
#include "core/brief/comparison.h"
#include "core/brief/documentjson.h"
#include "core/storage/needlist.h"
#include "core/storage/recordlookup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// The need whose briefs are meant, given by itself or by the number of its brief.
Result<NeedInFull> needOf(Database &database, const QString &asked)
{
    const Result<RecordRef> found = findRecord(database, asked);
    if (!found)
        return fail(found.error());
    if (found->type == typeName<Need>())
        return needInFull(database, Id<Need>::parse(found->id));
    if (found->type != typeName<Brief>())
        return fail(Error::Code::Invalid, Words::tr("a need or brief is asked for"), asked);
    const Result<AnyRecord> record = readRecord(database, *found);
    return record ? needInFull(database, std::get<Brief>(*record).need)
                  : Result<NeedInFull>(fail(record.error()));
}

/// "v3" or "3".
Result<Document> versionOf(const NeedInFull &full, QString asked)
{
    if (asked.startsWith(u'v', Qt::CaseInsensitive))
        asked.remove(0, 1);
    const auto found = std::ranges::find(
        full.briefs, asked, [](const Brief &brief) { return QString::number(brief.version); });
    if (found == full.briefs.end())
        return fail(
            Error::Code::NotFound, Words::tr("version %1 was not kept").arg(asked), full.need.code);
    return documentFromJson(found->content.toUtf8());
}

QString resultOf(const BlockChange &block)
{
    if (!block.isChanged())
        return u"same"_s;
    if (block.text(ChangeKind::Removed).isEmpty())
        return u"added"_s;
    return block.text(ChangeKind::Added).isEmpty() ? u"removed"_s : u"changed"_s;
}

QJsonObject toJson(const BlockChange &block)
{
    QJsonArray changes;
    for (const TextChange &change : block.changes)
        changes << QJsonObject{{u"kind"_s, toKey(change.kind)}, {u"text"_s, change.text}};
    return {{u"id"_s, block.id},
            {u"heading"_s, block.heading},
            {u"result"_s, resultOf(block)},
            {u"before"_s, block.text(ChangeKind::Removed)},
            {u"after"_s, block.text(ChangeKind::Added)},
            {u"changes"_s, changes}};
}

// As `git diff --word-diff` marks words, which people who compare texts in a terminal know.
QString marked(const BlockChange &block)
{
    QString line = block.heading.isEmpty() ? QString() : block.heading + u": "_s;
    for (const TextChange &change : block.changes) {
        const QString words = change.text.trimmed();
        switch (change.kind) {
        case ChangeKind::Same: line += change.text; break;
        case ChangeKind::Removed: line += u"[-%1-] "_s.arg(words); break;
        case ChangeKind::Added: line += u"{+%1+} "_s.arg(words); break;
        }
    }
    return line.trimmed();
}

Outcome compareVersions(const Call &call)
{
    const auto workspace = openForReading(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    const Result<NeedInFull> full = needOf((*workspace)->database(), call.arguments[1]);
    if (!full)
        return fail(full.error());
    const Result<Document> before = versionOf(*full, call.arguments[2]);
    if (!before)
        return fail(before.error());
    const Result<Document> after = versionOf(*full, call.arguments[3]);
    if (!after)
        return fail(after.error());

    const std::vector<BlockChange> blocks = compareDocuments(*before, *after);
    if (call.wantsJson()) {
        QJsonArray all;
        for (const BlockChange &block : blocks)
            all << toJson(block);
        printJson(QJsonObject{{u"brief"_s, after->code}, {u"blocks"_s, all}});
        return ExitCode::Done;
    }
    bool changed = false;
    for (const BlockChange &block : blocks) {
        if (!block.isChanged())
            continue;
        printLine(marked(block));
        changed = true;
    }
    if (!changed)
        printLine(Words::tr("Both versions say the same."));
    return ExitCode::Done;
}

} // namespace

Verb compareVerb()
{
    return {.name = u"compare"_s,
            .arguments = u"WORKSPACE ID VERSION VERSION"_s,
            .least = 4,
            .most = 4,
            .summary = Words::tr("Says what changed between two kept versions of a brief."),
            .details =
                Words::tr("ID is a need or the number of its brief, VERSION a number as 1 or "
                          "v1. Removed words stand in [-…-], added ones in {+…+}; blocks "
                          "that stayed as they were are left out."),
            .options = {jsonOption()},
            .run = compareVersions};
}

} // namespace ilo
