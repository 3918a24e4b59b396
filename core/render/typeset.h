#pragma once

#include "core/brief/document.h"
#include "core/render/fonts.h"

#include <QColor>
#include <QRawFont>
#include <QSet>
#include <QTextLayout>

#include <vector>

namespace ilo {

/// Text is set in hundredths of a point, so that rounding to whole pixels is nowhere seen.
constexpr double unitsPerPoint = 100.;

/// Colours of ux.md's light theme, on paper.
namespace paper {
const QColor ink{0x1b, 0x22, 0x27};
const QColor quiet{0x51, 0x5e, 0x67};
const QColor accent{0x08, 0x56, 0x74};
const QColor hairline{0xc9, 0xd1, 0xd6};
const QColor watermark{0xee, 0xf1, 0xf3};
} // namespace paper

/// How a text looks. Lengths in points.
struct TextStyle
{
    double size = 9.5;
    double leading = 13; ///< from baseline to baseline
    bool bold = false;
    QColor color = paper::ink;
};

/// A stretch of a line in one weight, at a distance from the left edge of its column.
struct Run
{
    QString text;
    double x = 0;
    double width = 0; ///< without a space at its end
    double size = 0;
    bool bold = false;
    QColor color;
    qsizetype start = 0; ///< of the text in its paragraph
};

/// Runs on one baseline, and the height they take.
struct TextRow
{
    std::vector<Run> runs;
    double height = 0;
    double baseline = 0;  ///< from the top of the row
    bool begins = false;  ///< a paragraph
    bool isPoint = false; ///< of a list; its first run is the dot
};

using TextRows = std::vector<TextRow>;

double heightOf(const TextRows &rows);

/// Breaks texts into lines of one set of fonts.
class Typesetter
{
public:
    explicit Typesetter(const Fonts &fonts);

    /// `text` in lines of at most `width` points, one paragraph a line of `text`. Words longer than
    /// a line are broken. A number stays with its sign and, where there is room, with its unit. No
    /// row for an empty text.
    TextRows rows(const QString &text, const TextStyle &style, double width) const;

    /// Several weights in one paragraph.
    TextRows rows(const std::vector<Span> &spans, const TextStyle &style, double width) const;

    /// Each line of `text` as a point of a list.
    TextRows points(const QString &text, const TextStyle &style, double width) const;

    /// One line, cut with "…" when wider than `width`.
    TextRow line(const QString &text, const TextStyle &style, double width) const;

    /// Width of the longest line of `text` when nothing breaks it.
    double widthOf(const QString &text, const TextStyle &style) const;
    /// Width of its longest word; what holds fast (holds.h) is one.
    double longestWord(const QString &text, const TextStyle &style) const;

    /// Characters met so far that no installed font has.
    const QString &unprintable() const { return m_unprintable; }

private:
    using Formats = QList<QTextLayout::FormatRange>;

    QFont font(const TextStyle &style) const;
    void addParagraph(TextRows &rows, const QString &text, const Formats &formats,
                      const TextStyle &style, double width, double x = 0) const;
    Formats formatsOf(const QString &text, const TextStyle &style) const;
    void noteUnprintable(const QTextLayout &layout) const;

    Fonts m_fonts;
    QRawFont m_regular;             ///< of the first family
    mutable QSet<char32_t> m_known; ///< characters looked up so far
    mutable QString m_unprintable;
};

/// Width of what stands on the row, from its first run to its last.
double widthOf(const TextRow &row);

/// The font of papers. Its unit is unitsPerPoint.
QFont paperFont(const QStringList &families, double size, bool bold);

} // namespace ilo
