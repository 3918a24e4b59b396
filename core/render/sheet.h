#pragma once

#include "core/render/pages.h"
#include "core/render/typeset.h"

namespace ilo {

/// How close things stand; a document that nearly fits on one page is set a little closer.
struct Density
{
    double gaps = 1;    ///< factor of the room between blocks and in table rows
    double leading = 1; ///< factor of the distance between lines
    double letters = 1; ///< factor of the size of letters, down to leastLetters
};

/// `style` as it is set that close.
TextStyle closer(TextStyle style, const Density &density);

/// Where things stand on the page, in points.
struct Geometry
{
    QSizeF size{595.276, 841.89}; ///< A4
    double left = 47;             ///< 16.6 mm, as on the right
    double right = 595.276 - 47;
    double top = 42;        ///< 15 mm
    double runningTop = 72; ///< below the running head of the second and later pages
    double footRule = 795;  ///< line above the footer
    double footLeading = 10.5;

    double bottom() const { return footRule - 10; }
    double width() const { return right - left; }
    double height() const { return bottom() - runningTop; } ///< of a page after the first
};

/// The part of the document that a text belongs to, kept while it goes on over columns and pages.
struct TextFlow
{
    Role role = Role::Paragraph; ///< of each paragraph
    int parent = -1;
    int list = -1;    ///< while its paragraphs are points
    int element = -1; ///< of the paragraph begun last
};

/// Takes marks and keeps the place where the next one goes. Starts a page when asked to.
class Sheet
{
public:
    /// Of the first page, `keptFree` points at its foot stay empty; `runningHead` stands on each
    /// later one.
    Sheet(const Geometry &geometry, double keptFree, std::vector<Mark> runningHead);

    const Geometry &geometry() const { return m_geometry; }
    int page() const { return m_page; }
    double y() const { return m_y; }
    /// What is left of the page.
    double room() const;
    /// True when nothing but the running head stands on the page.
    bool isFresh() const { return m_page > 0 && m_y <= m_geometry.runningTop; }

    /// Names what is put down from now on, so that overflow can name it. An empty heading: nothing
    /// that a person could shorten.
    void beginBlock(const QString &id, const QString &heading);
    void beginRow(int row) { m_row = row; }

    void advance(double by) { m_y += by; }
    void startPage();
    /// Back to an earlier page, at a height of it.
    void turnTo(int page, double y);

    /// A new part of the document.
    int addElement(Role role, int parent = -1, const QString &alternative = {});

    /// Marks without an element are decoration, running heads and page numbers.
    void put(Mark mark);
    void put(const TextRow &row, double x, double y, int element = -1);
    void put(const TextRows &rows, double x, double y, int element = -1);
    /// Each paragraph as a part of its own.
    void put(const TextRows &rows, double x, double y, TextFlow &flow);
    void putText(Role role, const TextRows &rows, double x, double y);
    void putRule(double y, double width, const QColor &color);
    void bookmark(const QString &title, int level = 1);
    void link(const QRectF &area, const QString &target, int element);

    Pages &pages() { return m_pages; }

private:
    void noteOverflow();
    void beginParagraph(const TextRow &row, TextFlow &flow);

    Geometry m_geometry;
    double m_keptFree;
    std::vector<Mark> m_runningHead;
    double m_y;
    int m_page = 0;
    QString m_id;
    QString m_heading;
    int m_row = 0;
    Pages m_pages;
};

} // namespace ilo
