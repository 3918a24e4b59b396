#include "ui/shortlist/rowglide.h"

#include "ui/kit/motion.h"

#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace ilo {
namespace {

constexpr int duration = 120; // milliseconds
constexpr int longestWay = 6; // rows; from further away the table would stand empty meanwhile

} // namespace

RowGlide::RowGlide(QTableView &table, std::function<qint64(int row)> identity)
    : QObject(&table)
    , m_table(table)
    , m_identity(std::move(identity))
{
    m_motion.setStartValue(1.);
    m_motion.setEndValue(0.);
    m_motion.setDuration(duration);
    m_motion.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_motion, &QVariantAnimation::valueChanged, &table, [this] {
        m_table.viewport()->update();
    });
    connect(table.model(), &QAbstractItemModel::layoutAboutToBeChanged, this, &RowGlide::note);
    connect(table.model(), &QAbstractItemModel::layoutChanged, this, &RowGlide::begin);
}

int RowGlide::offset(int row) const
{
    if (!isRunning())
        return 0;
    return qRound(m_ways.value(m_identity(row)) * m_motion.currentValue().toDouble());
}

void RowGlide::note()
{
    m_before.clear();
    m_currentBefore = m_table.currentIndex().row();
    for (int row = 0; row < m_table.model()->rowCount(); ++row)
        m_before.insert(m_identity(row), m_table.rowViewportPosition(row) + offset(row));
}

void RowGlide::holdCurrent()
{
    const int now = m_table.currentIndex().row();
    if (now < 0 || m_currentBefore < 0)
        return;
    const int top = m_table.rowViewportPosition(m_currentBefore);
    if (top < 0 || top >= m_table.viewport()->height())
        return; // what is not seen need not be held
    QScrollBar *bar = m_table.verticalScrollBar();
    const bool byRow = m_table.verticalScrollMode() == QAbstractItemView::ScrollPerItem;
    bar->setValue(bar->value() + (now - m_currentBefore) * (byRow ? 1 : m_table.rowHeight(now)));
}

void RowGlide::begin()
{
    m_motion.stop();
    holdCurrent();
    m_ways.clear();
    if (m_before.isEmpty())
        return; // nothing was there that could move
    const int first = std::max(0, m_table.rowAt(0));
    for (int row = first; row < m_table.model()->rowCount(); ++row) {
        const int now = m_table.rowViewportPosition(row);
        if (now >= m_table.viewport()->height())
            break;
        const qint64 id = m_identity(row);
        const auto before = m_before.constFind(id);
        const int from = before == m_before.cend() ? m_table.viewport()->height() : *before;
        const int most = longestWay * m_table.rowHeight(row);
        if (from != now)
            m_ways.insert(id, std::clamp(from - now, -most, most));
    }
    m_before.clear();
    if (!m_ways.isEmpty() && m_table.isVisible() && kit::wantsMotion())
        m_motion.start();
}

} // namespace ilo
