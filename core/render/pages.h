#pragma once

#include <QColor>
#include <QImage>
#include <QLineF>
#include <QPainterPath>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

class QPainter;

namespace ilo {

/// What a part of the document is to who listens to it instead of looking at it.
enum class Role {
    Title,
    Heading,
    Paragraph,
    List,
    ListItem,
    ListLabel,
    ListBody,
    WholeTable,
    RowOfTable,
    ColumnTitle,
    CellOfRow,
    Figure,
    Section, ///< a whole document among several
};

/// A part of the document; marks name the one they belong to. Parts stand in reading order.
struct Element
{
    Role role = Role::Paragraph;
    int parent = -1;     ///< index of the part it is in; -1: the document itself
    QString alternative; ///< words for a figure
    QString language;    ///< ISO 639-1 where it is another than that of the document
};

/// A stretch of one line in one weight. It names its font in words and holds none, so that pages
/// may be laid out in one thread and painted in another (Qt's layouts may not).
struct TextMark
{
    QString text;    ///< with the space at which the line was broken
    QPointF at;      ///< left end of the baseline
    double size = 0; ///< of the letters
    bool bold = false;
    double width = 0; ///< without a space at its end
    QColor color;
    int element = -1; ///< index in Pages::elements; -1: no part of the text, as a page number
};

struct RuleMark
{
    QLineF line;
    double width = 0;
    QColor color;
};

struct FrameMark
{
    QRectF area;
    double radius = 0;
    double width = 0;
    QColor color;
};

struct ShapeMark
{
    QPainterPath path;
    QColor color;
    int element = -1; ///< as of TextMark
};

/// Decoration, as the logo of the office whose name stands beside it.
struct ImageMark
{
    QImage image;
    QRectF area;
};

using Mark = std::variant<TextMark, RuleMark, FrameMark, ShapeMark, ImageMark>;

/// What stands on one page, in reading order. All lengths in points (1/72 inch) from its top left.
struct PrintedPage
{
    std::vector<Mark> marks;
};

/// A place worth jumping to: for the outline of a PDF.
struct Bookmark
{
    QString title;
    int page = 0; ///< from 0
    double y = 0;
    int level = 1; ///< 0: a whole document; 1: a heading in it
};

/// An area that leads somewhere when clicked.
struct Link
{
    int page = 0; ///< from 0
    QRectF area;
    QString target;
    int element = -1; ///< the part whose text is clicked
};

/// A block that did not fit on the first page, to be named to who writes it.
struct OverflowingBlock
{
    QString id;      ///< of the block: the field it came from
    QString heading; ///< as printed
    int page = 1;    ///< from 0: the page where its overflowing part begins
    int row = 0;     ///< of a table: the first row that overflows, from 1; 0: the whole block
};

/// A document cut into pages, ready to be painted.
struct Pages
{
    QSizeF size;          ///< of each page, in points
    QStringList families; ///< of the letters, as in Fonts
    std::vector<PrintedPage> pages;
    std::vector<Element> elements;
    std::vector<Bookmark> bookmarks;
    std::vector<Link> links;
    std::vector<OverflowingBlock> overflow; ///< empty when everything fits on the first page
    int linesTooMany = 0; ///< of body text for one page, set as close as it may be; 0: it fits
    QString unprintable;  ///< characters that no installed font has, each once; usually empty

    int count() const { return int(pages.size()); }
};

/// The pages of several documents behind each other, each with its own page numbers and outline.
/// @param languages  of each of them
Pages joinedPages(std::vector<Pages> documents, const QStringList &languages);

/// Paints page `number` (from 0) at the painter's origin, `scale` painter units a point: 1 on a
/// QPainter whose unit is the point, dpi / 72 on a printer (set to use the full page), zoom × dpi /
/// 72 in a preview. It paints no background. For a preview:
///
///     const double scale = zoom * logicalDpiX() / 72.;
///     painter.fillRect(QRectF(QPointF(), pages.size * scale), Qt::white);
///     paintPage(painter, pages, number, scale);
void paintPage(QPainter &painter, const Pages &pages, int number, double scale);

} // namespace ilo
