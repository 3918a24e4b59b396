#include "ui/printing/printpages.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace ilo {
namespace {

struct PrintWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::PrintPages)
};

} // namespace

PrintOutcome printPages(const Pages &pages, const QString &name, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(name);
    printer.setCreator(QCoreApplication::applicationName());
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true);
    QPrintDialog dialog(&printer, parent);
    dialog.setMinMax(1, pages.count());
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    if (dialog.exec() != QDialog::Accepted)
        return {};

    const bool isRange = printer.printRange() == QPrinter::PageRange;
    const int from = isRange ? printer.fromPage() : 1;
    const int to = isRange ? printer.toPage() : pages.count();
    QPainter painter(&printer);
    for (int page = from; page <= to; ++page) {
        if (page > from)
            printer.newPage();
        paintPage(painter, pages, page - 1, printer.resolution() / 72.);
    }
    return {painter.end(), printer.outputFileName()};
}

QString printedWords(const PrintOutcome &outcome, const QString &name)
{
    //: %1: what was printed, %2: name of a file
    return outcome.file.isEmpty()
        ? PrintWords::tr("Sent %1 to the printer").arg(name)
        : PrintWords::tr("Printed %1 to the file %2").arg(name, QFileInfo(outcome.file).fileName());
}

} // namespace ilo
