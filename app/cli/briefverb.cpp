#include "app/cli/briefverb.h"

#include "app/cli/console.h"
#include "app/cli/filewriting.h"
#include "app/cli/open.h"
#include "app/cli/words.h"
#include "core/brief/briefcode.h"
#include "core/brief/documenthtml.h"
#include "core/brief/documentjson.h"
#include "core/brief/documentmail.h"
#include "core/brief/eenrequest.h"
#include "core/brief/makebrief.h"
#include "core/brief/opened.h"
#include "core/brief/phrases.h"
#include "core/render/fonts.h"
#include "core/render/layout.h"
#include "core/render/odt.h"
#include "core/render/pdf.h"
#include "core/storage/needlist.h"
#include "core/storage/publishedpaper.h"
#include "core/storage/recordlookup.h"

#include <QFileInfo>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// What is to be printed, and what of the need its level keeps back.
struct Paper
{
    Document document;
    QStringList leftOut;  ///< fields
    QByteArray published; ///< the PDF that was published; empty: none
    QString request;      ///< the technology request; empty: a brief is asked for
};

bool isRequest(const Call &call)
{
    return call.value(u"form") == u"een";
}

/// The level asked for, or `otherwise` when none is.
Result<Sharing> levelAsked(const Call &call, Sharing otherwise)
{
    Sharing level = otherwise;
    if (call.isSet(u"level") && !fromStored(QVariant(call.value(u"level")), level))
        return usageError(Words::tr("--level is one of internal, nda, network, public"));
    return level;
}

/// A kept version is printed as it was, so it cannot be made fit for a wider level.
Result<Paper> keptPaper(const Call &call, Database &database, const Brief &brief)
{
    if (isRequest(call))
        return usageError(
            Words::tr("--form een is made from a need as it is now, not from a kept version"));
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
    const Result<QByteArray> published = publishedPaper(database, brief);
    if (!published)
        return fail(published.error());
    return Paper{.document = *document, .published = *published};
}

/// Version `wanted` of the need's brief.
Result<Paper> keptVersion(const Call &call, Database &database, const NeedInFull &full,
                          const QString &wanted)
{
    const auto found = std::ranges::find(
        full.briefs, wanted, [](const Brief &b) { return QString::number(b.version); });
    if (found == full.briefs.end())
        return fail(Error::Code::NotFound,
                    Words::tr("version %1 was not kept").arg(wanted),
                    full.need.code);
    return keptPaper(call, database, *found);
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
    const BriefInput input{.need = full.need,
                           .requirements = full.requirements,
                           .organisation = organisation,
                           .office = office,
                           .level = *level,
                           .issuedOn = today,
                           .code = code,
                           .language = language};
    return Paper{.document = makeBrief(input),
                 .leftOut = leftOut(full.need, full.requirements, *level, office),
                 .request = isRequest(call) ? toEenRequest(input) : QString()};
}

Result<Paper> paperOf(const Call &call, Workspace &workspace)
{
    Database &database = workspace.database();
    const Result<RecordRef> found = findRecord(database, call.arguments[1]);
    if (!found)
        return fail(found.error());
    if (found->type == typeName<Brief>()) {
        const Result<AnyRecord> record = readRecord(database, *found);
        return record ? keptPaper(call, database, std::get<Brief>(*record))
                      : Result<Paper>(fail(record.error()));
    }
    if (found->type != typeName<Need>())
        return fail(
            Error::Code::Invalid, Words::tr("a need or brief is asked for"), call.arguments[1]);
    const Result<NeedInFull> full = needInFull(database, Id<Need>::parse(found->id));
    if (!full)
        return fail(full.error());
    return call.isSet(u"kept") ? keptVersion(call, database, *full, call.value(u"kept"))
                               : draft(call, *full, workspace.office());
}

/// The paper as a file of a form, and how it lies on pages where the form has any.
struct File
{
    QByteArray bytes;
    std::optional<Pages> pages;
};

