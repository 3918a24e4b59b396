#include "core/sheets/csvdialect.h"

#include "core/sheets/csvrecord.h"

#include <QRegularExpression>

#include <map>
#include <optional>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int sampleRecords = 300;

/// How evenly records fall into columns under one dialect.
struct Evenness
{
    CsvDialect dialect;
    double score = 0;
};

/// What is looked at of a record.
struct Sampled
{
    QStringList cells;
    CsvRecord record;
};

std::vector<Sampled> sample(QStringView text, bool isWhole, const CsvDialect &dialect)
{
    std::vector<Sampled> rows;
    while (int(rows.size()) < sampleRecords && !text.isEmpty()) {
        Sampled row;
        row.record = takeCsvRecord(text, dialect, isWhole, row.cells);
        if (!row.record.complete)
            break;
        text = text.sliced(row.record.used);
        if (!std::ranges::all_of(row.cells, [](const QString &c) { return c.isEmpty(); }))
            rows.push_back(std::move(row));
    }
    return rows;
}

/// The number of cells that most rows have, of those with more than one; 1 when there are none.
/// Rows that lack trailing cells are common, single cells are titles.
qsizetype usualWidth(const std::vector<Sampled> &rows)
{
    std::map<qsizetype, int> times;
    for (const Sampled &row : rows)
        ++times[row.cells.size()];
    qsizetype usual = 1;
    int most = 0;
    for (const auto &[width, count] : times) {
        if (width > 1 && count >= most) {
            usual = width;
            most = count;
        }
    }
    return usual;
}

/// A cell that was surely cut wrongly or not cut.
bool isOddCell(const QString &cell)
{
    static const QRegularExpression odd(u"^[;|\\t]|[;|\\t]$|\\d[;|\\t]\\d|\\t|\"[,;]\"|^//"_s);
    return cell.size() < 200 && odd.match(cell).hasMatch();
}

double shareOfOdd(const std::vector<Sampled> &rows)
{
    int odd = 0;
    int all = 0;
    for (const Sampled &row : rows) {
        for (const QString &cell : row.cells) {
            if (cell.isEmpty() || all > 4000)
                continue;
            ++all;
            odd += isOddCell(cell) ? 1 : 0;
        }
    }
    return all == 0 ? 0 : double(odd) / all;
}

/// Delimiters that stand in texts and times as often as between cells need more agreement.
bool isBelievable(QChar delimiter, const std::vector<Sampled> &rows, qsizetype usual, double even)
{
    if (delimiter == u'^' || delimiter == u'~')
        return even >= 0.85 && rows.size() >= 2;
    if (delimiter != u' ' && delimiter != u':')
        return true;
    int quoted = 0;
    int numbers = 0;
    int cells = 0;
    static const QRegularExpression number(u"^[\\d.,:/$€%+-]+$"_s);
    for (const Sampled &row : rows) {
        quoted += row.record.quoted;
        for (const QString &cell : row.cells) {
            ++cells;
            numbers += number.match(cell).hasMatch() ? 1 : 0;
        }
    }
    if (delimiter == u':') {
        const bool isTimes = usual <= 3 && numbers * 10 > cells * 8;
        return even >= 0.85 && !isTimes && rows.size() >= 2;
    }
    return even >= 0.9 && usual >= 3 && rows.size() >= 3 && (quoted > 0 || numbers * 3 > cells);
}

double handicap(QChar delimiter)
{
    return delimiter == u' '                     ? 0.75
        : delimiter == u':'                      ? 0.8
        : delimiter == u'^' || delimiter == u'~' ? 0.9
                                                 : 1;
}

Evenness evenness(QStringView text, bool isWhole, const CsvDialect &dialect)
{
    const std::vector<Sampled> rows = sample(text, isWhole, dialect);
    const qsizetype usual = usualWidth(rows);
    if (usual < 2)
        return {dialect, 0};
    double even = 0;
    int oddQuotes = 0;
    for (const Sampled &row : rows) {
        even += row.cells.size() == usual ? 1 : row.cells.size() > 1 ? 0.3 : 0;
        oddQuotes += row.record.oddQuotes;
    }
    even /= double(rows.size());
    if (!isBelievable(dialect.delimiter, rows, usual, even))
        return {dialect, 0};
    // Columns weigh more the more there are of them, since chance commas make few.
    const double odd = double(oddQuotes) / (oddQuotes + 4.0 * double(rows.size()));
    const double score = even * (1.0 - 1.0 / double(usual)) * (1.0 - odd)
        * (1.0 - 0.6 * shareOfOdd(rows)) * handicap(dialect.delimiter);
    Evenness found{dialect, score};
    found.dialect.width = usual;
    return found;
}

/// Whether apostrophes stand where cells begin and end.
bool mayQuoteByApostrophe(QStringView text, QChar delimiter)
{
    const QString begin = QString(delimiter) + u'\'';
    const QString end = u'\'' + QString(delimiter);
    const auto begins = text.count(begin);
    return begins >= 2 && text.count(end) >= 2 && begins > text.count(QString(delimiter) + u'"');
}

