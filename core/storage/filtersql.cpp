#include "core/storage/filtersql.h"

#include "core/storage/filterparser.h"
#include "core/storage/widercodes.h"
#include "core/text/fold.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr double minorUnits = 100; ///< of one unit of nearly every currency

QString compared(const ListColumn &column)
{
    return column.compare.isEmpty() ? column.value : column.compare;
}

bool isSet(const ListColumn &column)
{
    return column.type == ColumnType::Tags && column.keys.isEmpty();
}

/// The folded words of the column with a space at both ends.
QString wordsOf(const ListColumn &column)
{
    if (isSet(column))
        return u"(SELECT coalesce(' ' || fold(group_concat(value, ' ')) || ' ', '')"
               " FROM json_each(%1))"_s.arg(compared(column));
    if (column.isFolded)
        return u"(' ' || coalesce(%1, '') || ' ')"_s.arg(compared(column));
    return u"(' ' || fold(coalesce(%1, '')) || ' ')"_s.arg(compared(column));
}

SqlCondition hasWords(const ListColumn &column, const FilterValue &value)
{
    SqlCondition condition;
    if (value.isExact) {
        condition.sql = u"instr(%1, ?) > 0"_s.arg(wordsOf(column));
        condition.binds = {QString(u' ' + folded(value.text) + u' ')};
        return condition;
    }
    for (const QString &word : foldedWords(value.text))
        condition.also({u"instr(%1, ?) > 0"_s.arg(wordsOf(column)), {QString(u' ' + word)}});
    return condition;
}

SqlCondition isText(const ListColumn &column, const QString &text)
{
    if (isSet(column))
        return {
            u"EXISTS (SELECT 1 FROM json_each(%1) WHERE fold(value) = ?)"_s.arg(compared(column)),
            {folded(text)}};
    if (column.type == ColumnType::Tags)
        return {u"instr(' ' || coalesce(%1, '') || ' ', ?) > 0"_s.arg(compared(column)),
                {QString(u' ' + text + u' ')}};
    if (column.isFolded)
        return {u"%1 = ?"_s.arg(compared(column)), {folded(text)}};
    return {u"fold(%1) = ?"_s.arg(compared(column)), {folded(text)}};
}

QVariant keyOf(const ListColumn &column, const QString &key)
{
    const auto at = column.keys.indexOf(key);
    return column.places.empty() || at < 0 ? QVariant(key) : QVariant(column.places[size_t(at)]);
}

/// What the list's own table holds where nothing is stated: it lies below every value.
QString nothingOf(const ListColumn &column)
{
    const bool isCounted = column.type == ColumnType::Number || column.type == ColumnType::Amount
        || column.type == ColumnType::Moment;
    return isCounted ? QString::number(column.nothing) : u"''"_s;
}

SqlCondition isNothing(const ListColumn &column, bool isNegated)
{
    if (!column.stated.isEmpty())
        return {isNegated ? column.stated : u"NOT "_s + column.stated, {}};
    if (column.isListed && column.type != ColumnType::Choice)
        return {u"%1 %2 %3"_s.arg(column.compare, isNegated ? u">"_s : u"="_s, nothingOf(column)),
                {}};
    QString sql;
    switch (column.type) {
    case ColumnType::Choice:
        sql = column.blankKey.isEmpty() ? u"%1 IS NULL"_s.arg(compared(column))
                                        : u"coalesce(%1, ?) = ?"_s.arg(compared(column));
        break;
    case ColumnType::Flag: sql = u"coalesce(%1, 0) = 0"_s.arg(compared(column)); break;
    case ColumnType::Number:
    case ColumnType::Amount:
    case ColumnType::Moment: sql = u"%1 IS NULL"_s.arg(compared(column)); break;
    case ColumnType::Link:
        // By the record itself: the name is only known through a join of every row.
        if (!column.field.isEmpty()) {
            sql = u"r.%1 IS NULL"_s.arg(column.field);
            break;
        }
        [[fallthrough]];
    default: sql = u"coalesce(%1, '') IN ('', '[]')"_s.arg(compared(column));
    }
    SqlCondition condition{isNegated ? u"NOT (%1)"_s.arg(sql) : sql, {}};
    if (column.type == ColumnType::Choice && !column.blankKey.isEmpty()) {
        const QVariant blank = keyOf(column, column.blankKey);
        condition.binds = {blank, blank};
    }
    return condition;
}

