#include "core/render/masthead.h"

#include "core/brief/euemblem.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr double sideWidth = 128; ///< room for the office's name
constexpr double sideGap = 22;
constexpr double logoHeight = 32;
constexpr double leastLogo = 0.7; ///< of that, where the page is set close

// 1 cm is the least that the Commission allows.
constexpr double emblemHeight = 72 / 2.54;
constexpr double emblemWidth = emblemHeight * 1.5;
constexpr double besideEmblem = 7;

constexpr double footShare = 0.52; ///< of the page's width, for what stands at its left

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

/// On white, as the paper is: a picture that lets through what is below is written twice into a
/// PDF.
QImage logoPicture(const QByteArray &bytes)
{
    const QImage read = QImage::fromData(bytes);
    if (read.isNull())
        return {};
    QImage flat(read.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter(&flat).drawImage(0, 0, read);
    return flat;
}

/// What stands at the left of the footer.
TextRows footRows(const Typesetter &typesetter, const Footer &footer, double width)
{
    if (footer.emblem.isEmpty())
        return typesetter.rows(footer.left, footStyle, width * footShare);
    const double room = width * footShare - emblemWidth - besideEmblem;
    TextStyle strong = footStyle;
    strong.bold = true;
    TextRows rows = typesetter.rows(footer.emblem, strong, room);
    const TextRows note = typesetter.rows(footer.left, footStyle, room);
    rows.insert(rows.end(), note.begin(), note.end());
    return rows;
}

void putEmblem(Sheet &sheet, const QPointF &at)
{
    QPainterPath ground;
    ground.addRect(QRectF(at, QSizeF(emblemWidth, emblemHeight)));
    sheet.put(ShapeMark{ground, QColor(euBlue)});
    QPainterPath stars;
    for (const std::vector<QPointF> &star : euStars(emblemHeight))
        stars.addPolygon(QPolygonF(QList<QPointF>(star.begin(), star.end())).translated(at));
    stars.setFillRule(Qt::WindingFill);
    sheet.put(ShapeMark{stars, QColor(euYellow)});
}

void putRight(Sheet &sheet, const TextRows &rows, double right, double y, int element = -1)
{
    for (const TextRow &row : rows) {
        sheet.put(row, right - widthOf(row), y, element);
        y += row.height;
    }
}

} // namespace

void addMasthead(Composer &composer, const Masthead &masthead, const QByteArray &logo)
{
    Sheet &sheet = composer.sheet();
    const Typesetter &typesetter = composer.typesetter();
    const Geometry page = sheet.geometry();
    const double width = page.width() - sideWidth - sideGap;
    const double top = sheet.y();
    sheet.beginBlock(u"title"_s, masthead.title);

    const TextRows line =
        typesetter.rows(masthead.line, composer.style(8.5, 12.5, false, paper::quiet), width);
    TextRows title = typesetter.rows(masthead.title, composer.style(17, 22, true), width);
    sheet.putText(Role::Paragraph, line, page.left, top);
    sheet.advance(heightOf(line) + 2);
    sheet.bookmark(masthead.title, 0);
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
    double sideBottom = officeTop + heightOf(office);
    if (const QImage picture = logoPicture(masthead.logo.isEmpty() ? QByteArray() : logo);
        !picture.isNull()) {
        const double height = logoHeight * std::max(leastLogo, composer.density().gaps);
        const QSizeF size = QSizeF(picture.size()).scaled(sideWidth, height, Qt::KeepAspectRatio);
        sheet.put(ImageMark{picture, {QPointF(page.right - size.width(), sideBottom + 3), size}});
        sideBottom += 3 + size.height();
    }
    sheet.turnTo(last, last == 0 ? std::max(below, sideBottom) : below);
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
    const TextRows left = footRows(typesetter, footer, geometry.width());
    const double height = std::max(heightOf(left), footer.emblem.isEmpty() ? 0. : emblemHeight);
    geometry.footRule -= std::max(0., height - footStyle.leading);
    return geometry;
}

void addFooters(Sheet &sheet, const Typesetter &typesetter, const Footer &footer)
{
    const Geometry page = sheet.geometry();
    const double y = page.footRule + 6;
    const TextRows left = footRows(typesetter, footer, page.width());
    const TextRow middle = typesetter.line(footer.middle, footStyle, page.width() * 0.28);
    const int count = sheet.pages().count();
    sheet.beginBlock({}, {});
    for (int i = 0; i < count; ++i) {
        sheet.turnTo(i, y);
        sheet.putRule(page.footRule, 0.6, paper::hairline);
        if (footer.emblem.isEmpty()) {
            sheet.put(left, page.left, y);
        } else {
            putEmblem(sheet, {page.left, y});
            const double top = y + std::max(0., (emblemHeight - heightOf(left)) / 2);
            sheet.put(left, page.left + emblemWidth + besideEmblem, top);
        }
        if (!middle.runs.empty())
            sheet.put(middle, page.left + page.width() * 0.57, y);
        const QString text = footer.page.contains(u"%1"_s) ? footer.page.arg(i + 1).arg(count)
                                                           : QString::number(i + 1);
        const TextRow number = typesetter.line(text, footStyle, page.width() * 0.2);
        putRight(sheet, {number}, page.right, y);
    }
}

void addWatermark(Pages &pages, const QString &words)
{
    constexpr double letters = 100;
    constexpr double share = 0.78; ///< of the page's width that the words take
    QPainterPath path;
    path.addText(QPointF(), paperFont(pages.families, letters / unitsPerPoint, true), words);
    const QRectF area = path.boundingRect();
    if (area.isEmpty())
        return;
    const double scale = std::min(pages.size.width() * share / area.width(),
                                  pages.size.width() * share / 4 / area.height());
    QTransform place = QTransform::fromTranslate(pages.size.width() / 2, pages.size.height() / 2);
    place.rotate(-40);
    place.scale(scale, scale);
    place.translate(-area.center().x(), -area.center().y());
    const ShapeMark mark{place.map(path), paper::watermark};
    for (PrintedPage &page : pages.pages)
        page.marks.insert(page.marks.begin(), mark);
}

} // namespace ilo
