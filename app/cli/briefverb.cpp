#include "app/cli/briefverb.h"

#include "app/cli/console.h"
#include "app/cli/filewriting.h"
#include "app/cli/open.h"
#include "app/cli/words.h"
#include "core/brief/briefcode.h"
#include "core/brief/documentjson.h"
#include "core/brief/makebrief.h"
#include "core/brief/opened.h"
#include "core/brief/phrases.h"
#include "core/render/fonts.h"
#include "core/render/layout.h"
#include "core/render/odt.h"
#include "core/render/pdf.h"
#include "core/storage/needlist.h"
#include "core/storage/recordlookup.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// What is to be printed, and what of the need its level keeps back.
struct Paper
{
    Document document;
    QStringList leftOut; ///< fields
};

/// The level asked for, or `otherwise` when none is.
Result<Sharing> levelAsked(const Call &call, Sharing otherwise)
{
    Sharing level = otherwise;
    if (call.isSet(u"level") && !fromStored(QVariant(call.value(u"level")), level))
        return usageError(Words::tr("--level is one of internal, nda, network, public"));
    return level;
}

/// A kept version is printed as it was, so it cannot be made fit for a wider level.
Result<Paper> keptPaper(const Call &call, const Brief &brief)
{
    const Result<Sharing> level = levelAsked(call, brief.level);
    if (!level)
        return fail(level.error());
    if (!mayAppear(brief.level, *level))
        return fail(Error::Code::Invalid,
                    Words::tr("version %1 was kept at the level %2 and may not travel as %3; print "
                              "the need at that level instead")
                        .arg(QString::number(brief.version), toKey(brief.level), toKey(*level)),
                    brief.code);
    if (call.options.isSet(u"language"_s) && call.value(u"language") != brief.language)
        return usageError(Words::tr("version %1 was kept in the language %2, which cannot change")
                              .arg(QString::number(brief.version), brief.language));
    const Result<Document> document = documentFromJson(brief.content.toUtf8());
    if (!document)
        return fail(document.error());
    return Paper{*document, {}};
}

/// Version `wanted` of the need's brief.
Result<Paper> keptVersion(const Call &call, const NeedInFull &full, const QString &wanted)
{
    const auto found = std::ranges::find(
        full.briefs, wanted, [](const Brief &b) { return QString::number(b.version); });
    if (found == full.briefs.end())
        return fail(Error::Code::NotFound,
                    Words::tr("version %1 was not kept").arg(wanted),
                    full.need.code);
    return keptPaper(call, *found);
}

/// The brief as it would be now.
Result<Paper> draft(const Call &call, const NeedInFull &full, const Office &office)
{
    const Result<Sharing> level = levelAsked(call, full.need.sharing);
    if (!level)
        return fail(level.error());
    const QString language = call.value(u"language");
    if (!briefLanguages().contains(language))
        return usageError(Words::tr("--language is one of %1").arg(briefLanguages().join(u", "_s)));

    const QDate today = QDate::currentDate();
    const QString organisation = full.organisation ? shortName(*full.organisation) : QString();
    const QString code = full.briefs.empty() ? briefCode(organisation, today.year(), full.need.code)
                                             : full.briefs.front().code;
    return Paper{makeBrief({.need = full.need,
                            .requirements = full.requirements,
                            .organisation = organisation,
                            .office = office,
                            .level = *level,
                            .issuedOn = today,
                            .code = code,
                            .language = language}),
                 leftOut(full.need, full.requirements, *level)};
}

Result<Paper> paperOf(const Call &call, Workspace &workspace)
{
    Database &database = workspace.database();
    const Result<RecordRef> found = findRecord(database, call.arguments[1]);
    if (!found)
        return fail(found.error());
    if (found->type == typeName<Brief>()) {
        const Result<AnyRecord> record = readRecord(database, *found);
        return record ? keptPaper(call, std::get<Brief>(*record))
                      : Result<Paper>(fail(record.error()));
    }
    if (found->type != typeName<Need>())
        return fail(
            Error::Code::Invalid, Words::tr("a need or brief is asked for"), call.arguments[1]);
    const Result<NeedInFull> full = needInFull(database, Id<Need>::parse(found->id));
    if (!full)
        return fail(full.error());
    return call.isSet(u"kept") ? keptVersion(call, *full, call.value(u"kept"))
                               : draft(call, *full, workspace.office());
}

Result<QByteArray> render(const Document &document, const Pages &pages, const QString &suffix)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return suffix == u"odt" ? toOdt(document, now) : toPdf(document, pages, now);
}

void say(const Call &call, const QString &path, const Paper &paper, const Pages &pages)
{
    QStringList overflow;
    for (const OverflowingBlock &block : pages.overflow)
        overflow << block.heading;
    if (call.wantsJson()) {
        printJson(QJsonObject{{u"file"_s, path},
                              {u"code"_s, paper.document.code},
                              {u"pages"_s, pages.count()},
                              {u"overflow"_s, QJsonArray::fromStringList(overflow)},
                              {u"left_out"_s, QJsonArray::fromStringList(paper.leftOut)}});
        return;
    }
    printLine(path);
    if (!overflow.isEmpty())
        printLine(Words::tr("Does not fit on one page: %1").arg(overflow.join(u", "_s)));
    if (!paper.leftOut.isEmpty())
        printLine(Words::tr("Not opened to this level, so left out: %1")
                      .arg(paper.leftOut.join(u", "_s)));
}

Outcome printBrief(const Call &call)
{
    const QString path = call.value(u"out");
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != u"pdf" && suffix != u"odt")
        return usageError(Words::tr("--out needs the name of a .pdf or .odt file"));
    const auto workspace = openForReading(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    const Result<Paper> paper = paperOf(call, **workspace);
    if (!paper)
        return fail(paper.error());
    const Result<Fonts> fonts = findFonts();
    if (!fonts)
        return fail(fonts.error());

    const Pages pages = layOut(paper->document, *fonts);
    const Result<QByteArray> bytes = render(paper->document, pages, suffix);
    if (!bytes)
        return fail(bytes.error());
    const Status written = writeFile(path, [&](QIODevice &out) -> Status {
        return out.write(*bytes) == bytes->size()
            ? Status()
            : fail(Error::Code::File, out.errorString(), path);
    });
    if (!written)
        return fail(written.error());
    say(call, path, *paper, pages);
    return ExitCode::Done;
}

} // namespace

Verb briefVerb()
{
    return {.name = u"brief"_s,
            .arguments = u"WORKSPACE ID --out FILE"_s,
            .least = 2,
            .most = 2,
            .summary = Words::tr("Prints the one-page brief of a need as PDF or ODT."),
            .details =
                Words::tr("Writes nothing to the workspace. ID is a need (its brief as it would "
                          "be now) or the number of a kept brief (its newest version)."),
            .options =
                {{u"out"_s, Words::tr("The file; .pdf or .odt says which form."), u"FILE"_s},
                 {u"kept"_s, Words::tr("Prints this kept version instead."), u"VERSION"_s},
                 {u"level"_s,
                  Words::tr(
                      "How far the paper may travel: internal, nda, network, public; else the "
                      "need's own level. A kept version is refused at a wider level than its own."),
                  u"LEVEL"_s},
                 {u"language"_s,
                  Words::tr("Language of the fixed words: %1.").arg(briefLanguages().join(u", "_s)),
                  u"CODE"_s,
                  briefLanguages().front()},
                 jsonOption()},
            .run = printBrief};
}

} // namespace ilo