/// Both ends of a value in the column's own terms; the same for a plain number.
struct Ends
{
    QVariant first;
    QVariant last;
    bool isOpen = false; ///< `last` is the first that lies behind
};

Ends endsOf(const ListColumn &column, const QString &text, QDate today)
{
    if (column.type == ColumnType::Number)
        return {text.toLongLong(), text.toLongLong()};
    if (column.type == ColumnType::Decimal || column.type == ColumnType::Amount) {
        const double number =
            text.toDouble() * (column.type == ColumnType::Amount ? minorUnits : 1);
        return {number, number};
    }
    DayRange days;
    if (const QDate aged = dayOfAge(text, today); aged.isValid())
        days = {aged, aged};
    else if (const auto range = dayRange(text, today))
        days = *range;
    if (column.type == ColumnType::Day)
        return {days.first.toString(Qt::ISODate), days.last.toString(Qt::ISODate)};
    return {days.first.startOfDay().toMSecsSinceEpoch() / column.unit,
            days.last.addDays(1).startOfDay().toMSecsSinceEpoch() / column.unit,
            true};
}

/// "<2w" is younger than two weeks: a later day.
FilterOperator ofAge(FilterOperator op)
{
    switch (op) {
    case FilterOperator::Below: return FilterOperator::Above;
    case FilterOperator::AtMost: return FilterOperator::AtLeast;
    case FilterOperator::Above: return FilterOperator::Below;
    case FilterOperator::AtLeast: return FilterOperator::AtMost;
    case FilterOperator::Has: return FilterOperator::AtLeast;
    default: return op;
    }
}

SqlCondition inOrder(const ListColumn &column, const FilterValue &value, QDate today)
{
    QString x = compared(column);
    if (column.type == ColumnType::Amount && !column.isListed)
        x = u"json_extract(%1, '$.minor')"_s.arg(x);
    else if (column.type == ColumnType::Decimal)
        x = u"CAST(%1 AS REAL)"_s.arg(x);

    Ends ends = endsOf(column, value.text, today);
    FilterOperator op = value.op;
    const bool isDay = column.type == ColumnType::Day || column.type == ColumnType::Moment;
    if (isDay && dayOfAge(value.text, today).isValid())
        op = ofAge(op);
    if (op == FilterOperator::Between) {
        const Ends upper = endsOf(column, value.upper, today);
        ends.last = upper.last;
    }
    const QString upTo = ends.isOpen ? u"<"_s : u"<="_s;
    const QString from = ends.isOpen ? u">="_s : u">"_s;
    const auto condition = [&]() -> SqlCondition {
        switch (op) {
        case FilterOperator::Below: return {u"%1 < ?"_s.arg(x), {ends.first}};
        case FilterOperator::AtMost: return {u"%1 %2 ?"_s.arg(x, upTo), {ends.last}};
        case FilterOperator::Above: return {u"%1 %2 ?"_s.arg(x, from), {ends.last}};
        case FilterOperator::AtLeast: return {u"%1 >= ?"_s.arg(x), {ends.first}};
        default: return {u"%1 >= ? AND %1 %2 ?"_s.arg(x, upTo), {ends.first, ends.last}};
        }
    }();
    if (!column.isListed)
        return condition;
    // Apart from the condition itself, so that an index may serve.
    return {u"%1 > %2 AND "_s.arg(x, nothingOf(column)) + condition.sql, condition.binds};
}

SqlCondition ofRecord(const ListColumn &column, const FilterValue &value, QDate today)
{
    switch (column.type) {
    case ColumnType::Text:
    case ColumnType::Link:
    case ColumnType::Tags:
        return value.op == FilterOperator::Equals ? isText(column, value.text)
                                                  : hasWords(column, value);
    case ColumnType::Country: return {u"%1 = ?"_s.arg(compared(column)), {value.text}};
    case ColumnType::Choice:
        if (column.blankKey.isEmpty() || !column.places.empty())
            return {u"%1 = ?"_s.arg(compared(column)), {keyOf(column, value.text)}};
        return {u"coalesce(%1, ?) = ?"_s.arg(compared(column)), {column.blankKey, value.text}};
    case ColumnType::Flag:
        if (!column.stated.isEmpty())
            return isNothing(column, value.text == u"yes");
        return {u"coalesce(%1, 0) = ?"_s.arg(compared(column)), {value.text == u"yes" ? 1 : 0}};
    default: return inOrder(column, value, today);
    }
}

