#include "ui/lists/filterlabels.h"

#include "ui/lists/listtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct FilterLabels
{
    Q_DECLARE_TR_FUNCTIONS(ilo::FilterLabels)
};

bool isDay(const ListColumn &column)
{
    return column.type == ColumnType::Day || column.type == ColumnType::Moment;
}

/// "2 weeks" for "2w"; null when it is no age.
QString ageText(const QString &text)
{
    if (!dayOfAge(text, QDate::currentDate()).isValid())
        return {};
    const int count = text.chopped(1).toInt();
    switch (text.back().unicode()) {
    case u'd': return FilterLabels::tr("%n days", nullptr, count);
    case u'w': return FilterLabels::tr("%n weeks", nullptr, count);
    case u'm': return FilterLabels::tr("%n months", nullptr, count);
    default: return FilterLabels::tr("%n years", nullptr, count);
    }
}

QString valueWords(const ListKind &kind, const ListColumn &column, const QString &text)
{
    if (column.type == ColumnType::Choice || !column.keys.isEmpty()) {
        const QString words =
            column.keys.contains(text) ? listChoiceLabel(kind, column, text) : QString();
        if (!words.isEmpty())
            return words;
    }
    if (column.type == ColumnType::Flag)
        return text == "yes"_L1 ? FilterLabels::tr("yes") : FilterLabels::tr("no");
    return text;
}

/// The words of one comparison behind the column's name.
QString comparison(const ListKind &kind, const ListColumn &column, const FilterValue &value)
{
    const QString text = valueWords(kind, column, value.text);
    const QString age = isDay(column) ? ageText(value.text) : QString();
    switch (value.op) {
    case FilterOperator::None: return FilterLabels::tr("empty");
    case FilterOperator::Some: return FilterLabels::tr("not empty");
    case FilterOperator::Equals:
        return isDay(column) || column.type == ColumnType::Number ? text : u"“%1”"_s.arg(text);
    case FilterOperator::Between: return FilterLabels::tr("%1 to %2").arg(text, value.upper);
    case FilterOperator::Has:
        if (!age.isEmpty())
            return FilterLabels::tr("in the last %1").arg(age);
        return value.isExact ? u"“%1”"_s.arg(text) : text;
    case FilterOperator::Below:
    case FilterOperator::AtMost:
        if (!age.isEmpty())
            return FilterLabels::tr("in the last %1").arg(age);
        if (isDay(column))
            return (value.op == FilterOperator::Below ? FilterLabels::tr("before %1")
                                                      : FilterLabels::tr("until %1"))
                .arg(text);
        return (value.op == FilterOperator::Below ? FilterLabels::tr("below %1")
                                                  : FilterLabels::tr("at most %1"))
            .arg(text);
    case FilterOperator::Above:
    case FilterOperator::AtLeast:
        if (!age.isEmpty())
            return FilterLabels::tr("longer ago than %1").arg(age);
        if (isDay(column))
            return (value.op == FilterOperator::Above ? FilterLabels::tr("after %1")
                                                      : FilterLabels::tr("from %1"))
                .arg(text);
        return (value.op == FilterOperator::Above ? FilterLabels::tr("above %1")
                                                  : FilterLabels::tr("at least %1"))
            .arg(text);
    }
    Q_UNREACHABLE();
}

/// "TRL at least 6" reads without a colon, "Country: PL" with one.
bool isPhrase(const FilterTerm &term)
{
    switch (term.values.front().op) {
    case FilterOperator::Below:
    case FilterOperator::AtMost:
    case FilterOperator::Above:
    case FilterOperator::AtLeast: return true;
    default: return false;
    }
}

} // namespace

QString filterTermLabel(const ListKind &kind, const FilterTerm &term)
{
    const ListColumn *column = kind.column(term.column);
    if (!column || term.values.empty())
        return filterText(term);
    QStringList values;
    for (const FilterValue &value : term.values)
        values << comparison(kind, *column, value);
    const QString name = listColumnLabel(kind, *column);
    const QString joined = values.join(u", "_s);
    if (isPhrase(term))
        //: a filter: %1: name of a column, %2: "at least 6"
        return (term.isNegated ? FilterLabels::tr("%1 not %2") : FilterLabels::tr("%1 %2"))
            .arg(name, joined);
    //: a filter: %1: name of a column, %2: its value
    return (term.isNegated ? FilterLabels::tr("%1 not: %2") : FilterLabels::tr("%1: %2"))
        .arg(name, joined);
}

std::vector<FilterChoice> filterChoices(const ListColumn &column)
{
    using Op = FilterOperator;
    std::vector<FilterChoice> choices;
    switch (column.type) {
    case ColumnType::Text:
    case ColumnType::Link:
        choices = {{Op::Has, false, FilterLabels::tr("contains")},
                   {Op::Has, true, FilterLabels::tr("does not contain")},
                   {Op::Equals, false, FilterLabels::tr("is exactly")},
                   {Op::Equals, true, FilterLabels::tr("is not exactly")}};
        break;
    case ColumnType::Tags:
        if (column.keys.isEmpty()) {
            choices = {{Op::Has, false, FilterLabels::tr("begins with")},
                       {Op::Has, true, FilterLabels::tr("none begins with")},
                       {Op::Equals, false, FilterLabels::tr("is one of")},
                       {Op::Equals, true, FilterLabels::tr("is none of")}};
            break;
        }
        choices = {{Op::Equals, false, FilterLabels::tr("is one of")},
                   {Op::Equals, true, FilterLabels::tr("is none of")}};
        break;
    case ColumnType::Choice:
    case ColumnType::Country:
    case ColumnType::Flag:
        choices = {{Op::Has, false, FilterLabels::tr("is one of")},
                   {Op::Has, true, FilterLabels::tr("is none of")}};
        break;
    case ColumnType::Day:
    case ColumnType::Moment:
        choices = {{Op::Has, false, FilterLabels::tr("is in")},
                   {Op::Below, false, FilterLabels::tr("before")},
                   {Op::AtMost, false, FilterLabels::tr("until")},
                   {Op::AtLeast, false, FilterLabels::tr("from")},
                   {Op::Above, false, FilterLabels::tr("after")},
                   {Op::Between, false, FilterLabels::tr("between")},
                   {Op::Has, true, FilterLabels::tr("is not in")}};
        break;
    default:
        choices = {{Op::AtLeast, false, FilterLabels::tr("at least")},
                   {Op::AtMost, false, FilterLabels::tr("at most")},
                   {Op::Has, false, FilterLabels::tr("is one of")},
                   {Op::Between, false, FilterLabels::tr("between")},
                   {Op::Above, false, FilterLabels::tr("above")},
                   {Op::Below, false, FilterLabels::tr("below")},
                   {Op::Has, true, FilterLabels::tr("is none of")}};
    }
    if (column.type != ColumnType::Flag) {
        choices.push_back({Op::None, false, FilterLabels::tr("is empty")});
        choices.push_back({Op::Some, false, FilterLabels::tr("is not empty")});
    }
    return choices;
}

bool hasFewValues(const ListColumn &column)
{
    return !column.keys.isEmpty() || column.type == ColumnType::Flag;
}

QString filterValueHint(const ListColumn &column)
{
    switch (column.type) {
    case ColumnType::Country: return FilterLabels::tr("PL, SK");
    case ColumnType::Day:
    case ColumnType::Moment: return FilterLabels::tr("2026-03-14, 2026-03, today, 2w");
    case ColumnType::Number:
    case ColumnType::Decimal:
    case ColumnType::Amount: return FilterLabels::tr("a number");
    default: return FilterLabels::tr("words");
    }
}

} // namespace ilo
