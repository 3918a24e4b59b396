#include "core/render/sheet.h"

#include "core/render/layout.h"

#include <algorithm>

namespace ilo {

TextStyle closer(TextStyle style, const Density &density)
{
    const double size = std::min(style.size, std::max(style.size * density.letters, leastLetters));
    style.leading *= density.leading * size / style.size;
    style.size = size;
    return style;
}

Sheet::Sheet(const Geometry &geometry, double keptFree, std::vector<Mark> runningHead)
    : m_geometry(geometry)
    , m_keptFree(keptFree)
    , m_runningHead(std::move(runningHead))
    , m_y(geometry.top)
{
    m_pages.size = geometry.size;
    m_pages.pages.emplace_back();
}

double Sheet::room() const
{
    return m_geometry.bottom() - (m_page == 0 ? m_keptFree : 0) - m_y;
}

void Sheet::beginBlock(const QString &id, const QString &heading)
{
    m_id = id;
    m_heading = heading;
    m_row = 0;
}

void Sheet::startPage()
{
    m_pages.pages.push_back({m_runningHead});
    m_page = int(m_pages.pages.size()) - 1;
    m_y = m_geometry.runningTop;
}

void Sheet::turnTo(int page, double y)
{
    m_page = page;
    m_y = y;
}

void Sheet::noteOverflow()
{
    if (m_page == 0 || m_heading.isEmpty())
        return;
    const auto isThis = [&](const OverflowingBlock &block) { return block.id == m_id; };
    if (std::ranges::none_of(m_pages.overflow, isThis))
        m_pages.overflow.push_back({m_id, m_heading, m_page, m_row});
}

void Sheet::put(Mark mark)
{
    noteOverflow();
    m_pages.pages[size_t(m_page)].marks.push_back(std::move(mark));
}

int Sheet::addElement(Role role, int parent, const QString &alternative)
{
    m_pages.elements.push_back({role, parent, alternative});
    return int(m_pages.elements.size()) - 1;
}

void Sheet::put(const TextRow &row, double x, double y, int element)
{
    for (const Run &run : row.runs)
        put(TextMark{run.text,
                     QPointF(x + run.x, y + row.baseline),
                     run.size,
                     run.bold,
                     run.width,
                     run.color,
                     element});
}

void Sheet::put(const TextRows &rows, double x, double y, int element)
{
    for (const TextRow &row : rows) {
        put(row, x, y, element);
        y += row.height;
    }
}

void Sheet::beginParagraph(const TextRow &row, TextFlow &flow)
{
    if (!row.isPoint) {
        flow.list = -1;
        flow.element = addElement(flow.role, flow.parent);
        return;
    }
    if (flow.list < 0)
        flow.list = addElement(Role::List, flow.parent);
    const int item = addElement(Role::ListItem, flow.list);
    addElement(Role::ListLabel, item);
    flow.element = addElement(Role::ListBody, item);
}

void Sheet::put(const TextRows &rows, double x, double y, TextFlow &flow)
{
    for (const TextRow &row : rows) {
        if (row.begins || flow.element < 0)
            beginParagraph(row, flow);
        TextRow text = row;
        if (row.isPoint) {
            // The label is the part before the body.
            TextRow dot = row;
            dot.runs = {row.runs.front()};
            put(dot, x, y, flow.element - 1);
            text.runs.erase(text.runs.begin());
        }
        put(text, x, y, flow.element);
        y += row.height;
    }
}

void Sheet::putText(Role role, const TextRows &rows, double x, double y)
{
    TextFlow flow{.role = role};
    put(rows, x, y, flow);
}

void Sheet::putRule(double y, double width, const QColor &color)
{
    put(RuleMark{QLineF(m_geometry.left, y, m_geometry.right, y), width, color});
}

void Sheet::bookmark(const QString &title, int level)
{
    m_pages.bookmarks.push_back({title, m_page, m_y, level});
}

void Sheet::link(const QRectF &area, const QString &target, int element)
{
    m_pages.links.push_back({m_page, area, target, element});
}

} // namespace ilo
