#include "core/exchange/sheetsurvey.h"

#include "core/exchange/crosses.h"
#include "core/exchange/importrows.h"
#include "core/exchange/vocabulary.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qsizetype mostColumnsSurveyed = 2000;

/// Counts the different texts of a column, those that squashed() makes equal as one.
class ValueCensus
{
public:
    void add(const QString &text)
    {
        QString key = squashed(text);
        if (key.isEmpty())
            key = text;
        const auto place = m_places.constFind(key);
        if (place != m_places.cend()) {
            ++m_found.values[*place].rows;
        } else if (m_found.values.size() < ColumnValues::mostValues) {
            m_places.insert(key, m_found.values.size());
            m_found.values.push_back({text, 1});
        } else {
            ++m_found.others;
        }
    }

    ColumnValues take()
    {
        std::ranges::stable_sort(m_found.values, std::ranges::greater(), &ValueCount::rows);
        return std::move(m_found);
    }

private:
    QHash<QString, size_t> m_places;
    ColumnValues m_found;
};

template<typename Value>
std::optional<Guess<Value>> weighed(Value first, double forFirst, Value second, double forSecond,
                                    bool isSeen)
{
    if (!isSeen)
        return {};
    const double sum = forFirst + forSecond;
    if (sum == 0)
        return Guess<Value>{first, 0.5, {{second, 0.5}}};
    const bool isFirst = forFirst >= forSecond;
    const double winner = std::max(forFirst, forSecond);
    // One cell is a hint, five that agree are sure.
    const double confidence = 0.5 + (winner / sum - 0.5) * (1 - std::pow(0.5, winner));
    return Guess<Value>{
        isFirst ? first : second, confidence, {{isFirst ? second : first, 1 - confidence}}};
}

/// Texts that say yes in a column that says nothing else.
QStringList marksIn(const ColumnValues &values)
{
    QStringList marks;
    for (const ValueCount &value : values.values) {
        if (value.text.isEmpty() || isNothing(value.text))
            continue;
        const bool saysNo = isNoMark(value.text);
        if (!isYesMark(value.text) && !saysNo)
            return {};
        if (!saysNo)
            marks << value.text;
    }
    return values.others > 0 ? QStringList() : marks;
}

} // namespace

std::optional<Guess<DecimalSign>> guessDecimalSign(const std::vector<ValueCount> &values)
{
    static const QRegularExpression number(u"\\d[\\d.,' \\x{00A0}\\x{202F}]*\\d"_s);
    constexpr double surely = 5;
    double comma = 0;
    double point = 0;
    bool isSeen = false;
    for (const ValueCount &value : values) {
        const auto match = number.match(value.text);
        if (!match.hasMatch())
            continue;
        const QString digits = match.captured();
        const auto lastComma = digits.lastIndexOf(u',');
        const auto lastPoint = digits.lastIndexOf(u'.');
        if (lastComma < 0 && lastPoint < 0)
            continue;
        isSeen = true;
        const bool commaIsLast = lastComma > lastPoint;
        const auto behind = digits.size() - std::max(lastComma, lastPoint) - 1;
        const QChar last = commaIsLast ? u',' : u'.';
        double &forLast = commaIsLast ? comma : point;
        double &forOther = commaIsLast ? point : comma;
        if (lastComma >= 0 && lastPoint >= 0)
            forLast += surely; // "1.234,50" can be read in one way only
        else if (digits.count(last) > 1)
            forOther += 1; // thousands of thousands
        else if (behind != 3 || digits.startsWith(u'0'))
            forLast += surely; // "12,5" and "0.125" have no thousands
    }
    return weighed(DecimalSign::Comma, comma, DecimalSign::Point, point, isSeen);
}

std::optional<Guess<DayOrder>> guessDayOrder(const std::vector<ValueCount> &values)
{
    static const QRegularExpression day(
        u"^(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}|\\d{2})(?:[ T].*)?$"_s);
    double dayFirst = 0;
    double monthFirst = 0;
    bool isSeen = false;
    for (const ValueCount &value : values) {
        const auto match = day.match(value.text);
        if (!match.hasMatch())
            continue;
        const int first = match.captured(1).toInt();
        const int second = match.captured(2).toInt();
        isSeen = true;
        if (first > 12 && second <= 12)
            dayFirst += 1;
        else if (second > 12 && first <= 12)
            monthFirst += 1;
        else if (value.text.contains(u'.'))
            dayFirst += 0.2; // points part days in Europe, where the day is first
    }
    return weighed(DayOrder::DayFirst, dayFirst, DayOrder::MonthFirst, monthFirst, isSeen);
}

Result<SheetSurvey> surveySheet(const SheetForm &form, const FileProgress &progress)
{
    const auto width = size_t(std::min(form.columns.size(), mostColumnsSurveyed));
    std::vector<ValueCensus> values(width);
    std::vector<DamageCensus> damage(width);
    SheetSurvey survey;
    const Status read = forEachRow({.form = form}, progress, [&](const SheetRow &row) -> Status {
        ++survey.rows;
        for (size_t i = 0; i < width; ++i) {
            const QString text = tidied(row.cells.value(qsizetype(i)));
            values[i].add(text);
            damage[i].add(text);
        }
        return {};
    });
    if (!read)
        return fail(read.error());
    survey.columns.resize(size_t(form.columns.size()));
    for (size_t i = 0; i < width; ++i) {
        ColumnSurvey &column = survey.columns[i];
        column.values = values[i].take();
        column.damage = damage[i].damage();
        column.decimal = guessDecimalSign(column.values.values);
        column.dayOrder = guessDayOrder(column.values.values);
        column.marks = marksIn(column.values);
    }
    return survey;
}

void takeLateCrosses(Mapping &mapping, const SheetForm &form, const SheetSurvey &survey)
{
    for (size_t i = 0; i < std::min(mapping.columns.size(), survey.columns.size()); ++i) {
        ColumnMapping &column = mapping.columns[i];
        const QString &header = form.columns[qsizetype(i)];
        const bool isTicked = std::ranges::any_of(
            survey.columns[i].marks, [](const QString &mark) { return mark != "1"_L1; });
        if (!form.headerRow || !column.field.isEmpty() || !isTicked || header.isEmpty()
            || isOwnColumn(header))
            continue;
        const CrossedMeaning meaning = crossedMeaning(header);
        column = {.field = meaning.fields.front(),
                  .match = MatchLevel::Check,
                  .confidence = meaning.confidence,
                  .others = meaning.fields.mid(1)};
    }
}

void settle(Mapping &mapping, const SheetSurvey &survey)
{
    for (size_t i = 0; i < std::min(mapping.columns.size(), survey.columns.size()); ++i) {
        ColumnMapping &column = mapping.columns[i];
        const ColumnSurvey &found = survey.columns[i];
        if (column.decimal == DecimalSign::Unknown && found.decimal && found.decimal->isSure())
            column.decimal = found.decimal->value;
        if (column.dayOrder == DayOrder::Unknown && found.dayOrder && found.dayOrder->isSure())
            column.dayOrder = found.dayOrder->value;
    }
}

} // namespace ilo