/// Whether nearly every cell stands in apostrophes, whatever is in it.
bool isWholeInApostrophes(QStringView text, bool isWhole, const CsvDialect &dialect)
{
    if (!text.contains(u'\''))
        return false;
    int cells = 0;
    int quoted = 0;
    for (const Sampled &row : sample(text, isWhole, dialect)) {
        for (const QString &cell : row.cells) {
            cells += cell.isEmpty() ? 0 : 1;
            quoted += cell.size() >= 2 && cell.startsWith(u'\'') && cell.endsWith(u'\'') ? 1 : 0;
        }
    }
    return cells >= 4 && quoted * 10 >= cells * 9;
}

/// Each row is one cell in quotes that is a row itself.
std::optional<CsvDialect> wrappedDialect(QStringView text, bool isWhole)
{
    const std::vector<Sampled> rows = sample(text, isWhole, {});
    int wrapped = 0;
    QString inside;
    for (const Sampled &row : rows) {
        wrapped += row.record.quoted > 0 && row.cells.size() == 1 ? 1 : 0;
        inside += row.cells.front() + u'\n';
    }
    if (rows.size() < 2 || wrapped * 10 < int(rows.size()) * 9)
        return {};
    Guess<CsvDialect> guess = guessDialect(inside, true);
    if (guess.value.delimiter.isNull() || guess.value.wrapped || guess.confidence < 0.5)
        return {};
    // What names one column stands above cells that hold the delimiter.
    QStringList names;
    takeCsvRecord(rows.front().cells.front(), guess.value, true, names);
    if (names.size() < 2)
        return {};
    guess.value.wrapped = true;
    return guess.value;
}

/// The best way to read the text with this delimiter.
Evenness bestWith(QChar delimiter, QStringView text, bool isWhole)
{
    CsvDialect dialect{.delimiter = delimiter};
    if (delimiter == u',' || delimiter == u';') {
        const auto all = text.count(delimiter);
        const auto spaced = text.count(QString(delimiter) + u' ');
        dialect.spaced = all >= 4 && spaced * 10 >= all * 9;
    }
    Evenness best = evenness(text, isWhole, dialect);
    const auto attempt = [&](const CsvDialect &other) {
        const Evenness found = evenness(text, isWhole, other);
        if (found.score > best.score + 1e-6)
            best = found;
    };
    if (isWholeInApostrophes(text, isWhole, dialect)) {
        dialect.quote = u'\'';
        return evenness(text, isWhole, dialect);
    }
    if (text.contains(u"\\\""_s)) {
        CsvDialect escaped = dialect;
        escaped.backslash = true;
        attempt(escaped);
    }
    if (mayQuoteByApostrophe(text, delimiter)) {
        CsvDialect apostrophe = dialect;
        apostrophe.quote = u'\'';
        attempt(apostrophe);
    }
    return best;
}

QStringView withoutNaming(QStringView text)
{
    if (namedDelimiter(text).isNull())
        return text;
    const auto end = std::ranges::find_if(text, [](QChar c) { return c == u'\n' || c == u'\r'; });
    return text.sliced(std::min<qsizetype>(end - text.begin() + 1, text.size()));
}

} // namespace

Guess<CsvDialect> guessDialect(QStringView text, bool isWhole)
{
    if (const QChar named = namedDelimiter(text); !named.isNull())
        return {bestWith(named, withoutNaming(text), isWhole).dialect, 1, {}};
    std::vector<Evenness> found;
    for (const QChar candidate : {u',', u';', u'\t', u'|', u':', u'^', u'~', u' '}) {
        if (!text.contains(candidate))
            continue;
        if (Evenness one = bestWith(candidate, text, isWhole); one.score > 0)
            found.push_back(std::move(one));
    }
    if (found.empty() || found.front().score < 0.5) {
        if (const auto wrapped = wrappedDialect(text, isWhole))
            return {*wrapped, 0.9, {}};
    }
    if (found.empty())
        return {{}, text.contains(u',') || text.contains(u';') ? 0.7 : 0.95, {}};
    std::ranges::stable_sort(
        found, std::ranges::greater(), [](const Evenness &e) { return e.score; });
    double sum = 0;
    for (const Evenness &one : found)
        sum += one.score * one.score * one.score * one.score;
    const auto share = [&](double score) { return score * score * score * score / sum; };
    // Even alone is not sure when columns hardly fill.
    const double believed = std::min(1.0, found.front().score * 2);
    Guess<CsvDialect> guess{found.front().dialect, share(found.front().score) * believed, {}};
    for (size_t i = 1; i < found.size(); ++i)
        guess.others.push_back({found[i].dialect, share(found[i].score) * believed});
    return guess;
}

CsvDialect dialectWith(QChar delimiter, QStringView text, bool isWhole)
{
    if (delimiter.isNull())
        return {};
    return bestWith(delimiter, withoutNaming(text), isWhole).dialect;
}

QChar namedDelimiter(QStringView text)
{
    const auto end = std::ranges::find_if(text, [](QChar c) { return c == u'\n' || c == u'\r'; });
    QStringView line = text.first(end - text.begin());
    if (line.size() >= 2 && line.front() == u'"' && line.back() == u'"')
        line = line.sliced(1, line.size() - 2);
    const bool names = line.size() == 5 && line.startsWith("sep="_L1, Qt::CaseInsensitive);
    return names ? line[4] : QChar();
}

} // namespace ilo
