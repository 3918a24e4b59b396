#include "ui/needs/briefexport.h"

#include "core/base/writefile.h"
#include "core/brief/documenthtml.h"
#include "core/brief/documentmail.h"
#include "core/render/odt.h"
#include "core/render/pdf.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::BriefExport)
};

Result<QByteArray> bytesAs(const LaidBrief &brief, BriefFile kind, const BriefExtras &extras)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    switch (kind) {
    case BriefFile::PdfWithOdt:
    case BriefFile::Pdf:
        return extras.published.isEmpty() ? toPdf(brief.document, brief.pages, now)
                                          : Result<QByteArray>(extras.published);
    case BriefFile::Odt: return toOdt(brief.document, now);
    case BriefFile::WebPage: return toHtml(brief.document);
    case BriefFile::MailText: return toMailText(brief.document).toUtf8();
    case BriefFile::EenRequest: return extras.request.toUtf8();
    }
    Q_UNREACHABLE();
}

} // namespace

QString suffixOf(BriefFile kind)
{
    switch (kind) {
    case BriefFile::PdfWithOdt:
    case BriefFile::Pdf: return u".pdf"_s;
    case BriefFile::Odt: return u".odt"_s;
    case BriefFile::WebPage: return u".html"_s;
    case BriefFile::MailText:
    case BriefFile::EenRequest: return u".txt"_s;
    }
    Q_UNREACHABLE();
}

QString odtBeside(const QString &path)
{
    const QFileInfo info(path);
    const bool isPdf = info.suffix().compare(u"pdf"_s, Qt::CaseInsensitive) == 0;
    const QString name = isPdf ? info.completeBaseName() : info.fileName();
    return QDir(info.path()).filePath(name + u".odt"_s);
}

Result<QStringList> exportBrief(const LaidBrief &brief, BriefFile kind, const QString &path,
                                const BriefExtras &extras)
{
    const Result<QByteArray> bytes = bytesAs(brief, kind, extras);
    if (!bytes)
        return fail(bytes.error());
    const QString suffix = suffixOf(kind);
    const QString file = path.endsWith(suffix, Qt::CaseInsensitive) ? path : path + suffix;
    if (kind != BriefFile::PdfWithOdt) {
        const Status written = writeFile(file, *bytes);
        return written ? Result<QStringList>(QStringList{file}) : fail(written.error());
    }
    const Result<QByteArray> odt = bytesAs(brief, BriefFile::Odt, extras);
    if (!odt)
        return fail(odt.error());
    const QString odtPath = odtBeside(file);
    const bool isNew = !QFileInfo::exists(file);
    if (const Status written = writeFile(file, *bytes); !written)
        return fail(written.error());
    if (const Status written = writeFile(odtPath, *odt); !written) {
        if (isNew)
            QFile::remove(file);
        return fail(written.error());
    }
    return QStringList{file, odtPath};
}

PrintOutcome printBrief(const LaidBrief &brief, QWidget *parent)
{
    return printPages(brief.pages, brief.document.code, parent);
}

QString exportErrorText(const Error &error)
{
    switch (error.code) {
    case Error::Code::ReadOnly:
        //: %1: path of a file
        return ExportWords::tr(
                   "“%1” could not be written: the folder or the file may not be changed by you. "
                   "Nothing was lost; choose another folder.")
            .arg(error.subject);
    case Error::Code::DiskFull:
        return ExportWords::tr(
                   "“%1” could not be written: the disk is full. Free some space or choose another "
                   "folder; what stood there before is unchanged.")
            .arg(error.subject);
    case Error::Code::File:
        return ExportWords::tr(
                   "“%1” could not be written. See whether the folder exists and the file is not "
                   "open in another program.")
            .arg(error.subject);
    case Error::Code::Invalid:
        //: %1: characters
        return ExportWords::tr(
                   "No installed font has the characters “%1”. Install one (for example the Noto "
                   "fonts) or write them otherwise; the brief was not written.")
            .arg(error.subject);
    case Error::Code::NotFound:
        //: %1: name of a font
        return ExportWords::tr(
                   "The font “%1”, in which briefs are set, is not installed. Install the package "
                   "fonts-noto-core.")
            .arg(error.subject);
    default: return ExportWords::tr("The brief could not be made: %1").arg(error.detail);
    }
}

} // namespace ilo
