#include "core/render/composer.h"

#include "core/render/widths.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr double blockGap = 12;
constexpr double belowHeading = 2.5;
constexpr double columnGap = 24;
constexpr double boxPadding = 8;
constexpr double boxRadius = 2.5;

// A pair of columns up to this part of a page moves to the next one as a whole.
constexpr double keptTogether = 0.4;
constexpr double longBesideShort = 0.5; ///< of the page: more is set across it

double part(const TextRows &rows, size_t from, size_t count)
{
    return heightOf({rows.begin() + ptrdiff_t(from), rows.begin() + ptrdiff_t(from + count)});
}

TextRows slice(const TextRows &rows, size_t from, size_t count)
{
    return {rows.begin() + ptrdiff_t(from), rows.begin() + ptrdiff_t(from + count)};
}

} // namespace

size_t fitting(const TextRows &rows, size_t from, double room)
{
    const size_t left = rows.size() - from;
    size_t count = 0;
    for (double used = 0; count < left; ++count) {
        used += rows[from + count].height;
        if (used > room + 0.01)
            break;
    }
    if (count == left || count == 0)
        return count;
    if (left - count == 1)
        --count;
    return from == 0 && count < 2 ? 0 : count;
}

TextStyle Composer::style(double size, double leading, bool bold, const QColor &color) const
{
    return closer({size, leading, bold, color}, m_density);
}

void Composer::addGap()
{
    if (!m_sheet.isFresh())
        m_sheet.advance(blockGap * m_density.gaps);
}

TextRows Composer::rowsOf(const Passage &passage, double width) const
{
    switch (passage.style) {
    case PassageStyle::Plain: return m_typesetter.rows(passage.text, bodyStyle(), width);
    case PassageStyle::Lead: return m_typesetter.rows(passage.text, style(11.5, 15.5), width);
    case PassageStyle::List: return m_typesetter.points(passage.text, bodyStyle(), width);
    }
    Q_UNREACHABLE();
}

void Composer::add(const Passage &passage)
{
    addHeaded(passage.id, passage.heading, rowsOf(passage, m_sheet.geometry().width()));
}

void Composer::addHeaded(const QString &id, const QString &heading, const TextRows &rows)
{
    const double left = m_sheet.geometry().left;
    const TextRows head = m_typesetter.rows(heading, headingStyle(), m_sheet.geometry().width());
    const double headHeight = heightOf(head) + belowHeading;

    m_sheet.beginBlock(id, heading);
    addGap();
    if (!m_sheet.isFresh() && fitting(rows, 0, m_sheet.room() - headHeight) == 0 && !rows.empty())
        m_sheet.startPage();
    m_sheet.bookmark(heading);
    m_sheet.putText(Role::Heading, head, left, m_sheet.y());
    m_sheet.advance(headHeight);
    addRows(rows);
}

void Composer::addRows(const TextRows &rows)
{
    TextFlow flow;
    for (size_t done = 0; done < rows.size();) {
        const size_t count = fitting(rows, done, m_sheet.room());
        if (count == 0) {
            m_sheet.startPage();
            continue;
        }
        m_sheet.put(slice(rows, done, count), m_sheet.geometry().left, m_sheet.y(), flow);
        m_sheet.advance(part(rows, done, count));
        done += count;
    }
}

