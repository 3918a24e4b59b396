// Rows whose quotes do not fit: which pieces between delimiters belong together.
#include "core/sheets/csvrecord.h"

#include <limits>
#include <vector>

namespace ilo {
namespace {

constexpr qsizetype mostPieces = 400;
constexpr qsizetype mostJoined = 24; ///< delimiters in one quoted cell
constexpr int never = std::numeric_limits<int>::max() / 4;

QString withoutQuotes(QStringView text, QChar quote)
{
    QString plain = text.sliced(1, text.size() - 2).toString();
    return plain.replace(QString(2, quote), QString(quote));
}

/// What it costs to take pieces `from` to `to` (of which the last is included) for one cell.
class Joining
{
public:
    Joining(QStringView line, const CsvDialect &dialect) : m_line(line), m_dialect(dialect)
    {
        qsizetype begin = 0;
        for (qsizetype at = 0; at <= line.size() && count() <= mostPieces; ++at) {
            if (at < line.size() && line[at] != dialect.delimiter)
                continue;
            add(begin, at);
            begin = at + 1;
            if (dialect.spaced && begin < line.size() && line[begin] == u' ')
                ++begin;
        }
    }

    qsizetype count() const { return qsizetype(m_pieces.size()); }

    int cost(qsizetype from, qsizetype to) const
    {
        if (isQuoted(from, to)) {
            // The run that opens the cell and the one that closes it are odd, others doubled.
            int odd = 0;
            for (qsizetype at = from; at <= to; ++at)
                odd += m_pieces[size_t(at)].oddRuns;
            return odd > 2 ? 2 : 0;
        }
        if (from != to)
            return never;
        return m_pieces[size_t(from)].hasQuote ? 3 : 0;
    }

    QString cell(qsizetype from, qsizetype to) const
    {
        const QStringView all = text(from, to);
        return isQuoted(from, to) ? withoutQuotes(all.trimmed(), m_dialect.quote) : all.toString();
    }

private:
    struct Piece
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        bool opens = false;  ///< begins with a quote
        bool closes = false; ///< ends with one
        bool hasQuote = false;
        int oddRuns = 0; ///< runs of an odd number of quotes
    };

    void add(qsizetype begin, qsizetype end)
    {
        Piece piece{std::min(begin, end), end};
        const QStringView all = m_line.sliced(piece.begin, end - piece.begin);
        const QStringView bare = all.trimmed();
        piece.opens = bare.startsWith(m_dialect.quote);
        piece.closes = bare.endsWith(m_dialect.quote);
        int run = 0;
        for (const QChar c : all) {
            if (c == m_dialect.quote) {
                ++run;
                piece.hasQuote = true;
            } else {
                piece.oddRuns += run % 2;
                run = 0;
            }
        }
        piece.oddRuns += run % 2;
        m_pieces.push_back(piece);
    }

    QStringView text(qsizetype from, qsizetype to) const
    {
        const Piece &first = m_pieces[size_t(from)];
        return m_line.sliced(first.begin, m_pieces[size_t(to)].end - first.begin);
    }

    bool isQuoted(qsizetype from, qsizetype to) const
    {
        const Piece &first = m_pieces[size_t(from)];
        const Piece &last = m_pieces[size_t(to)];
        return first.opens && last.closes && (from != to || text(from, to).trimmed().size() >= 2);
    }

    QStringView m_line;
    const CsvDialect &m_dialect;
    std::vector<Piece> m_pieces;
};

} // namespace

bool mendLine(QStringView line, const CsvDialect &dialect, QStringList &cells)
{
    constexpr qsizetype longest = 1 << 18;
    constexpr qsizetype mostSteps = 200'000;
    if (dialect.delimiter.isNull() || dialect.quote.isNull() || line.size() > longest)
        return false;
    const Joining joining(line, dialect);
    const qsizetype pieces = joining.count();
    const qsizetype width = dialect.width;
    if (pieces < width || pieces > mostPieces)
        return false;

    const qsizetype spare = std::min(pieces - width + 1, mostJoined);
    if (width * pieces * spare > mostSteps)
        return false;

    // Least cost of making the first p pieces w cells, and where the last of them begins.
    struct Best
    {
        int cost = never;
        qsizetype from = 0;
    };
    std::vector<std::vector<Best>> best(size_t(width) + 1, std::vector<Best>(size_t(pieces) + 1));
    best[0][0].cost = 0;
    for (qsizetype w = 1; w <= width; ++w) {
        for (qsizetype to = w; to <= pieces - (width - w); ++to) {
            Best &here = best[size_t(w)][size_t(to)];
            for (qsizetype from = to - 1; from >= w - 1 && to - from <= spare; --from) {
                const int before = best[size_t(w - 1)][size_t(from)].cost;
                const int cost = before >= never ? never : before + joining.cost(from, to - 1);
                if (cost < here.cost)
                    here = {cost, from};
            }
        }
    }
    if (best.back().back().cost >= never)
        return false;
    cells.clear();
    for (qsizetype w = width, to = pieces; w > 0; --w) {
        const qsizetype from = best[size_t(w)][size_t(to)].from;
        cells.prepend(joining.cell(from, to - 1));
        to = from;
    }
    return true;
}

} // namespace ilo
