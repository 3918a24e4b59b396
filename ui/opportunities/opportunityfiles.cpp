// The nomination list as a sheet and on paper.
#include "core/base/writefile.h"
#include "core/opportunities/nominationlist.h"
#include "core/render/layout.h"
#include "core/render/pdf.h"
#include "ui/kit/context.h"
#include "ui/kit/prompts.h"
#include "ui/opportunities/nominationpaper.h"
#include "ui/opportunities/opportunityactions.h"
#include "ui/printing/printpages.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString fileNameOf(const Opportunity &opportunity)
{
    static const QRegularExpression unfit(u"[\\\\/:*?\"<>|]"_s);
    const QString name =
        opportunity.reference.isEmpty() ? opportunity.title : opportunity.reference;
    return QString(name).replace(unfit, u"-"_s).left(60);
}

Status writePdf(const Document &paper, const QString &path)
{
    const Result<Fonts> fonts = findFonts();
    if (!fonts)
        return fail(fonts.error());
    const Result<QByteArray> pdf =
        toPdf(paper, layOut(paper, *fonts), QDateTime::currentDateTimeUtc());
    if (!pdf)
        return fail(pdf.error());
    return writeFile(path, *pdf);
}

Status writeSheet(const OpportunityInFull &full, const QString &path)
{
    const auto written =
        writeTable(path,
                   nominationTable(nominationTitles()),
                   [&full](const std::function<Status(const OutCells &)> &put) -> Status {
                       for (const Nomination &nomination : full.nominations) {
                           if (Status done = put(nominationCells(nomination)); !done)
                               return done;
                       }
                       return {};
                   });
    return written ? Status() : fail(written.error());
}

} // namespace

void OpportunityActions::saveNominations(const OpportunityInFull &full, QWidget *parent)
{
    const QString path = m_context.prompts().saveFile(
        parent,
        tr("Save the nomination list"),
        //: name of a file: the reference of a call behind it
        tr("nominations %1").arg(fileNameOf(full.opportunity)) + u".xlsx"_s,
        tr("Workbook (*.xlsx);;OpenDocument sheet (*.ods);;CSV (*.csv);;Paper (*.pdf)"));
    if (path.isEmpty())
        return;
    const bool isPaper = QFileInfo(path).suffix().toLower() == u"pdf";
    const Status written = isPaper
        ? writePdf(nominationPaper(full, m_context.workspace().office().name, QDate::currentDate()),
                   path)
        : writeSheet(full, path);
    if (!written)
        return m_context.report(written.error());
    m_context.announce(
        tr("Saved the nomination list as %1").arg(QFileInfo(path).fileName()), true, false);
}

void OpportunityActions::printNominations(const OpportunityInFull &full, QWidget *parent)
{
    const Result<Fonts> fonts = findFonts();
    if (!fonts)
        return m_context.report(fonts.error());
    const Pages pages = layOut(
        nominationPaper(full, m_context.workspace().office().name, QDate::currentDate()), *fonts);
    printPages(pages, full.opportunity.title, parent);
}

} // namespace ilo
