#include "app/cli/briefverb.h"

#include "app/cli/briefpapers.h"
#include "app/cli/console.h"
#include "app/cli/filewriting.h"
#include "app/cli/open.h"
#include "app/cli/words.h"
#include "core/brief/documenthtml.h"
#include "core/brief/documentmail.h"
#include "core/brief/phrases.h"
#include "core/domain/need.h"
#include "core/render/fonts.h"
#include "core/render/layout.h"
#include "core/render/odt.h"
#include "core/render/pdf.h"
#include "core/render/printedtogether.h"
#include "ui/kit/fieldlabels.h"

#include <QFileInfo>

#include <optional>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

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

QStringList fieldNames(const QStringList &fields)
{
    QStringList names;
    for (const QString &field : fields)
        names << (field == u"requirements" ? Words::tr("requirements")
                                           : fieldLabel(typeName<Need>(), field));
    return names;
}

void say(const Call &call, const QString &path, const Paper &paper,
         const std::optional<Pages> &pages)
{
    QStringList overflow;
    if (pages) {
        for (const OverflowingBlock &block : pages->overflow)
            overflow << block.heading;
    }
    const int tooMany = pages ? pages->linesTooMany : 0;
    if (call.wantsJson()) {
        printJson(QJsonObject{{u"file"_s, path},
                              {u"code"_s, paper.document.code},
                              {u"pages"_s, pages ? QJsonValue(pages->count()) : QJsonValue()},
                              {u"overflow"_s, QJsonArray::fromStringList(overflow)},
                              {u"lines_too_many"_s, tooMany},
                              {u"left_out"_s, QJsonArray::fromStringList(paper.leftOut)}});
        return;
    }
    printLine(path);
    if (!overflow.isEmpty())
        //: %1: headings of a paper
        printLine(Words::tr("Does not fit on one page, by %n lines: %1", nullptr, tooMany)
                      .arg(overflow.join(u", "_s)));
    if (!paper.leftOut.isEmpty())
        printLine(Words::tr("Not opened to this level, so left out: %1")
                      .arg(fieldNames(paper.leftOut).join(u", "_s)));
}

Status writeBytes(const QString &path, const QByteArray &bytes)
{
    return writeFile(path, [&](QIODevice &out) -> Status {
        return out.write(bytes) == bytes.size() ? Status()
                                                : fail(Error::Code::File, out.errorString(), path);
    });
}

/// What is wrong with the options.
Status fault(const Call &call, const QString &suffix)
{
    static const QStringList known{u"page"_s, u"long"_s, u"een"_s};
    if (!forms().contains(suffix))
        return usageError(Words::tr("--out needs the name of a .pdf, .odt, .html or .txt file"));
    if (!known.contains(call.value(u"form")))
        return usageError(Words::tr("--form is page, long or een"));
    if (isRequest(call) && suffix != u"txt")
        return usageError(Words::tr("--form een writes a .txt file"));
    if (call.arguments.size() > 2 && suffix != u"pdf")
        return usageError(Words::tr("several briefs go into one .pdf file"));
    if (call.arguments.size() > 2 && call.isSet(u"kept"))
        return usageError(Words::tr("--kept is for one brief; name kept briefs by their number"));
    return {};
}

/// Several briefs behind each other in one file.
Outcome printTogether(const Call &call, Workspace &workspace, const QString &path)
{
    std::vector<Document> documents;
    QStringList leftOut;
    for (const QString &id : call.arguments.mid(1)) {
        const Result<Paper> paper = paperOf(call, workspace, id);
        if (!paper)
            return fail(paper.error());
        documents.push_back(paper->document);
        leftOut << paper->leftOut;
    }
    leftOut.removeDuplicates();
    const Result<Fonts> fonts = findFonts();
    if (!fonts)
        return fail(fonts.error());
    const PrintedBriefs all = printedTogether(documents, *fonts);
    const Result<QByteArray> pdf = toPdf(all.document, all.pages, QDateTime::currentDateTimeUtc());
    if (!pdf)
        return fail(pdf.error());
    if (const Status written = writeBytes(path, *pdf); !written)
        return fail(written.error());
    say(call,
        path,
        {.document = all.document, .leftOut = leftOut, .published = {}, .request = {}},
        all.pages);
    return ExitCode::Done;
}

Outcome printBrief(const Call &call)
{
    const QString path = call.value(u"out");
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (const Status wrong = fault(call, suffix); !wrong)
        return fail(wrong.error());
    const auto workspace = openForReading(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    if (call.arguments.size() > 2)
        return printTogether(call, **workspace, path);
    const Result<Paper> paper = paperOf(call, **workspace, call.arguments[1]);
    if (!paper)
        return fail(paper.error());
    const Result<File> file = render(*paper, suffix);
    if (!file)
        return fail(file.error());
    const bool isPublished = suffix == u"pdf" && !paper->published.isEmpty();
    if (const Status written = writeBytes(path, isPublished ? paper->published : file->bytes);
        !written)
        return fail(written.error());
    say(call, path, *paper, file->pages);
    return ExitCode::Done;
}

} // namespace

Verb briefVerb()
{
    return {.name = u"brief"_s,
            .arguments = u"WORKSPACE ID... --out FILE"_s,
            .least = 2,
            .most = 500,
            .summary = Words::tr("Prints the brief of a need as PDF, ODT, web page or text."),
            .details = Words::tr(
                "Writes nothing to the workspace. ID is a need (its brief as it would "
                "be now) or the number of a kept brief (its newest version). The PDF of a "
                "published version is the one that was published. Several IDs make one "
                "PDF with an entry of its outline for each. ODT and HTML are the copies for a "
                "screen reader."),
            .options =
                {{u"out"_s,
                  Words::tr("The file; .pdf, .odt, .html or .txt says which form."),
                  u"FILE"_s},
                 {u"form"_s,
                  Words::tr("page: the brief on a page. long: with what the long form adds. een: "
                            "the text of a technology request for the Enterprise Europe Network, "
                            "with English headings."),
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
                 {u"also"_s,
                  Words::tr("A second edition in this language behind the first."),
                  u"CODE"_s},
                 jsonOption()},
            .run = printBrief};
}

} // namespace ilo