const QStringList &forms()
{
    static const QStringList suffixes{u"pdf"_s, u"odt"_s, u"html"_s, u"txt"_s};
    return suffixes;
}

Result<File> render(const Paper &paper, const QString &suffix)
{
    if (!paper.request.isEmpty())
        return File{paper.request.toUtf8(), {}};
    const Document &document = paper.document;
    if (suffix == u"html")
        return File{toHtml(document), {}};
    if (suffix == u"txt")
        return File{toMailText(document).toUtf8(), {}};
    const Result<Fonts> fonts = findFonts();
    if (!fonts)
        return fail(fonts.error());
    Pages pages = layOut(document, *fonts);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Result<QByteArray> bytes =
        suffix == u"odt" ? toOdt(document, now) : toPdf(document, pages, now);
    if (!bytes)
        return fail(bytes.error());
    return File{*bytes, std::move(pages)};
}

void say(const Call &call, const QString &path, const Paper &paper,
         const std::optional<Pages> &pages)
{
    QStringList overflow;
    if (pages) {
        for (const OverflowingBlock &block : pages->overflow)
            overflow << block.heading;
    }
    if (call.wantsJson()) {
        printJson(QJsonObject{{u"file"_s, path},
                              {u"code"_s, paper.document.code},
                              {u"pages"_s, pages ? QJsonValue(pages->count()) : QJsonValue()},
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
    if (!forms().contains(suffix))
        return usageError(Words::tr("--out needs the name of a .pdf, .odt, .html or .txt file"));
    if (call.value(u"form") != u"page" && !isRequest(call))
        return usageError(Words::tr("--form is page or een"));
    if (isRequest(call) && suffix != u"txt")
        return usageError(Words::tr("--form een writes a .txt file"));
    const auto workspace = openForReading(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    const Result<Paper> paper = paperOf(call, **workspace);
    if (!paper)
        return fail(paper.error());
    const Result<File> file = render(*paper, suffix);
    if (!file)
        return fail(file.error());
    const QByteArray bytes =
        suffix == u"pdf" && !paper->published.isEmpty() ? paper->published : file->bytes;
    const Status written = writeFile(path, [&](QIODevice &out) -> Status {
        return out.write(bytes) == bytes.size() ? Status()
                                                : fail(Error::Code::File, out.errorString(), path);
    });
    if (!written)
        return fail(written.error());
    say(call, path, *paper, file->pages);
    return ExitCode::Done;
}

} // namespace

Verb briefVerb()
{
    return {.name = u"brief"_s,
            .arguments = u"WORKSPACE ID --out FILE"_s,
            .least = 2,
            .most = 2,
            .summary = Words::tr("Prints the brief of a need as PDF, ODT, web page or text."),
            .details = Words::tr(
                "Writes nothing to the workspace. ID is a need (its brief as it would "
                "be now) or the number of a kept brief (its newest version). The PDF of a "
                "published version is the one that was published. ODT and HTML can be "
                "read by a screen reader; the PDF is not tagged."),
            .options =
                {{u"out"_s,
                  Words::tr("The file; .pdf, .odt, .html or .txt says which form."),
                  u"FILE"_s},
                 {u"form"_s,
                  Words::tr("page: the brief. een: the text of a technology request for the "
                            "Enterprise Europe Network, in English."),
                  u"FORM"_s,
                  u"page"_s},
                 {u"kept"_s, Words::tr("Prints this kept version instead."), u"VERSION"_s},
                 {u"level"_s,
                  Words::tr(
                      "How far the paper may travel: internal, nda, network, public; else the "
                      "need's own level. A kept version is refused at a wider level than its own."),
                  u"LEVEL"_s},
                 {QStringList{u"language"_s, u"lang"_s},
                  Words::tr("Language of the fixed words: %1.").arg(briefLanguages().join(u", "_s)),
                  u"CODE"_s,
                  briefLanguages().front()},
                 jsonOption()},
            .run = printBrief};
}

} // namespace ilo
