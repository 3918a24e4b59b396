#include "ui/printing/printpages.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace ilo {

bool printPages(const Pages &pages, const QString &name, QWidget *parent)
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
        return false;

    const bool isRange = printer.printRange() == QPrinter::PageRange;
    const int from = isRange ? printer.fromPage() : 1;
    const int to = isRange ? printer.toPage() : pages.count();
    QPainter painter(&printer);
    for (int page = from; page <= to; ++page) {
        if (page > from)
            printer.newPage();
        paintPage(painter, pages, page - 1, printer.resolution() / 72.);
    }
    return painter.end();
}

} // namespace ilo
