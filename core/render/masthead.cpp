#include "core/render/masthead.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr double sideWidth = 128; ///< room for the office's name
constexpr double sideGap = 22;

const TextStyle footStyle{8, 10.5, false, paper::quiet};

QColor stampColor(Sharing level)
{
    switch (level) {
    case Sharing::Internal: return {0x9b, 0x1c, 0x1c};
    case Sharing::UnderNda: return {0x8a, 0x4b, 0x08};
    case Sharing::Network: return paper::accent;
    case Sharing::Public: return {0x1c, 0x66, 0x36};
    }
    Q_UNREACHABLE();
}

void addRow(std::vector<Mark> &marks, const TextRow &row, double x, double y)
{
    for (const Run &run : row.runs)
        marks.emplace_back(TextMark{
            run.text, {x + run.x, y + row.baseline}, run.size, run.bold, run.width, run.color});
}

/// The stamp with its top right corner at `corner`; how wide it is goes into `width`.
std::vector<Mark> stamp(const Typesetter &typesetter, const Masthead &masthead,
                        const QPointF &corner, double size, double &width)
{
    const QColor color = stampColor(masthead.level);
    const TextRow text = typesetter.line(masthead.stamp, {size, size * 1.35, true, color}, 200);
    if (text.runs.empty())
        return {};
    const QSizeF padding(size * 0.85, size * 0.26);
    width = widthOf(text) + 2 * padding.width();
    const QRectF frame(corner.x() - width, corner.y(), width, text.height + 2 * padding.height());
    std::vector<Mark> marks{FrameMark{frame, 2.5, 1.1, color}};
    addRow(marks, text, frame.left() + padding.width(), frame.top() + padding.height());
    return marks;
}

void putRight(Sheet &sheet, const TextRows &rows, double right, double y, int element = -1)
{
    for (const TextRow &row : rows) {
        sheet.put(row, right - widthOf(row), y, element);
        y += row.height;
    }
}

} // namespace

void addMasthead(Composer &composer, const Masthead &masthead)
{
    Sheet &sheet = composer.sheet();
    const Typesetter &typesetter = composer.typesetter();
    const Geometry page = sheet.geometry();
    const double width = page.width() - sideWidth - sideGap;
    const double top = sheet.y();
    sheet.beginBlock(u"title"_s, masthead.title);

    const TextRows line =
        typesetter.rows(masthead.line, composer.style(8.5, 12.5, false, paper::quiet), width);
    TextRows title = typesetter.rows(masthead.title, {17, 22, true, paper::ink}, width);
    sheet.putText(Role::Paragraph, line, page.left, top);
    sheet.advance(heightOf(line) + 2);
    sheet.bookmark(masthead.title);
    TextFlow flow{.role = Role::Title};
    while (!title.empty()) {
        const size_t count = std::max<size_t>(fitting(title, 0, sheet.room()), 1);
        const TextRows here(title.begin(), title.begin() + ptrdiff_t(count));
        sheet.put(here, page.left, sheet.y(), flow);
        sheet.advance(heightOf(here));
        title.erase(title.begin(), title.begin() + ptrdiff_t(count));
        if (!title.empty())
            sheet.startPage();
    }
    const double below = sheet.y();
    const int last = sheet.page();

    double stampWidth = 0;
    const auto marks = stamp(typesetter, masthead, {page.right - 0.55, top + 0.55}, 9, stampWidth);
    const TextRows office =
        typesetter.rows(masthead.office, {8.5, 11.5, false, paper::quiet}, sideWidth);
    sheet.turnTo(0, top);
    const int element = sheet.addElement(Role::Paragraph);
    for (Mark mark : marks) {
        if (auto *text = std::get_if<TextMark>(&mark))
            text->element = element;
        sheet.put(mark);
    }
    const double officeTop = top + 21;
    if (!office.empty())
        putRight(sheet, office, page.right, officeTop, sheet.addElement(Role::Paragraph));
    sheet.turnTo(last, last == 0 ? std::max(below, officeTop + heightOf(office)) : below);
    sheet.advance(6 * composer.density().gaps);
    sheet.putRule(sheet.y(), 1.5, paper::accent);
    sheet.advance(-2);
}

std::vector<Mark> runningHead(const Typesetter &typesetter, const Geometry &page,
                              const QString &title, const Masthead *masthead)
{
    double stampWidth = 0;
    std::vector<Mark> ofStamp;
    if (masthead)
        ofStamp = stamp(typesetter, *masthead, {page.right - 0.55, page.top}, 7, stampWidth);
    const TextRow row = typesetter.line(
        title, {8.5, 12.5, true, paper::quiet}, page.width() - stampWidth - sideGap);
    std::vector<Mark> marks;
    addRow(marks, row, page.left, page.top);
    marks.insert(marks.end(), ofStamp.begin(), ofStamp.end());
    const double y = page.runningTop - 11;
    marks.emplace_back(RuleMark{QLineF(page.left, y, page.right, y), 0.6, paper::hairline});
    return marks;
}

Geometry withFooter(Geometry geometry, const Typesetter &typesetter, const Footer &footer)
{
    const TextRows left = typesetter.rows(footer.left, footStyle, geometry.width() * 0.52);
    geometry.footRule -= std::max(0., heightOf(left) - footStyle.leading);
    return geometry;
}

void addFooters(Sheet &sheet, const Typesetter &typesetter, const Footer &footer)
{
    const Geometry page = sheet.geometry();
    const double y = page.footRule + 6;
    const TextRows left = typesetter.rows(footer.left, footStyle, page.width() * 0.52);
    const TextRow middle = typesetter.line(footer.middle, footStyle, page.width() * 0.28);
    const int count = sheet.pages().count();
    sheet.beginBlock({}, {});
    for (int i = 0; i < count; ++i) {
        sheet.turnTo(i, y);
        sheet.putRule(page.footRule, 0.6, paper::hairline);
        sheet.put(left, page.left, y);
        if (!middle.runs.empty())
            sheet.put(middle, page.left + page.width() * 0.57, y);
        const QString text = footer.page.contains(u"%1"_s) ? footer.page.arg(i + 1).arg(count)
                                                           : QString::number(i + 1);
        const TextRow number = typesetter.line(text, footStyle, page.width() * 0.2);
        putRight(sheet, {number}, page.right, y);
    }
}

} // namespace ilo