void Composer::add(const Columns &columns)
{
    const Geometry &page = m_sheet.geometry();
    const double width = (page.width() - columnGap) / 2;
    struct Side
    {
        const Passage &passage;
        double x;
        TextRows head;
        TextRows rows;
        size_t done = 0;
        TextFlow flow = {};
    };
    std::array sides{Side{columns.left, page.left, {}, {}},
                     Side{columns.right, page.left + width + columnGap, {}, {}}};
    double headHeight = 0;
    double height = 0;
    for (Side &side : sides) {
        side.head = m_typesetter.rows(side.passage.heading, headingStyle(), width);
        side.rows = rowsOf(side.passage, width);
        headHeight = std::max(headHeight, heightOf(side.head) + belowHeading);
        height = std::max(height, heightOf(side.rows));
    }
    // Side by side, a long passage beside a short one would leave half of its pages empty.
    const double shorter = std::min(heightOf(sides[0].rows), heightOf(sides[1].rows));
    if (height > page.height() * longBesideShort && shorter < height / 2) {
        add(columns.left);
        add(columns.right);
        return;
    }

    addGap();
    const double room = m_sheet.room() - headHeight;
    const bool fitsNowhereNear =
        fitting(sides[0].rows, 0, room) == 0 && fitting(sides[1].rows, 0, room) == 0;
    if (!m_sheet.isFresh() && height > room
        && (height < page.height() * keptTogether || fitsNowhereNear))
        m_sheet.startPage();

    bool first = true;
    while (sides[0].done < sides[0].rows.size() || sides[1].done < sides[1].rows.size() || first) {
        const double top = m_sheet.y() + (first ? headHeight : 0);
        const double left = m_sheet.room() - (first ? headHeight : 0);
        double used = 0;
        for (Side &side : sides) {
            m_sheet.beginBlock(side.passage.id, side.passage.heading);
            if (first) {
                m_sheet.bookmark(side.passage.heading);
                m_sheet.putText(Role::Heading, side.head, side.x, top - headHeight);
            }
            const size_t count = fitting(side.rows, side.done, left);
            m_sheet.put(slice(side.rows, side.done, count), side.x, top, side.flow);
            used = std::max(used, part(side.rows, side.done, count));
            side.done += count;
        }
        first = false;
        m_sheet.advance(top - m_sheet.y() + used);
        if (sides[0].done < sides[0].rows.size() || sides[1].done < sides[1].rows.size())
            m_sheet.startPage();
    }
}

void Composer::add(const Chapter &chapter)
{
    if (!m_sheet.isFresh())
        m_sheet.startPage();
    m_sheet.beginBlock({}, {});
    const TextRows head =
        m_typesetter.rows(chapter.heading, style(14, 18, true), m_sheet.geometry().width());
    m_sheet.bookmark(chapter.heading);
    m_sheet.putText(Role::Heading, head, m_sheet.geometry().left, m_sheet.y());
    m_sheet.advance(heightOf(head) + belowHeading);
}

void Composer::add(const Strip &strip)
{
    const Geometry &page = m_sheet.geometry();
    const TextStyle label = style(8, 11, false, paper::quiet);
    const TextStyle value = style(9.5, 12.5, true);
    std::vector<double> wanted;
    for (const Box &box : strip.boxes)
        wanted.push_back(
            std::max(m_typesetter.widthOf(box.label, label), m_typesetter.widthOf(box.value, value))
            + 2 * boxPadding + 2);
    const std::vector<double> widths = sharedWidths(page.width(), wanted);
    struct Filled
    {
        TextRows label;
        TextRows value;
    };
    std::vector<Filled> boxes;
    double height = 0;
    for (size_t i = 0; i < strip.boxes.size(); ++i) {
        const double inside = widths[i] - 2 * boxPadding;
        boxes.push_back({m_typesetter.rows(strip.boxes[i].label, label, inside),
                         m_typesetter.rows(strip.boxes[i].value, value, inside)});
        height = std::max(height, heightOf(boxes.back().label) + heightOf(boxes.back().value));
    }
    // Boxes that hold whole paragraphs read better as passages, which may also go on over a page.
    if (height > page.height() / 5) {
        for (const Box &box : strip.boxes)
            add(Passage{.heading = box.label, .text = box.value});
        return;
    }

    const double padding = 5 * m_density.gaps;
    m_sheet.beginBlock({}, {});
    addGap();
    if (m_sheet.room() < height + 2 * padding && !m_sheet.isFresh())
        m_sheet.startPage();
    const double top = m_sheet.y();
    const QRectF frame(page.left, top, page.width(), height + 2 * padding);
    m_sheet.put(FrameMark{frame, boxRadius, 0.6, paper::hairline});
    double x = page.left;
    for (size_t i = 0; i < boxes.size(); ++i) {
        if (i > 0)
            m_sheet.put(RuleMark{QLineF(x, frame.top(), x, frame.bottom()), 0.6, paper::hairline});
        m_sheet.putText(Role::Paragraph, boxes[i].label, x + boxPadding, top + padding);
        m_sheet.putText(Role::Paragraph,
                        boxes[i].value,
                        x + boxPadding,
                        top + padding + heightOf(boxes[i].label));
        x += widths[i];
    }
    m_sheet.advance(frame.height());
}

} // namespace ilo
