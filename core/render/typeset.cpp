#include "core/render/typeset.h"

#include "core/render/holds.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QRegularExpression>

#include <numeric>
#include <optional>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

// Keeps Qt from joining "fi" into one glyph, which a search of the PDF does not find. Below 1/64 it
// would count as none; seen, it is a 5000th of a point.
constexpr double ligatureBreaker = 0.02;

constexpr double pointIndent = 9;
constexpr double paragraphGap = 2;

// What word processors leave in pasted text: their own bullet, and characters without a form.
QString tidied(QString text)
{
    text.replace(QChar(0xf0b7), u'•').replace(u'\t', u' ').remove(u'\r');
    text.removeIf([](QChar c) {
        return c == QChar(0x200b) || c == QChar(0xfeff) || c == QChar(0xad)
            || (c.category() == QChar::Other_Control && c != u'\n');
    });
    return text;
}

QStringList paragraphs(const QString &text)
{
    QStringList lines = tidied(text).split(u'\n');
    for (QString &line : lines)
        line = line.trimmed();
    lines.removeAll(QString());
    return lines;
}

/// The stretches of line `number`, cut where the weight changes.
std::vector<Run> runsOf(const QTextLayout &layout, int number, const TextStyle &style)
{
    const QTextLine line = layout.lineAt(number);
    const int end = line.textStart() + line.textLength();
    std::vector<Run> runs;
    const auto add = [&](int from, int until, bool bold) {
        from = std::max(from, line.textStart());
        until = std::min(until, end);
        if (from >= until)
            return;
        const double left = line.cursorToX(from);
        const double right = until == end ? line.naturalTextWidth() : line.cursorToX(until);
        runs.push_back({layout.text().mid(from, until - from),
                        left / unitsPerPoint,
                        (right - left) / unitsPerPoint,
                        style.size,
                        bold,
                        style.color,
                        from});
    };
    int done = line.textStart();
    for (const QTextLayout::FormatRange &range : layout.formats()) {
        add(done, range.start, style.bold);
        add(std::max(done, range.start),
            range.start + range.length,
            range.format.font().weight() >= QFont::Bold);
        done = std::max(done, range.start + range.length);
    }
    add(done, end, style.bold);
    return runs;
}

/// The last place up to which `line` can be filled without ending where `text` holds together, at
/// least as fast as `least`; nothing when there is none.
std::optional<int> endBefore(const QTextLine &line, const QString &text,
                             const std::vector<Hold> &holds, Hold least)
{
    for (int at = line.textStart() + line.textLength() - 1; at > line.textStart() + 1; --at) {
        if (text[at - 1].isSpace() && holds[size_t(at)] < least)
            return at;
    }
    return std::nullopt;
}

/// Ends `line` earlier where it would tear a number from its sign or its unit.
void keepTogether(QTextLine &line, const QString &text, const std::vector<Hold> &holds)
{
    const int end = line.textStart() + line.textLength();
    if (end >= text.size() || holds[size_t(end)] == Hold::None)
        return;
    std::optional<int> place = endBefore(line, text, holds, Hold::Loose);
    if (!place && holds[size_t(end)] == Hold::Fast)
        place = endBefore(line, text, holds, Hold::Fast);
    if (!place)
        return;
    const double width = line.width();
    line.setLineWidth(line.cursorToX(*place - 1) + 1);
    if (line.textStart() + line.textLength() != *place)
        line.setLineWidth(width);
}

} // namespace

Typesetter::Typesetter(const Fonts &fonts) : m_fonts(fonts)
{
    QFont regular(fonts.families.value(0));
    regular.setPixelSize(int(unitsPerPoint));
    m_regular = QRawFont::fromFont(regular);
}

double heightOf(const TextRows &rows)
{
    return std::accumulate(rows.begin(), rows.end(), 0., [](double sum, const TextRow &row) {
        return sum + row.height;
    });
}

double widthOf(const TextRow &row)
{
    if (row.runs.empty())
        return 0;
    return row.runs.back().x + row.runs.back().width - row.runs.front().x;
}

QFont paperFont(const QStringList &families, double size, bool bold)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(qRound(size * unitsPerPoint));
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(true);
    font.setLetterSpacing(QFont::AbsoluteSpacing, ligatureBreaker);
    return font;
}

QFont Typesetter::font(const TextStyle &style) const
{
    return paperFont(m_fonts.families, style.size, style.bold);
}

// The families that stand in have no bold face, and one that Qt makes up is written into a PDF
// twice.
Typesetter::Formats Typesetter::formatsOf(const QString &text, const TextStyle &style) const
{
    Formats formats;
    if (!style.bold)
        return formats;
    TextStyle plain = style;
    plain.bold = false;
    QTextCharFormat format;
    format.setFont(font(plain));
    for (int i = 0; i < text.size(); ++i) {
        if (!m_regular.supportsCharacter(text[i]))
            formats.push_back({i, 1, format});
    }
    return formats;
}

