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

} // namespace

QString odtBeside(const QString &path)
{
    const QFileInfo info(path);
    const bool isPdf = info.suffix().compare(u"pdf"_s, Qt::CaseInsensitive) == 0;
    const QString name = isPdf ? info.completeBaseName() : info.fileName();
    return QDir(info.path()).filePath(name + u".odt"_s);
}

bool isPdf(const QString &path)
{
    return !path.endsWith(u".html"_s, Qt::CaseInsensitive)
        && !path.endsWith(u".txt"_s, Qt::CaseInsensitive);
}

Result<QStringList> exportBrief(const LaidBrief &brief, const QString &path,
                                const QByteArray &published)
{
    if (!isPdf(path)) {
        const QByteArray bytes = path.endsWith(u".html"_s, Qt::CaseInsensitive)
            ? toHtml(brief.document)
            : toMailText(brief.document).toUtf8();
        const Status written = writeFile(path, bytes);
        return written ? Result<QStringList>(QStringList{path}) : fail(written.error());
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Result<QByteArray> pdf = published.isEmpty() ? toPdf(brief.document, brief.pages, now)
                                                       : Result<QByteArray>(published);
    if (!pdf)
        return fail(pdf.error());
    const Result<QByteArray> odt = toOdt(brief.document, now);
    if (!odt)
        return fail(odt.error());
    const QString pdfPath = path.endsWith(u".pdf"_s, Qt::CaseInsensitive) ? path : path + u".pdf"_s;
    const QString odtPath = odtBeside(pdfPath);
    const bool isNew = !QFileInfo::exists(pdfPath);
    if (const Status written = writeFile(pdfPath, *pdf); !written)
        return fail(written.error());
    if (const Status written = writeFile(odtPath, *odt); !written) {
        if (isNew)
            QFile::remove(pdfPath);
        return fail(written.error());
    }
    return QStringList{pdfPath, odtPath};
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
