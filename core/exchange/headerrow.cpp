#include "core/exchange/headerrow.h"

#include "core/exchange/columncontent.h"
#include "core/exchange/isonames.h"
#include "core/exchange/vocabulary.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t deepestHeader = 40;
constexpr size_t rowsCompared = 60;
constexpr qsizetype columnsCompared = 300;
constexpr int mostHeaderRows = 3;

int filledCells(const SheetRow &row)
{
    return int(
        std::ranges::count_if(row.cells, [](const QString &c) { return !c.trimmed().isEmpty(); }));
}

/// How many cells most rows fill.
int usualFill(const std::vector<SheetRow> &rows)
{
    std::map<int, int> times;
    for (const SheetRow &row : rows) {
        if (const int filled = filledCells(row); filled > 0)
            ++times[filled];
    }
    const auto most = std::ranges::max_element(times, {}, [](const auto &t) { return t.second; });
    return most == times.end() ? 0 : most->first;
}

enum class Look { Empty, Name, Text, Year, Number, Date, Datum };

constexpr size_t looksKnown = 7;

/// @param names  tell names of fields from other text, which takes time
Look lookOf(const QString &cell, bool names = true)
{
    static const QRegularExpression year(u"^(1[89]|20)\\d\\d$"_s);
    static const QRegularExpression time(u"^\\d\\d?:\\d\\d(:\\d\\d)?$"_s);
    static const QRegularExpression code(u"^(?=.*\\d)[A-Z0-9]+([-/._][A-Z0-9]+)+$"_s);
    const QString text = cell.trimmed();
    if (text.isEmpty())
        return Look::Empty;
    if (text.size() > 120)
        return Look::Datum;
    if (year.match(text).hasMatch())
        return Look::Year;
    if (looksLikeDate(text) || time.match(text).hasMatch())
        return Look::Date;
    if (looksLikeNumber(text))
        return Look::Number;
    if (looksLikeEmail(text) || looksLikeCompany(text) || text.startsWith("http"_L1)
        || text.startsWith("www."_L1) || code.match(text).hasMatch())
        return Look::Datum;
    if (!names)
        return Look::Text;
    const auto fields = fieldsNamed(text);
    return !fields.empty() && fields.front().likeness >= 0.9 ? Look::Name : Look::Text;
}

bool isWord(Look look)
{
    return look == Look::Name || look == Look::Text;
}

/// What the cells of a column look like below a row.
struct Below
{
    std::array<int, looksKnown> looks{};
    int filled = 0;
    bool again = false; ///< the very text, or a country as there, comes again

    double share(Look look) const { return filled == 0 ? 0 : double(looks[size_t(look)]) / filled; }
};

/// The rows with the look of each cell, names of fields not told from other text: each is asked for
/// as often as there are rows above it.
struct Looked
{
    explicit Looked(const std::vector<SheetRow> &all) : rows(all)
    {
        const size_t most = std::min(all.size(), deepestHeader + rowsCompared);
        for (size_t row = 0; row < most; ++row) {
            std::vector<Look> &line = looks.emplace_back();
            const qsizetype width = std::min(all[row].cells.size(), columnsCompared);
            for (qsizetype column = 0; column < width; ++column)
                line.push_back(lookOf(all[row].cells[column], false));
        }
    }

    Look at(size_t row, qsizetype column) const
    {
        const bool isKnown = row < looks.size() && size_t(column) < looks[row].size();
        return isKnown ? looks[row][size_t(column)] : lookOf(rows[row].cells.value(column), false);
    }

    const std::vector<SheetRow> &rows;
    std::vector<std::vector<Look>> looks;
};

Below lookBelow(const Looked &looked, size_t at, qsizetype column)
{
    const std::vector<SheetRow> &rows = looked.rows;
    Below below;
    const QString text = rows[at].cells.value(column).trimmed();
    const bool isCountry = !text.isEmpty() && text.size() < 60 && !countryCode(text).isEmpty();
    for (size_t row = at + 1; row < rows.size() && row <= at + rowsCompared; ++row) {
        const QString other = rows[row].cells.value(column).trimmed();
        if (other.isEmpty())
            continue;
        ++below.filled;
        ++below.looks[size_t(looked.at(row, column))];
        below.again = below.again
            || (!text.isEmpty()
                && (other == text
                    || (isCountry && other.size() < 60 && !countryCode(other).isEmpty())));
    }
    return below;
}