SqlCondition conditionOf(const ListColumn &column, const FilterValue &value, QDate today)
{
    if (isOfPresence(value))
        return isNothing(column, value.op == FilterOperator::Some);
    SqlCondition condition = ofRecord(column, value, today);
    if (!column.within.isEmpty())
        condition.sql = column.within.arg(condition.sql.isEmpty() ? u"1"_s : condition.sql);
    return condition;
}

} // namespace

bool isOfPresence(const FilterValue &value)
{
    return value.op == FilterOperator::None || value.op == FilterOperator::Some;
}

void SqlCondition::also(const SqlCondition &other)
{
    if (other.sql.isEmpty())
        return;
    sql = sql.isEmpty() ? other.sql : u"%1 AND %2"_s.arg(sql, other.sql);
    binds.insert(binds.end(), other.binds.begin(), other.binds.end());
}

SqlCondition conditionOf(const ListKind &kind, const FilterTerm &term, QDate today)
{
    const ListColumn *column = kind.column(term.column);
    if (!column)
        return {};
    QStringList any;
    SqlCondition whole;
    for (const FilterValue &value : withNarrowerCodes(*column, term).values) {
        const SqlCondition one = conditionOf(*column, value, today);
        any << u'(' + (one.sql.isEmpty() ? u"1"_s : one.sql) + u')';
        whole.binds.insert(whole.binds.end(), one.binds.begin(), one.binds.end());
    }
    // What is not known is not so: NULL must not lose its row to NOT.
    whole.sql =
        u"%1coalesce(%2, 0)"_s.arg(term.isNegated ? u"NOT "_s : QString(), any.join(u" OR "_s));
    if (!term.isNegated)
        whole.sql = u'(' + any.join(u" OR "_s) + u')'; // so that an index may serve
    return whole;
}

SqlCondition conditionOf(const ListKind &kind, const ListFilter &filter, QDate today)
{
    SqlCondition whole;
    const QString searched = kind.searched();
    for (const QString &word : filter.words)
        whole.also({u"instr(%1, ?) > 0"_s.arg(searched), {QString(u' ' + word)}});
    for (const QString &phrase : filter.phrases)
        whole.also({u"instr(%1, ?) > 0"_s.arg(searched), {QString(u' ' + phrase + u' ')}});
    for (const FilterTerm &term : filter.terms)
        whole.also(conditionOf(kind, term, today));
    return whole;
}

QString orderOf(const ListColumn &column, bool descending)
{
    QString x = compared(column);
    QString blank = u"%1 IS NULL"_s.arg(x);
    switch (column.type) {
    case ColumnType::Text:
    case ColumnType::Link:
        blank = u"coalesce(%1, '') = ''"_s.arg(x);
        if (!column.isFolded)
            x = u"fold(%1)"_s.arg(x);
        break;
    case ColumnType::Choice:
        if (column.places.empty()) {
            QString place = u"CASE %1"_s.arg(x);
            int number = 0;
            for (const QString &key : column.keys)
                place += u" WHEN '%1' THEN %2"_s.arg(key).arg(number++);
            x = place + u" ELSE 0 END"_s;
        }
        blank.clear();
        break;
    case ColumnType::Amount: x = u"json_extract(%1, '$.minor')"_s.arg(x); break;
    case ColumnType::Decimal: x = u"CAST(%1 AS REAL)"_s.arg(x); break;
    case ColumnType::Flag:
        x = u"coalesce(%1, 0)"_s.arg(x);
        blank.clear();
        break;
    case ColumnType::Tags: x = u"fold(%1)"_s.arg(x); break;
    default: break;
    }
    const QString order = x + (descending ? u" DESC"_s : QString());
    return blank.isEmpty() ? order : blank + u", "_s + order;
}

} // namespace ilo
