#include "ui/records/recordtable.h"

#include "ui/kit/style.h"
#include "ui/records/recorddelegate.h"

#include <QHeaderView>
#include <QHoverEvent>
#include <QKeyEvent>

namespace ilo {
namespace {

constexpr int cellMargins = 28;
constexpr int leastCharacters = 24; // of the stretched column

} // namespace

RecordTable::RecordTable(QAbstractItemModel &model, int stretched, SelectionMode mode,
                         QWidget *parent)
    : QTableView(parent)
    , m_stretched(stretched)
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
        m_widths[column] = text + cellMargins;
        horizontalHeader()->resizeSection(column, text + cellMargins);
    }
    fitColumns();
}

void RecordTable::setOptionalColumns(std::vector<int> columns)
{
    m_optional = std::move(columns);
    fitColumns();
}

/// Hides optional columns until the stretched one has room for a few words.
void RecordTable::fitColumns()
{
    const int least = fontMetrics().averageCharWidth() * leastCharacters;
    int room = viewport()->width();
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (column != m_stretched)
            room -= m_widths.value(column);
    }
    for (const int column : m_optional) {
        const bool hide = room < least;
        if (hide)
            room += m_widths.value(column);
        setColumnHidden(column, hide);
    }
}

void RecordTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
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
