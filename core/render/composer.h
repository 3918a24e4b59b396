#pragma once

#include "core/render/sheet.h"

namespace ilo {

/// Puts strips and passages on a sheet, one below the other.
class Composer
{
public:
    Composer(Sheet &sheet, const Typesetter &typesetter, const Density &density)
        : m_sheet(sheet)
        , m_typesetter(typesetter)
        , m_density(density)
    {
    }

    void add(const Strip &strip);
    void add(const Passage &passage);
    void add(const Columns &columns);
    /// On a page of its own.
    void add(const Chapter &chapter);

    /// A heading and rows that may go on over pages.
    void addHeaded(const QString &id, const QString &heading, const TextRows &rows);

    /// Rows that may go on over pages, right below what stands there.
    void addRows(const TextRows &rows);

    /// Room above the next block, unless it is the first on its page.
    void addGap();

    TextStyle style(double size, double leading, bool bold = false,
                    const QColor &color = paper::ink) const;
    TextStyle bodyStyle() const { return style(9.5, 13); }
    TextStyle headingStyle() const { return style(10.5, 14, true, paper::accent); }

    Sheet &sheet() { return m_sheet; }
    const Typesetter &typesetter() const { return m_typesetter; }
    const Density &density() const { return m_density; }

private:
    TextRows rowsOf(const Passage &passage, double width) const;

    Sheet &m_sheet;
    const Typesetter &m_typesetter;
    Density m_density;
};

/// How many of `rows`, from `from` on, fit into `room` without leaving a single one alone on either
/// side of the break.
size_t fitting(const TextRows &rows, size_t from, double room);

} // namespace ilo
