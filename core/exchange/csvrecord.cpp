#include "core/exchange/csvrecord.h"

namespace ilo {
namespace {

/// A quoted cell longer than this was never meant to be one.
constexpr qsizetype longestQuoted = 1 << 20;

constexpr char16_t quote = u'"';

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

class RecordParser
{
public:
    RecordParser(QStringView text, QChar delimiter, bool atEnd, QStringList &cells)
        : m_text(text)
        , m_delimiter(delimiter)
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
            if (c == m_delimiter)
                continue;
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

    CsvRecord done() const { return {true, m_at, m_lines, m_oddQuotes}; }

    bool endsCell(qsizetype at) const
    {
        return at >= m_text.size() || isLineEnd(m_text[at]) || isDelimiter(m_text[at]);
    }

    bool isDelimiter(QChar c) const { return !m_delimiter.isNull() && c == m_delimiter; }

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
        if (begin < m_text.size() && m_text[begin] == quote) {
            const int lines = m_lines;
            switch (takeQuoted(begin)) {
            case Quoted::Taken: return true;
            case Quoted::Unfinished: return false;
            case Quoted::Stray: m_lines = lines; ++m_oddQuotes;
            }
        }
        return takePlain();
    }

    bool takePlain()
    {
        const qsizetype begin = m_at;
        qsizetype end = begin;
        while (!endsCell(end)) {
            if (m_text[end] == quote)
                ++m_oddQuotes;
            ++end;
        }
        m_at = end;
        if (end == m_text.size() && !m_atEnd)
            return false;
        m_cells.append(m_text.sliced(begin, end - begin).toString());
        return true;
    }

    Quoted takeQuoted(qsizetype open)
    {
        QString value;
        qsizetype from = open + 1;
        for (qsizetype search = from;;) {
            const qsizetype found = m_text.indexOf(quote, search);
            const qsizetype reach = found < 0 ? m_text.size() : found;
            if (reach - open > longestQuoted)
                return Quoted::Stray;
            if (found < 0 || (found + 1 == m_text.size() && !m_atEnd))
                return m_atEnd ? Quoted::Stray : Quoted::Unfinished;

            if (found + 1 < m_text.size() && m_text[found + 1] == quote) {
                value += m_text.sliced(from, found + 1 - from);
                from = search = found + 2;
                continue;
            }
            const qsizetype behind = skipSpaces(found + 1);
            if (behind == m_text.size() && !m_atEnd)
                return Quoted::Unfinished;
            if (endsCell(behind))
                return close(value + m_text.sliced(from, found - from).toString(), behind);

            ++m_oddQuotes;
            const bool spansLines = countLines(open, found) > 0;
            if (spansLines && (isDelimiter(m_text[found - 1]) || isLineEnd(m_text[found - 1])))
                return Quoted::Stray; // this quote opens a cell: the one before it did not
            switch (closesInLine(found + 1)) {
            case Quoted::Taken: search = found + 1; continue;
            case Quoted::Unfinished: return Quoted::Unfinished;
            case Quoted::Stray:
                if (spansLines)
                    return Quoted::Stray;
                value += m_text.sliced(from, found - from);
                return closeWithRest(value, found + 1);
            }
        }
    }

    int countLines(qsizetype from, qsizetype to) const
    {
        int lines = 0;
        for (qsizetype at = from; at < to; ++at) {
            const bool isPair =
                m_text[at] == u'\r' && at + 1 < m_text.size() && m_text[at + 1] == u'\n';
            lines += isLineEnd(m_text[at]) && !isPair ? 1 : 0;
        }
        return lines;
    }

    Quoted close(QString value, qsizetype behind)
    {
        m_lines += countLines(m_at, behind);
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
        for (; at < m_text.size() && !isLineEnd(m_text[at]); ++at) {
            if (m_text[at] != quote)
                continue;
            if (at + 1 < m_text.size() && m_text[at + 1] == quote) {
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
    QChar m_delimiter;
    bool m_atEnd;
    QStringList &m_cells;
    qsizetype m_at = 0;
    int m_lines = 0;
    int m_oddQuotes = 0;
};

} // namespace

CsvRecord takeCsvRecord(QStringView text, QChar delimiter, bool atEnd, QStringList &cells)
{
    return RecordParser(text, delimiter, atEnd, cells).parse();
}

} // namespace ilo
