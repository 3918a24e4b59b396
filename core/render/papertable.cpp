#include "core/render/papertable.h"

#include <algorithm>
#include <numeric>

namespace ilo {
namespace {

constexpr double cellGap = 12;
constexpr double widestShare = 0.42; ///< of the table that its wide column keeps at least
constexpr double narrowest = 24;

/// Sets one table: column widths first, then row after row.
class PaperTable
{
public:
    PaperTable(Composer &composer, const Table &table)
        : m_composer(composer)
        , m_sheet(composer.sheet())
        , m_table(table)
        , m_padding(3.2 * composer.density().gaps)
        , m_text(composer.style(9, 11.8))
        , m_strong(composer.style(9, 11.8, true))
        , m_detail(composer.style(8.5, 11.2, false, paper::quiet))
        , m_title(composer.style(8.5, 11.5, true))
    {
        findWidths();
    }

    void add();

private:
    using Cells = std::vector<TextRows>; ///< lines of each column

    void findWidths();
    std::vector<double> naturalWidths() const;
    Cells cellsOf(const TableRow &row) const;
    Cells titleCells() const;
    double heightOf(const Cells &cells) const;
    double xOf(size_t column) const;
    void putHeader();
    using Flows = std::vector<TextFlow>; ///< where the text of each column goes on

    Flows addRowElements(Role cellRole);
    void putCells(const Cells &cells, Flows &flows);
    void putOverPages(Cells cells);

