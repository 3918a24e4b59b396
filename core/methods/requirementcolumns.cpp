// What the columns of somebody's table of requirements hold: by their names, else by their cells.
#include "core/methods/requirementsheet.h"
#include "core/methods/requirementwords.h"
#include "core/quality/unit.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

using Part = RequirementPart;

constexpr int lookedAt = 10;    ///< rows among which the one with the names stands
constexpr int mostSampled = 50; ///< rows that tell what a column holds

Part partNamed(const QString &field)
{
    for (const Part part : requirementParts()) {
        if (part != Part::LeftOut && fieldOf(part) == field)
            return part;
    }
    return Part::LeftOut;
}

qsizetype widthOf(const CellRows &rows)
{
    qsizetype width = 0;
    for (const QStringList &row : rows)
        width = std::max(width, row.size());
    return width;
}

/// How many columns the row names; 0 when it reads like a row of content.
int namesIn(const QStringList &row)
{
    constexpr qsizetype longestName = 40;
    QStringList named;
    qsizetype filled = 0;
    for (const QString &cell : row) {
        const QString text = cell.simplified();
        filled += text.isEmpty() ? 0 : 1;
        if (text.size() > longestName)
            return 0;
        const QString field = RequirementWords::shipped().column(text);
        if (!field.isEmpty() && !named.contains(field))
            named << field;
    }
    return named.size() * 2 >= filled ? int(named.size()) : 0;
}

/// The cells of one column that are not empty.
QStringList cellsOf(const CellRows &rows, int from, qsizetype column)
{
    QStringList cells;
    for (size_t row = size_t(from); row < rows.size() && cells.size() < mostSampled; ++row) {
        const QString cell = rows[row].value(column).simplified();
        if (!cell.isEmpty())
            cells << cell;
    }
    return cells;
}

template<typename Is>
bool mostly(const QStringList &cells, Is is)
{
    return !cells.isEmpty() && std::ranges::count_if(cells, is) * 10 >= cells.size() * 8;
}

bool isCount(const QStringList &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (cells[i].section(u'.', 0, 0).toInt() != int(i) + 1)
            return false;
    }
    return cells.size() > 1;
}

bool isValue(const QString &cell)
{
    static const QRegularExpression number(u"^[+\\-−±]?\\s?\\d"_s);
    return number.match(readMeasured(cell).value).hasMatch();
}

/// By what stands in them; several columns of values are today, threshold and target in this order.
std::vector<Part> partsByContent(const CellRows &rows)
{
    const RequirementWords &words = RequirementWords::shipped();
    const auto isWordOf = [&](const QString &field) {
        return [&words, field](const QString &cell) { return !words.key(field, cell).isEmpty(); };
    };
    const qsizetype width = widthOf(rows);
    std::vector<Part> parts(size_t(width), Part::LeftOut);
    std::vector<size_t> values;
    std::vector<std::pair<qsizetype, size_t>> texts; // letters, column
    for (qsizetype column = 0; column < width; ++column) {
        const QStringList cells = cellsOf(rows, 0, column);
        Part &part = parts[size_t(column)];
        if (cells.isEmpty() || (column == 0 && isCount(cells)))
            continue;
        if (mostly(cells, isWordOf(u"priority"_s)))
            part = Part::Priority;
        else if (mostly(cells, isWordOf(u"comparison"_s)))
            part = Part::Comparison;
        else if (mostly(cells, isValue))
            values.push_back(size_t(column));
        else if (mostly(cells, [](const QString &cell) { return parseUnit(cell).has_value(); }))
            part = Part::Unit;
        else if (mostly(cells, isWordOf(u"level"_s)))
            part = Part::Level;
        else if (mostly(cells, isWordOf(u"verification"_s)))
            part = Part::Verification;
        else
            texts.push_back({cells.join(QString()).size() / cells.size(), size_t(column)});
    }
    constexpr std::array byCount{std::array{Part::Threshold, Part::LeftOut, Part::LeftOut},
                                 std::array{Part::Threshold, Part::Target, Part::LeftOut},
                                 std::array{Part::Today, Part::Threshold, Part::Target}};
    for (size_t i = 0; i < std::min<size_t>(values.size(), 3); ++i)
        parts[values[i]] = byCount[std::min<size_t>(values.size(), 3) - 1][i];
    if (texts.empty())
        return parts;
    // The longest texts are the requirements; what follows them is how they are measured.
    const size_t text =
        std::ranges::max_element(texts, {}, [](const auto &pair) { return pair.first; })->second;
    parts[text] = Part::Text;
    for (const auto &[letters, column] : texts) {
        if (column > text) {
            parts[column] =
                values.empty() || column < values.front() ? Part::Measure : Part::Source;
            break;
        }
    }
    return parts;
}

QString unitIn(const QString &header)
{
    static const QRegularExpression bracket(u"[(\\[]([^)\\]]+)[)\\]]"_s);
    const QString inside = bracket.match(header).captured(1).trimmed();
    return parseUnit(inside) ? inside : QString();
}

} // namespace

RequirementColumns columnsUnder(const CellRows &rows, int headerRow)
{
    RequirementColumns columns{.parts = {}, .headerRow = headerRow, .names = {}, .unit = {}};
    if (headerRow < 0 || headerRow >= int(rows.size())) {
        columns.headerRow = -1;
        columns.parts = partsByContent(rows);
        return columns;
    }
    columns.names = rows[size_t(headerRow)];
    columns.parts.assign(size_t(widthOf(rows)), Part::LeftOut);
    for (size_t i = 0; i < columns.parts.size(); ++i) {
        const QString name = columns.names.value(qsizetype(i)).simplified();
        const Part part = partNamed(RequirementWords::shipped().column(name));
        const bool isTaken = std::ranges::find(columns.parts, part) != columns.parts.end();
        if (part == Part::LeftOut || isTaken)
            continue;
        columns.parts[i] = part;
        if (part == Part::Threshold || part == Part::Target)
            columns.unit = columns.unit.isEmpty() ? unitIn(name) : columns.unit;
    }
    if (std::ranges::find(columns.parts, Part::Text) == columns.parts.end()) {
        // A header in words that we do not know: the texts are still told by their length.
        const std::vector<Part> byContent =
            partsByContent(CellRows(rows.begin() + headerRow + 1, rows.end()));
        for (size_t i = 0; i < std::min(byContent.size(), columns.parts.size()); ++i) {
            if (byContent[i] == Part::Text && columns.parts[i] == Part::LeftOut)
                columns.parts[i] = Part::Text;
        }
    }
    return columns;
}

RequirementColumns guessColumns(const CellRows &rows)
{
    if (widthOf(rows) < 2) {
        // A list: its first line is a heading only when it is nothing else.
        const QString first = rows.empty() ? QString() : rows.front().value(0);
        const bool isNamed =
            rows.size() > 1 && RequirementWords::shipped().key(u"column"_s, first) == u"text";
        return columnsUnder(rows, isNamed ? 0 : -1);
    }
    int best = -1;
    int most = 1; // one known word may be a requirement of one word
    for (int row = 0; row < std::min(lookedAt, int(rows.size()) - 1); ++row) {
        const int named = namesIn(rows[size_t(row)]);
        if (named > most) {
            most = named;
            best = row;
        }
    }
    return columnsUnder(rows, best);
}

} // namespace ilo
