#include "ui/lists/listpaper.h"

#include "ui/lists/listtext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPainter>

#include <numeric>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr double textPoints = 8.5;
constexpr double headingPoints = 14;
constexpr double rowLines = 1.5; ///< height of a row in lines of text
constexpr int cellGap = 2;       ///< share of a line between two cells, as 1/x

struct PaperWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::ListPaper)
};

QFont sized(QFont font, double points, bool isBold)
{
    font.setPointSizeF(points);
    font.setBold(isBold);
    return font;
}

} // namespace

/// Where everything stands on a page, in the units of the device.
struct ListPaper::Sheet
{
    QFont text;
    QFont bold;
    QFont heading;
    QRect page;
    int line = 0;
    int row = 0;
    int top = 0; ///< of the header row
    int rowsOnPage = 1;
    std::vector<int> widths;
};

ListPaper::ListPaper(const ListKind &kind, const ShownColumns &columns, const QString &filter,
                     std::vector<ListRow> rows)
    : m_kind(kind)
    , m_columns(columns)
    , m_filter(filter)
    , m_rows(std::move(rows))
{
}

int ListPaper::paint(QPagedPaintDevice &device) const
{
    QPainter painter(&device);
    if (!painter.isActive())
        return 0;
    Sheet sheet;
    sheet.text = sized(painter.font(), textPoints, false);
    sheet.bold = sized(painter.font(), textPoints, true);
    sheet.heading = sized(painter.font(), headingPoints, true);
    sheet.page = QRect(0, 0, device.width(), device.height());
    painter.setFont(sheet.text);
    sheet.line = painter.fontMetrics().lineSpacing();
    sheet.row = int(sheet.line * rowLines);
    painter.setFont(sheet.heading);
    const int headingLine = painter.fontMetrics().lineSpacing();
    sheet.top = headingLine + sheet.line * 2;
    sheet.rowsOnPage =
        std::max(1, (sheet.page.height() - sheet.top - sheet.row - sheet.line * 2) / sheet.row);

    int letters = 0;
    for (const ListColumn *column : m_columns)
        letters += column->letters + 2;
    for (const ListColumn *column : m_columns)
        sheet.widths.push_back(sheet.page.width() * (column->letters + 2) / std::max(1, letters));

    const int pages = std::max(1, (int(m_rows.size()) + sheet.rowsOnPage - 1) / sheet.rowsOnPage);
    const QString day = QLocale().toString(QDate::currentDate(), u"d MMM yyyy"_s);
    const int gap = sheet.line / cellGap;
    const auto cells = [&](int y, const QStringList &texts) {
        int x = 0;
        for (size_t at = 0; at < m_columns.size(); ++at) {
            const bool isRight = m_columns[at]->type == ColumnType::Number
                || m_columns[at]->type == ColumnType::Decimal;
            const QRect cell(x, y, sheet.widths[at] - gap, sheet.row);
            painter.drawText(cell,
                             (isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(
                                 texts[qsizetype(at)], Qt::ElideRight, cell.width()));
            x += sheet.widths[at];
        }
        painter.drawLine(0, y + sheet.row, sheet.page.width(), y + sheet.row);
    };

    QStringList titles;
    for (const ListColumn *column : m_columns)
        titles << listColumnLabel(m_kind, *column);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            device.newPage();
        painter.setFont(sheet.heading);
        painter.drawText(QRect(0, 0, sheet.page.width(), headingLine),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         listTitle(m_kind));
        painter.setFont(sheet.text);
        QStringList about{listCountLabel(m_kind, qint64(m_rows.size()))};
        if (!m_filter.isEmpty())
            about << PaperWords::tr("filter: %1").arg(m_filter);
        about << day;
        painter.drawText(QRect(0, headingLine, sheet.page.width(), sheet.line),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         about.join(u" · "_s));
        painter.setFont(sheet.bold);
        cells(sheet.top, titles);
        painter.setFont(sheet.text);
        int y = sheet.top;
        const int from = page * sheet.rowsOnPage;
        for (int at = from; at < from + sheet.rowsOnPage && at < int(m_rows.size()); ++at) {
            y += sheet.row;
            QStringList texts;
            for (const QVariant &cell : outCells(m_kind, m_columns, m_rows[size_t(at)]))
                texts << outText(cell, false).simplified();
            cells(y, texts);
        }
        painter.drawText(QRect(0, sheet.page.height() - sheet.line, sheet.page.width(), sheet.line),
                         Qt::AlignRight | Qt::AlignVCenter,
                         PaperWords::tr("Page %1 of %2").arg(page + 1).arg(pages));
    }
    return pages;
}

} // namespace ilo