/// Evidence that row `at` names the columns (positive) or is data like the rows below it.
double evidence(const Looked &looked, size_t at)
{
    double sum = 0;
    const QStringList &cells = looked.rows[at].cells;
    for (qsizetype column = 0; column < std::min(cells.size(), columnsCompared); ++column) {
        const Look look = lookOf(cells[column]);
        if (look == Look::Empty)
            continue;
        const Below below = lookBelow(looked, at, column);
        const double values = below.share(Look::Number) + below.share(Look::Date)
            + below.share(Look::Datum) + below.share(Look::Year);
        if (look == Look::Name)
            sum += 1.5;
        else if (look == Look::Text)
            sum += values > 0.7 ? 1.2 : 0.15;
        else if (look == Look::Year)
            sum += below.share(Look::Year) > 0.3 ? -1.2 : below.share(Look::Number) > 0.5 ? 0.3 : 0;
        else
            sum -= below.share(look) > 0.3 ? 1.5 : 0.6;
        if (below.again && look != Look::Name)
            sum -= 1.2;
        if (look == Look::Text && below.filled == 0)
            sum += 0.2;
    }
    return sum;
}

/// A line of groups above the names: words with gaps before or between them, over filled cells.
bool isGroupLine(const std::vector<SheetRow> &rows, size_t at)
{
    const QStringList &cells = rows[at].cells;
    const QStringList &names = rows[at + 1].cells;
    int filled = 0;
    bool gap = false;
    bool gapBefore = false;
    for (qsizetype column = 0; column < cells.size(); ++column) {
        const Look look = lookOf(cells[column]);
        if (look == Look::Empty) {
            gap = true;
            continue;
        }
        if ((!isWord(look) && look != Look::Year) || cells[column].size() > 60
            || column >= names.size())
            return false;
        ++filled;
        gapBefore = gapBefore || gap;
    }
    return filled >= 2 && gapBefore && 2 * filledCells(rows[at + 1]) > filled;
}

/// Units and nothing else: "persons", "m€", "%", "-".
bool isUnitLine(const SheetRow &row)
{
    static const QSet<QString> known{
        u"€"_s,        u"eur"_s,       u"euro"_s,     u"dkk"_s,   u"sek"_s,        u"nok"_s,
        u"pln"_s,      u"zł"_s,        u"czk"_s,      u"kč"_s,    u"gbp"_s,        u"£"_s,
        u"chf"_s,      u"usd"_s,       u"$"_s,        u"huf"_s,   u"ron"_s,        u"kr"_s,
        u"m€"_s,       u"k€"_s,        u"t€"_s,       u"meur"_s,  u"keur"_s,       u"teur"_s,
        u"mio"_s,      u"mio. €"_s,    u"mio. eur"_s, u"mln"_s,   u"mkr"_s,        u"mdkk"_s,
        u"msek"_s,     u"tkr"_s,       u"m eur"_s,    u"k eur"_s, u"1000 eur"_s,   u"1000 €"_s,
        u"mio €"_s,    u"mio eur"_s,   u"mln zł"_s,   u"mln €"_s, u"tsd. €"_s,     u"tys. zł"_s,
        u"%"_s,        u"m"_s,         u"m2"_s,       u"m²"_s,    u"m3"_s,         u"m³"_s,
        u"mm"_s,       u"cm"_s,        u"km"_s,       u"kg"_s,    u"g"_s,          u"t"_s,
        u"h"_s,        u"l"_s,         u"kw"_s,       u"mw"_s,    u"kwh"_s,        u"v"_s,
        u"a"_s,        u"k"_s,         u"°c"_s,       u"bar"_s,   u"mbar"_s,       u"pa"_s,
        u"persons"_s,  u"people"_s,    u"pers."_s,    u"fte"_s,   u"staff"_s,      u"personen"_s,
        u"personer"_s, u"personnes"_s, u"personas"_s, u"osoby"_s, u"osób"_s,       u"osôb"_s,
        u"st"_s,       u"stk"_s,       u"stk."_s,     u"pcs"_s,   u"szt."_s,       u"ks"_s,
        u"number"_s,   u"no."_s,       u"anzahl"_s,   u"antal"_s, u"nombre"_s,     u"aantal"_s,
        u"year"_s,     u"jahr"_s,      u"år"_s,       u"année"_s, u"jaar"_s,       u"año"_s,
        u"rok"_s,      u"text"_s,      u"date"_s,     u"yyyy"_s,  u"dd.mm.yyyy"_s, u"-"_s,
        u"–"_s,        u"/"_s};
    int filled = 0;
    int units = 0; // a line of dashes alone is none
    for (const QString &cell : row.cells.mid(0, columnsCompared)) {
        const QString text = cell.simplified().toLower();
        if (text.isEmpty())
            continue;
        if (!known.contains(text))
            return false;
        ++filled;
        units += text == u"-" || text == u"–" || text == u"/" || text == u"text" ? 0 : 1;
    }
    return filled > 0 && units > 0;
}

