// What the number of a cell says, by the format code of its style (ECMA-376 part 1, 18.8.31).
#include "core/sheets/xlsxbook.h"

#include <QDate>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// The first section without quoted text, escaped letters and, if wished, [conditions], which may
/// hold any letter.
QString bare(const QString &code, bool keepsBrackets = false)
{
    static const QRegularExpression literal(u"\"[^\"]*\"|\\\\.|_.|\\*."_s);
    static const QRegularExpression brackets(u"\\[[^\\]]*\\]"_s);
    QString left = QString(code).remove(literal);
    if (!keepsBrackets)
        left.remove(brackets);
    return left.section(u';', 0, 0).toLower();
}

QDate dayOf(double number, bool from1904)
{
    // Day 60 of the 1900 system is 29 February 1900, which never was.
    const auto days = qint64(std::floor(number));
    if (from1904)
        return QDate(1904, 1, 1).addDays(days);
    return QDate(1899, 12, days < 60 ? 31 : 30).addDays(days);
}

QString clockText(qint64 seconds)
{
    return u"%1:%2:%3"_s.arg(seconds / 3600, 2, 10, QChar(u'0'))
        .arg(seconds / 60 % 60, 2, 10, QChar(u'0'))
        .arg(seconds % 60, 2, 10, QChar(u'0'));
}

/// A number of days from the first day of the workbook on.
QString momentText(double number, NumberKind kind, bool from1904)
{
    constexpr qint64 secondsOfDay = 86400;
    if (kind == NumberKind::Elapsed)
        return clockText(qint64(std::round(number * secondsOfDay)));
    const auto seconds = qint64(std::round((number - std::floor(number)) * secondsOfDay));
    const QString time = clockText(seconds % secondsOfDay);
    if (kind == NumberKind::Time)
        return time; // of whatever day
    const QDate day = dayOf(number, from1904).addDays(seconds / secondsOfDay);
    if (kind == NumberKind::Year)
        return QString::number(day.year());
    const QString date = day.toString(Qt::ISODate);
    return seconds % secondsOfDay == 0 ? date : date + u' ' + time;
}

} // namespace

NumberStyle styleOfFormat(const QString &written)
{
    constexpr qsizetype longestCode = 255;
    const QString code = written.left(longestCode);
    static const QRegularExpression elapsed(u"\\[(h+|m+|s+)\\]"_s);
    static const QRegularExpression year(u"^y+$"_s);
    if (code.trimmed().isEmpty() || code.compare("general"_L1, Qt::CaseInsensitive) == 0)
        return {};
    if (bare(code, true).contains(elapsed))
        return {NumberKind::Elapsed};
    const QString letters = bare(code);
    if (year.match(letters.trimmed()).hasMatch())
        return {NumberKind::Year};
    const bool hasDay = letters.contains(u'd') || letters.contains(u'y');
    const bool hasHour = letters.contains(u'h') || letters.contains(u's');
    const bool hasMonth = letters.contains(u'm') && !hasHour;
    if (hasDay || hasMonth)
        return {hasHour ? NumberKind::DateTime : NumberKind::Date};
    if (hasHour)
        return {NumberKind::Time};
    return {NumberKind::Plain, std::make_shared<NumberFormat>(code)};
}

QString numberText(double number, const NumberStyle &style, bool from1904)
{
    constexpr double lastDay = 2958466; // 31 December 9999 and one
    if (!std::isfinite(number))
        return {};
    if (style.kind != NumberKind::Plain && number >= 0 && number < lastDay)
        return momentText(number, style.kind, from1904);
    if (style.format) {
        if (const auto shown = style.format->text(number))
            return *shown;
    }
    return plainNumber15(number);
}

} // namespace ilo
