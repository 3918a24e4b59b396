#include "ui/records/recordtable.h"

#include "ui/kit/style.h"
#include "ui/records/recorddelegate.h"

#include <QHeaderView>
#include <QHoverEvent>
#include <QKeyEvent>

namespace ilo {
namespace {

constexpr int cellMargins = 28;

} // namespace

RecordTable::RecordTable(QAbstractItemModel &model, int stretched, SelectionMode mode,
                         QWidget *parent)
    : QTableView(parent)
{
    setHorizontalHeader(new RecordHeader(this));
    setItemDelegate(new RecordDelegate(stretched, this));
    setModel(&model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(mode);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    fitRows();
}

void RecordTable::setSampleWidths(const QStringList &samples)
{
    m_samples = samples;
    for (int column = 0; column < samples.size(); ++column) {
        if (samples[column].isEmpty())
            continue;
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        const int text =
            std::max(fontMetrics().horizontalAdvance(samples[column]),
                     horizontalHeader()->fontMetrics().horizontalAdvance(title) * 11 / 10);
        horizontalHeader()->resizeSection(column, text + cellMargins);
    }
}

void RecordTable::fitRows()
{
    verticalHeader()->setDefaultSectionSize(kit::lineHeight(fontMetrics(), 32));
}

void RecordTable::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    m_hoveredRow = row;
    viewport()->update();
}

bool RecordTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter)
        setHoveredRow(rowAt(static_cast<QHoverEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::HoverLeave)
        setHoveredRow(-1);
    return QTableView::viewportEvent(event);
}

void RecordTable::keyPressEvent(QKeyEvent *event)
{
    event->ignore();
    emit keyPressed(event);
    if (!event->isAccepted())
        QTableView::keyPressEvent(event);
}

void RecordTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitRows();
        setSampleWidths(m_samples);
    }
}

} // namespace ilo