/// A second line of names or units below the first: words, brackets, the same again.
bool isSecondLine(const Looked &looked, size_t header, size_t at)
{
    const std::vector<SheetRow> &rows = looked.rows;
    if (at >= rows.size())
        return false;
    if (rows[at].cells == rows[header].cells && !rows[at].isBlank())
        return true;
    static const QRegularExpression unit(u"^[(\\[].*[)\\]]$"_s);
    if (isUnitLine(rows[at]))
        return true;
    int words = 0;
    int units = 0;
    int separated = 0; // words over values, which only a header has
    for (qsizetype column = 0; column < std::min(rows[at].cells.size(), columnsCompared);
         ++column) {
        const QString text = rows[at].cells[column].trimmed();
        const Look look = lookOf(text);
        if (look == Look::Empty)
            continue;
        if (unit.match(text).hasMatch())
            ++units;
        else if (!isWord(look))
            return false;
        ++words;
        const Below below = lookBelow(looked, at, column);
        const double values =
            below.share(Look::Number) + below.share(Look::Date) + below.share(Look::Datum);
        separated += below.filled > 1 && values > 0.9 ? 1 : 0;
    }
    const int named = filledCells(rows[header]);
    return words > 0 && words <= named
        && (2 * units >= words || (separated >= 2 && 2 * words >= named));
}

} // namespace

HeaderGuess guessHeader(const std::vector<SheetRow> &rows)
{
    const int usual = usualFill(rows);
    const Looked looked(rows);
    HeaderGuess guess;
    double best = 0;
    std::optional<size_t> firstFull;
    for (size_t i = 0; i < rows.size() && i < deepestHeader; ++i) {
        const int filled = filledCells(rows[i]);
        if (filled == 0 || 2 * filled < usual)
            continue;
        const QStringList first = rows[i].cells.mid(0, columnsCompared);
        const auto names = std::ranges::count_if(
            first, [](const QString &cell) { return lookOf(cell) == Look::Name; });
        const bool isFull = 10 * filled >= 6 * usual || filled >= 3;
        if (!firstFull && isFull)
            firstFull = i;
        if (names < (filled <= 2 ? 1 : 2) && firstFull != i)
            continue;
        size_t last = i; // a header written twice is judged by what stands below both
        while (last + 1 < rows.size() && rows[last + 1].cells == rows[i].cells)
            ++last;
        const double found = evidence(looked, last);
        if (found > best + 0.01 && (guess.row ? names > 1 : true)) {
            best = found;
            guess.row = i;
        }
        i = last;
        if (firstFull && i > *firstFull + 5)
            break;
    }
    if (!guess.row) {
        const double against = firstFull ? -evidence(looked, *firstFull) : 0;
        guess.confidence = 1 - 0.5 * std::exp(-against);
        return guess;
    }
    guess.confidence = 1 - 0.5 * std::exp(-best);
    while (guess.rows < mostHeaderRows
           && isSecondLine(looked, *guess.row, *guess.row + size_t(guess.rows)))
        ++guess.rows;
    if (*guess.row > 0 && rows[*guess.row - 1].number + 1 == rows[*guess.row].number
        && isGroupLine(rows, *guess.row - 1)) {
        --*guess.row;
        ++guess.rows;
    }
    if (guess.rows > 1)
        guess.confidence = std::min(guess.confidence, 0.85);
    return guess;
}

QStringList namesIn(const std::vector<SheetRow> &rows, size_t row, int count)
{
    QStringList names;
    const size_t end = std::min(rows.size(), row + size_t(std::max(count, 1)));
    for (size_t at = row; at < end; ++at) {
        const QStringList &cells = rows[at].cells;
        const bool isGroups = at + 1 < end;
        QString group;
        for (qsizetype column = 0;
             column < std::max(cells.size(), isGroups ? rows[at + 1].cells.size() : 0);
             ++column) {
            QString name = cells.value(column).simplified();
            if (!name.isEmpty())
                group = name;
            else if (isGroups && !rows[at + 1].cells.value(column).trimmed().isEmpty())
                name = group;
            while (names.size() <= column)
                names.append(QString());
            if (!name.isEmpty())
                names[column] += (names[column].isEmpty() ? QString() : u" "_s) + name;
        }
    }
    return names;
}

} // namespace ilo