void Typesetter::addParagraph(TextRows &rows, const QString &text, const Formats &formats,
                              const TextStyle &style, double width, double x) const
{
    QTextLayout layout(text, font(style));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFormats(formats);
    const std::vector<Hold> holds = holdsIn(text);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width - x, style.size) * unitsPerPoint);
        if (!holds.empty())
            keepTogether(line, text, holds);
    }
    layout.endLayout();
    noteUnprintable(layout);

    // Half of what the leading adds to the font's size stands above it; a baseline lies about four
    // fifths down the size.
    const double baseline = (style.leading - style.size) / 2 + style.size * 0.86;
    for (int i = 0; i < layout.lineCount(); ++i) {
        TextRow row{{}, style.leading, baseline, i == 0};
        for (Run &run : runsOf(layout, i, style)) {
            run.x += x;
            row.runs.push_back(std::move(run));
        }
        rows.push_back(std::move(row));
    }
}

TextRows Typesetter::rows(const QString &text, const TextStyle &style, double width) const
{
    TextRows rows;
    for (const QString &paragraph : paragraphs(text)) {
        if (!rows.empty())
            rows.back().height += paragraphGap;
        addParagraph(rows, paragraph, formatsOf(paragraph, style), style, width);
    }
    return rows;
}

TextRows Typesetter::rows(const std::vector<Span> &spans, const TextStyle &style,
                          double width) const
{
    QString text;
    Formats formats;
    TextStyle strong = style;
    strong.bold = true;
    for (const Span &span : spans) {
        const QString part = tidied(span.text).replace(u'\n', u' ');
        if (span.strong) {
            QTextCharFormat format;
            format.setFont(font(strong));
            formats.push_back({int(text.size()), int(part.size()), format});
        }
        text += part;
    }
    TextRows rows;
    if (!text.trimmed().isEmpty())
        addParagraph(rows, text, formats, style, width);
    return rows;
}

TextRows Typesetter::points(const QString &text, const TextStyle &style, double width) const
{
    const QStringList lines = paragraphs(text);
    if (lines.size() < 2)
        return rows(text, style, width);
    TextRows rows;
    for (QString line : lines) {
        static const QRegularExpression ownPoint(u"^[•·*–-]\\s+"_s);
        line.remove(ownPoint);
        TextRows point;
        addParagraph(point, line, formatsOf(line, style), style, width, pointIndent);
        TextRows dot;
        addParagraph(dot, u"•"_s, {}, style, width);
        if (point.empty())
            continue;
        point.front().isPoint = true;
        point.front().runs.insert(point.front().runs.begin(), dot.front().runs.front());
        rows.insert(rows.end(), point.begin(), point.end());
    }
    return rows;
}

TextRow Typesetter::line(const QString &text, const TextStyle &style, double width) const
{
    const QString plain = tidied(text).simplified();
    const QString cut =
        QFontMetricsF(font(style)).elidedText(plain, Qt::ElideRight, width * unitsPerPoint + 1);
    TextRows rows;
    addParagraph(rows, cut, formatsOf(cut, style), style, width * 2 + style.size);
    return rows.empty() ? TextRow{{}, style.leading, style.leading} : rows.front();
}

double Typesetter::widthOf(const QString &text, const TextStyle &style) const
{
    double widest = 0;
    for (const QString &paragraph : paragraphs(text)) {
        TextRows rows;
        addParagraph(rows, paragraph, formatsOf(paragraph, style), style, 1e5);
        for (const TextRow &row : rows)
            widest = std::max(widest, ilo::widthOf(row));
    }
    // Rounded up, so that a column of this width does not break its own longest line.
    return std::ceil(widest * 10 + 1) / 10;
}

double Typesetter::longestWord(const QString &text, const TextStyle &style) const
{
    QString words = tidied(text).simplified();
    const std::vector<Hold> holds = holdsIn(words);
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (words[i] == u' ' && (holds.empty() || holds[size_t(i) + 1] != Hold::Fast))
            words[i] = u'\n';
    }
    return widthOf(words, style);
}

// Asking for glyphs costs more than setting the text, so each character is asked about once.
void Typesetter::noteUnprintable(const QTextLayout &layout) const
{
    const auto isHole = [](const QGlyphRun &run) { return run.glyphIndexes().contains(0u); };
    const QString text = layout.text();
    int at = 0;
    for (const char32_t character : text.toUcs4()) {
        const int length = QChar::requiresSurrogates(character) ? 2 : 1;
        if (!m_known.contains(character)) {
            m_known.insert(character);
            const QList<QGlyphRun> runs = layout.glyphRuns(at, length);
            if (std::any_of(runs.begin(), runs.end(), isHole))
                m_unprintable += QString::fromUcs4(&character, 1);
        }
        at += length;
    }
}

} // namespace ilo
