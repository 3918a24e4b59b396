#include "core/storage/filtervalue.h"

#include "core/base/country.h"
#include "core/text/fold.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

std::optional<QString> countryOf(const QString &typed)
{
    const QString upper = typed.toUpper();
    if (countryByCode(upper))
        return upper;
    const QString name = folded(typed);
    for (const Country &country : countries()) {
        if (country.alpha3 == upper || (!name.isEmpty() && folded(country.name) == name))
            return country.code;
    }
    return std::nullopt;
}

std::optional<QString> choiceOf(const ListColumn &column, const QString &typed)
{
    const QString wanted = folded(typed);
    for (const QString &key : column.keys) {
        if (folded(key) == wanted)
            return key;
    }
    return std::nullopt;
}

std::optional<QString> flagOf(const QString &typed)
{
    const QString word = typed.toLower();
    if (word == "yes"_L1 || word == "true"_L1 || word == "1"_L1)
        return u"yes"_s;
    if (word == "no"_L1 || word == "false"_L1 || word == "0"_L1)
        return u"no"_s;
    return std::nullopt;
}

QDate later(QDate day, int count, QChar unit)
{
    switch (unit.unicode()) {
    case u'd': return day.addDays(count);
    case u'w': return day.addDays(qint64(count) * 7);
    case u'm': return day.addMonths(count);
    default: return day.addYears(count);
    }
}

/// Invalid outside the years that ISO 8601 writes with four digits.
QDate written(QDate day)
{
    return day.year() >= 1 && day.year() <= 9999 ? day : QDate();
}

/// Letters to change, add or take away to come from one to the other.
int distance(const QString &from, const QString &to)
{
    std::vector<int> row(size_t(to.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < from.size(); ++i) {
        int corner = row[0];
        row[0] = int(i) + 1;
        for (size_t j = 0; j < size_t(to.size()); ++j) {
            const int above = row[j + 1];
            const int changed = corner + (from[i] == to[qsizetype(j)] ? 0 : 1);
            row[j + 1] = std::min({above + 1, row[j] + 1, changed});
            corner = above;
        }
    }
    return row.back();
}

} // namespace

QDate dayOfAge(const QString &text, QDate today)
{
    static const QRegularExpression age(u"^(\\d{1,4})([dwmy])$"_s);
    const auto match = age.match(text);
    return match.hasMatch()
        ? written(later(today, -match.captured(1).toInt(), match.captured(2).front()))
        : QDate();
}

std::optional<DayRange> dayRange(const QString &text, QDate today)
{
    const QString word = text.toLower();
    if (word == "today"_L1)
        return DayRange{today, today};
    if (word == "yesterday"_L1)
        return DayRange{today.addDays(-1), today.addDays(-1)};
    if (word == "tomorrow"_L1)
        return DayRange{today.addDays(1), today.addDays(1)};

    static const QRegularExpression shift(u"^([+-])(\\d{1,4})([dwmy])$"_s);
    if (const auto match = shift.match(word); match.hasMatch()) {
        const int count = match.captured(2).toInt() * (match.captured(1) == u"-" ? -1 : 1);
        const QDate day = written(later(today, count, match.captured(3).front()));
        return day.isValid() ? std::optional(DayRange{day, day}) : std::nullopt;
    }
    static const QRegularExpression iso(u"^(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?$"_s);
    if (const auto match = iso.match(word); match.hasMatch()) {
        const int year = match.captured(1).toInt();
        const QString month = match.captured(2);
        const QString day = match.captured(3);
        const QDate first(
            year, month.isEmpty() ? 1 : month.toInt(), day.isEmpty() ? 1 : day.toInt());
        if (!written(first).isValid())
            return std::nullopt;
        if (month.isEmpty())
            return DayRange{first, QDate(year, 12, 31)};
        return DayRange{first, day.isEmpty() ? first.addMonths(1).addDays(-1) : first};
    }
    static const QRegularExpression dotted(u"^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?$"_s);
    if (const auto match = dotted.match(word); match.hasMatch()) {
        const int year = match.captured(3).isEmpty() ? today.year() : match.captured(3).toInt();
        const QDate day(year, match.captured(2).toInt(), match.captured(1).toInt());
        if (written(day).isValid())
            return DayRange{day, day};
    }
    return std::nullopt;
}

std::optional<QString> valueOf(const ListColumn &column, const QString &typed, FilterOperator op)
{
    const QString text = typed.trimmed();
    bool isNumber = false;
    switch (column.type) {
    case ColumnType::Country: return countryOf(text);
    case ColumnType::Choice: return choiceOf(column, text);
    case ColumnType::Flag: return flagOf(text);
    case ColumnType::Number: {
        const qlonglong number = text.toLongLong(&isNumber);
        return isNumber ? std::optional(QString::number(number)) : std::nullopt;
    }
    case ColumnType::Decimal:
    case ColumnType::Amount: {
        const double number = text.toDouble(&isNumber);
        return isNumber && qIsFinite(number)
            ? std::optional(QString::number(number, 'f', QLocale::FloatingPointShortest))
            : std::nullopt;
    }
    case ColumnType::Day:
    case ColumnType::Moment: {
        const QDate today = QDate::currentDate();
        const QString day = text.toLower();
        const bool isAge = dayOfAge(day, today).isValid() && op != FilterOperator::Equals
            && op != FilterOperator::Between;
        return isAge || dayRange(day, today) ? std::optional(day) : std::nullopt;
    }
    case ColumnType::Tags:
        if (!column.keys.isEmpty() && op == FilterOperator::Equals)
            return choiceOf(column, text);
        return text;
    case ColumnType::Text:
    case ColumnType::Link: break;
    }
    return text;
}

FilterFault::Kind faultOfType(ColumnType type)
{
    switch (type) {
    case ColumnType::Country: return FilterFault::Kind::NotACountry;
    case ColumnType::Flag: return FilterFault::Kind::NotAFlag;
    case ColumnType::Day:
    case ColumnType::Moment: return FilterFault::Kind::NotADay;
    case ColumnType::Number:
    case ColumnType::Decimal:
    case ColumnType::Amount: return FilterFault::Kind::NotANumber;
    default: return FilterFault::Kind::NotAChoice;
    }
}

bool hasOrder(const ListColumn &column)
{
    switch (column.type) {
    case ColumnType::Number:
    case ColumnType::Decimal:
    case ColumnType::Amount:
    case ColumnType::Day:
    case ColumnType::Moment: return true;
    default: return false;
    }
}

bool isWords(const ListColumn &column)
{
    return column.type == ColumnType::Text || column.type == ColumnType::Link
        || column.type == ColumnType::Tags;
}

bool isInOrder(const ListColumn &column, const QString &lower, const QString &upper)
{
    if (column.type == ColumnType::Day || column.type == ColumnType::Moment) {
        const QDate today = QDate::currentDate();
        const auto from = dayRange(lower, today);
        const auto to = dayRange(upper, today);
        return from && to && from->first <= to->last;
    }
    return lower.toDouble() <= upper.toDouble();
}

QString nearestColumn(const ListKind &kind, const QString &typed)
{
    QString nearest;
    int least = 3; // letters; further away it would be a guess
    for (const ListColumn &column : kind.columns) {
        const bool begins = typed.size() >= 3 && column.key.startsWith(typed);
        const int far = begins ? 1 : distance(typed, column.key);
        if (far < least && far < typed.size()) {
            least = far;
            nearest = column.key;
        }
    }
    return nearest;
}

} // namespace ilo