    Composer &m_composer;
    Sheet &m_sheet;
    const Table &m_table;
    double m_padding;
    TextStyle m_text;
    TextStyle m_strong;
    TextStyle m_detail;
    TextStyle m_title;
    std::vector<double> m_widths;
    int m_element = -1;
    bool m_hasHeader = false; ///< false until the first of the header rows
};

std::vector<double> PaperTable::naturalWidths() const
{
    const Typesetter &typesetter = m_composer.typesetter();
    std::vector<double> widths;
    for (size_t i = 0; i < m_table.titles.size(); ++i) {
        double width = typesetter.widthOf(m_table.titles[i], m_title);
        for (const TableRow &row : m_table.rows)
            width = std::max(width, typesetter.widthOf(row[i].text, m_text));
        widths.push_back(width);
    }
    return widths;
}

// Each column gets what its longest line takes; when that leaves the wide one too little, the
// longest give way, but not below their longest word while that is possible.
void PaperTable::findWidths()
{
    const Typesetter &typesetter = m_composer.typesetter();
    const size_t count = m_table.titles.size();
    const size_t wide = size_t(std::clamp(m_table.wide, 0, std::max(int(count) - 1, 0)));
    const double whole = m_sheet.geometry().width() - cellGap * double(count - 1);
    const double most = whole * (1 - widestShare);

    m_widths = naturalWidths();
    std::vector<double> least;
    for (size_t i = 0; i < count; ++i) {
        double word = typesetter.longestWord(m_table.titles[i], m_title);
        for (const TableRow &row : m_table.rows) {
            word = std::max({word,
                             typesetter.longestWord(row[i].text, m_text),
                             typesetter.longestWord(row[i].detail, m_detail)});
        }
        m_widths[i] = std::max(m_widths[i], word); // a word below a short text breaks nowhere
        least.push_back(std::min({word, m_widths[i], most / 3}));
    }
    m_widths[wide] = 0;
    least[wide] = 0;
    const auto sum = [](const std::vector<double> &v) {
        return std::accumulate(v.begin(), v.end(), 0.);
    };
    while (sum(m_widths) > most + 0.05) {
        size_t victim = wide;
        for (size_t i = 0; i < count; ++i) {
            if (m_widths[i] > std::max(least[i], narrowest) + 0.05
                && (victim == wide || m_widths[i] > m_widths[victim]))
                victim = i;
        }
        if (victim == wide)
            break;
        m_widths[victim] = std::max(
            {least[victim], narrowest, m_widths[victim] - std::min(sum(m_widths) - most, 4.)});
    }
    m_widths[wide] = std::max(whole - sum(m_widths), whole * 0.2);
}

double PaperTable::xOf(size_t column) const
{
    double x = m_sheet.geometry().left;
    for (size_t i = 0; i < column; ++i)
        x += m_widths[i] + cellGap;
    return x;
}

PaperTable::Cells PaperTable::cellsOf(const TableRow &row) const
{
    const Typesetter &typesetter = m_composer.typesetter();
    Cells cells;
    for (size_t i = 0; i < row.size(); ++i) {
        const TextStyle &style = int(i) == m_table.wide ? m_strong : m_text;
        TextRows lines = typesetter.rows(row[i].text, style, m_widths[i]);
        const TextRows detail = typesetter.rows(row[i].detail, m_detail, m_widths[i]);
        lines.insert(lines.end(), detail.begin(), detail.end());
        cells.push_back(std::move(lines));
    }
    return cells;
}

PaperTable::Cells PaperTable::titleCells() const
{
    Cells cells;
    for (size_t i = 0; i < m_table.titles.size(); ++i)
        cells.push_back(m_composer.typesetter().rows(m_table.titles[i], m_title, m_widths[i]));
    return cells;
}

double PaperTable::heightOf(const Cells &cells) const
{
    double height = 0;
    for (const TextRows &lines : cells)
        height = std::max(height, ilo::heightOf(lines));
    return height + 2 * m_padding;
}

PaperTable::Flows PaperTable::addRowElements(Role cellRole)
{
    const int row = m_sheet.addElement(Role::RowOfTable, m_element);
    Flows flows;
    for (size_t i = 0; i < m_widths.size(); ++i)
        flows.push_back({.parent = m_sheet.addElement(cellRole, row)});
    return flows;
}

void PaperTable::putCells(const Cells &cells, Flows &flows)
{
    for (size_t i = 0; i < cells.size(); ++i)
        m_sheet.put(cells[i], xOf(i), m_sheet.y() + m_padding, flows[i]);
    m_sheet.advance(heightOf(cells));
}

// Only the first is part of the text; who listens does not want to hear it on every page.
void PaperTable::putHeader()
{
    const Cells cells = titleCells();
    if (m_hasHeader) {
        for (size_t i = 0; i < cells.size(); ++i)
            m_sheet.put(cells[i], xOf(i), m_sheet.y() + m_padding);
        m_sheet.advance(heightOf(cells));
    } else {
        Flows flows = addRowElements(Role::ColumnTitle);
        putCells(cells, flows);
    }
    m_hasHeader = true;
    m_sheet.putRule(m_sheet.y(), 1, paper::ink);
}

// A row higher than a page: as many lines of each cell as there is room for, then the next page.
void PaperTable::putOverPages(Cells cells)
{
    Flows flows = addRowElements(Role::CellOfRow);
    for (;;) {
        Cells here;
        bool more = false;
        for (TextRows &lines : cells) {
            const auto count = ptrdiff_t(fitting(lines, 0, m_sheet.room() - 2 * m_padding));
            here.emplace_back(lines.begin(), lines.begin() + count);
            lines.erase(lines.begin(), lines.begin() + count);
            more = more || !lines.empty();
        }
        putCells(here, flows);
        if (!more)
            return;
        m_sheet.startPage();
        putHeader();
    }
}

void PaperTable::add()
{
    const Geometry &page = m_sheet.geometry();
    const TextRows heading =
        m_composer.typesetter().rows(m_table.heading, m_composer.headingStyle(), page.width());
    const double headerHeight = heightOf(titleCells());
    const double most = page.height() - headerHeight; ///< of a row that a page can hold

    m_sheet.beginBlock(m_table.id, m_table.heading);
    m_composer.addGap();
    // A heading with a single row below it looks lost at the foot of a page.
    double firstRows = 0;
    for (size_t i = 0; i < std::min<size_t>(m_table.rows.size(), 2); ++i) {
        const double height = heightOf(cellsOf(m_table.rows[i]));
        firstRows += i == 0 || height < most / 4 ? std::min(height, most / 2) : 0;
    }
    if (m_sheet.room() < ilo::heightOf(heading) + headerHeight + firstRows && !m_sheet.isFresh())
        m_sheet.startPage();
    m_sheet.bookmark(m_table.heading);
    m_sheet.putText(Role::Heading, heading, page.left, m_sheet.y());
    m_sheet.advance(ilo::heightOf(heading));
    m_element = m_sheet.addElement(Role::WholeTable);
    putHeader();

    int number = 0;
    for (const TableRow &row : m_table.rows) {
        m_sheet.beginRow(++number);
        const Cells cells = cellsOf(row);
        const double height = heightOf(cells);
        if (height > m_sheet.room() && (height <= most || m_sheet.room() < most / 4)) {
            m_sheet.startPage();
            putHeader();
        }
        if (height <= m_sheet.room()) {
            Flows flows = addRowElements(Role::CellOfRow);
            putCells(cells, flows);
        } else {
            putOverPages(cells);
        }
        m_sheet.putRule(m_sheet.y(), 0.6, paper::hairline);
    }
}

} // namespace

void addTable(Composer &composer, const Table &table)
{
    if (!table.titles.empty())
        PaperTable(composer, table).add();
}

} // namespace ilo
