#include "core/sheets/csvrecord.h"

#include <algorithm>

namespace ilo {
namespace {

/// A quoted cell longer than this was never meant to be one.
constexpr qsizetype longestQuoted = 1 << 20;

/// Quotes looked at to see whether a cell closes in its line: what is more is not settled by them.
constexpr int quotesLookedAt = 64;

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

class RecordParser
{
public:
    RecordParser(QStringView text, const CsvDialect &dialect, bool atEnd, QStringList &cells)
        : m_text(text)
        , m_dialect(dialect)
        , m_atEnd(atEnd)
        , m_cells(cells)
    {
    }

    CsvRecord parse()
    {
        m_cells.clear();
        for (;;) {
            if (!takeCell())
                return {};
            if (m_at == m_text.size())
                return m_atEnd ? done() : CsvRecord{};
            const QChar c = m_text[m_at++];
            if (isDelimiter(c)) {
                if (m_dialect.spaced && m_at < m_text.size() && m_text[m_at] == u' ')
                    ++m_at;
                continue;
            }
            if (c == u'\r') {
                if (m_at == m_text.size() && !m_atEnd)
                    return {};
                if (m_at < m_text.size() && m_text[m_at] == u'\n')
                    ++m_at;
            }
            ++m_lines;
            return done();
        }
    }

private:
    enum class Quoted { Taken, Stray, Unfinished };

    CsvRecord done() const { return {true, m_at, m_lines, m_oddQuotes, m_quoted, m_unclosed}; }

    bool endsCell(qsizetype at) const
    {
        return at >= m_text.size() || isLineEnd(m_text[at]) || isDelimiter(m_text[at]);
    }

    bool isDelimiter(QChar c) const
    {
        return !m_dialect.delimiter.isNull() && c == m_dialect.delimiter;
    }
    bool isQuote(QChar c) const { return !m_dialect.quote.isNull() && c == m_dialect.quote; }

    qsizetype skipSpaces(qsizetype at) const
    {
        while (at < m_text.size() && m_text[at] == u' ' && !isDelimiter(u' '))
            ++at;
        return at;
    }

    /// Leaves m_at behind the cell; false when more text is needed.
    bool takeCell()
    {
        const qsizetype begin = skipSpaces(m_at);
        if (begin < m_text.size() && isQuote(m_text[begin])) {
            const int lines = m_lines;
            switch (takeQuoted(begin)) {
            case Quoted::Taken: ++m_quoted; return true;
            case Quoted::Unfinished: return false;
            case Quoted::Stray:
                m_lines = lines;
                ++m_oddQuotes;
                ++m_unclosed;
            }
        }
        return takePlain();
    }

    bool takePlain()
    {
        const qsizetype begin = m_at;
        qsizetype end = begin;
        while (!endsCell(end)) {
            if (isQuote(m_text[end]))
                ++m_oddQuotes;
            ++end;
        }
        m_at = end;
        if (end == m_text.size() && !m_atEnd)
            return false;
        m_cells.append(m_text.sliced(begin, end - begin).toString());
        return true;
    }

    /// Line ends from where the last call stopped to `to`.
    int linesTo(qsizetype to)
    {
        for (; m_counted < to; ++m_counted) {
            const bool isPair = m_text[m_counted] == u'\r' && m_counted + 1 < m_text.size()
                && m_text[m_counted + 1] == u'\n';
            m_inCell += isLineEnd(m_text[m_counted]) && !isPair ? 1 : 0;
        }
        return m_inCell;
    }

    Quoted takeQuoted(qsizetype open)
    {
        QString value;
        qsizetype from = open + 1;
        m_counted = open;
        m_inCell = 0;
        bool isStray = false; // an odd number of quotes stood where none closes
        for (qsizetype search = from;;) {
            qsizetype found = m_text.indexOf(m_dialect.quote, search);
            const qsizetype reach = found < 0 ? m_text.size() : found;
            if (reach - open > longestQuoted)
                return Quoted::Stray;
            if (found < 0 || (found + 1 == m_text.size() && !m_atEnd))
                return m_atEnd ? Quoted::Stray : Quoted::Unfinished;
            if (m_dialect.backslash && isEscaped(found, from)) {
                value += unescaped(m_text.sliced(from, found - 1 - from)) + m_dialect.quote;
                from = search = found + 1;
                continue;
            }
            if (found + 1 < m_text.size() && isQuote(m_text[found + 1])) {
                if (isStray && endsCell(skipSpaces(found + 2))) {
                    // Quotes inside are not doubled: `"goes "here"",`.
                    const qsizetype behind = skipSpaces(found + 2);
                    if (behind == m_text.size() && !m_atEnd)
                        return Quoted::Unfinished;
                    value += plain(m_text.sliced(from, found + 1 - from));
                    return close(std::move(value), behind);
                }
                value += plain(m_text.sliced(from, found + 1 - from));
                from = search = found + 2;
                continue;
            }
            const qsizetype behind = skipSpaces(found + 1);
            if (behind == m_text.size() && !m_atEnd)
                return Quoted::Unfinished;
            if (endsCell(behind))
                return close(value + plain(m_text.sliced(from, found - from)), behind);

            ++m_oddQuotes;
            const bool spansLines = linesTo(found) > 0;
            if (spansLines && (isDelimiter(m_text[found - 1]) || isLineEnd(m_text[found - 1])))
                return Quoted::Stray; // this quote opens a cell: the one before it did not
            switch (closesInLine(found + 1)) {
            case Quoted::Taken:
                search = found + 1;
                isStray = !isStray;
                continue;
            case Quoted::Unfinished: return Quoted::Unfinished;
            case Quoted::Stray:
                if (spansLines)
                    return Quoted::Stray;
                value += plain(m_text.sliced(from, found - from));
                return closeWithRest(value, found + 1);
            }
        }
    }

    /// An odd number of backslashes stands before the quote.
    bool isEscaped(qsizetype quote, qsizetype from) const
    {
        qsizetype first = quote;
        while (first > from && m_text[first - 1] == u'\\')
            --first;
        return (quote - first) % 2 == 1;
    }

    QString plain(QStringView text) const
    {
        return m_dialect.backslash ? unescaped(text) : text.toString();
    }

    static QString unescaped(QStringView text)
    {
        return text.toString().replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
    }

    Quoted close(QString value, qsizetype behind)
    {
        m_lines += linesTo(behind);
        m_cells.append(std::move(value));
        m_at = behind;
        return Quoted::Taken;
    }

    /// `"abc"def`: what follows the closing quote belongs to the cell.
    Quoted closeWithRest(QString value, qsizetype from)
    {
        qsizetype end = from;
        while (!endsCell(end))
            ++end;
        if (end == m_text.size() && !m_atEnd)
            return Quoted::Unfinished;
        return close(value + m_text.sliced(from, end - from).toString(), end);
    }

    /// Whether a later quote of this line closes the cell, before one that opens another.
    Quoted closesInLine(qsizetype at) const
    {
        int looked = 0;
        for (; at < m_text.size() && !isLineEnd(m_text[at]); ++at) {
            if (!isQuote(m_text[at]))
                continue;
            if (++looked > quotesLookedAt)
                return Quoted::Stray;
            if (at + 1 < m_text.size() && isQuote(m_text[at + 1])) {
                if (endsCell(skipSpaces(at + 2)) && !isDelimiter(m_text[at - 1]))
                    return Quoted::Taken;
                ++at;
                continue;
            }
            const bool closes = endsCell(skipSpaces(at + 1));
            const bool opens = isDelimiter(m_text[at - 1]);
            if (closes != opens)
                return closes ? Quoted::Taken : Quoted::Stray;
        }
        return at == m_text.size() && !m_atEnd ? Quoted::Unfinished : Quoted::Stray;
    }

    QStringView m_text;
    const CsvDialect &m_dialect;
    bool m_atEnd;
    QStringList &m_cells;
    qsizetype m_at = 0;
    qsizetype m_counted = 0;
    int m_inCell = 0;
    int m_lines = 0;
    int m_oddQuotes = 0;
    int m_quoted = 0;
    int m_unclosed = 0;
};

/// The first line of `text` and how far it goes with its line end.
std::pair<QStringView, qsizetype> firstLine(QStringView text)
{
    const auto end = std::ranges::find_if(text, isLineEnd);
    const qsizetype size = end - text.begin();
    qsizetype used = std::min(size + 1, text.size());
    if (used < text.size() && text[size] == u'\r' && text[used] == u'\n')
        ++used;
    return {text.first(size), used};
}

/// Whether what another delimiter makes of a line is a row and not a title that holds commas.
bool isRow(const QStringList &cells, QChar delimiter, const CsvRecord &record)
{
    if (delimiter == u' ')
        return record.quoted > 0;
    return cells.size() > 3
        && std::ranges::none_of(cells, [](const QString &c) { return c.startsWith(u' '); });
}

/// Mends a record that has not the usual number of cells; false when it cannot be.
bool mend(QStringView text, const CsvDialect &dialect, CsvRecord &record, QStringList &cells)
{
    const auto [line, used] = firstLine(text.first(record.used));
    QStringList mended;
    const auto take = [&] {
        cells = mended;
        record.used = used;
        record.lines = used > line.size() ? 1 : 0;
        return true;
    };
    if ((record.oddQuotes > 0 || record.lines > 1) && mendLine(line, dialect, mended))
        return take();
    for (const QChar quote : {QChar(u'"'), QChar(u'\'')}) {
        for (const QChar other :
             {QChar(u','), QChar(u';'), QChar(u'\t'), QChar(u'|'), QChar(u' ')}) {
            CsvDialect another = dialect;
            another.delimiter = other;
            another.quote = quote;
            if (!line.contains(other) || (other == dialect.delimiter && quote == dialect.quote))
                continue;
            const CsvRecord read = RecordParser(line, another, true, mended).parse();
            if (read.oddQuotes == 0 && mended.size() == dialect.width && isRow(mended, other, read))
                return take();
        }
    }
    return false;
}

} // namespace

CsvRecord takeCsvRecord(QStringView text, const CsvDialect &dialect, bool atEnd, QStringList &cells)
{
    CsvRecord record = RecordParser(text, dialect, atEnd, cells).parse();
    if (!record.complete)
        return record;
    if (dialect.wrapped && cells.size() == 1) {
        const QString row = cells.front();
        CsvDialect inside = dialect;
        inside.wrapped = false;
        takeCsvRecord(row, inside, true, cells);
        return record;
    }
    // A row that stands as a whole in quotes, as a spreadsheet writes one that it took for a cell.
    if (dialect.width > 2 && cells.size() == 1 && record.quoted == 1) {
        QStringList inside;
        const CsvRecord read = RecordParser(cells.front(), dialect, true, inside).parse();
        if (inside.size() == dialect.width && read.used == cells.front().size()
            && read.oddQuotes == 0
            && std::ranges::none_of(inside, [](const QString &c) { return c.startsWith(u' '); })) {
            cells = inside;
            return record;
        }
    }
    if (dialect.width > 2 && cells.size() != dialect.width && record.used > 2 * dialect.width)
        mend(text, dialect, record, cells);
    return record;
}

CsvRecord takeCsvRecord(QStringView text, QChar delimiter, bool atEnd, QStringList &cells)
{
    return takeCsvRecord(text, CsvDialect{.delimiter = delimiter}, atEnd, cells);
}

} // namespace ilo
