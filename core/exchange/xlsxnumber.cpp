// What the number of a cell says, by the format code of its style (ECMA-376 part 1, 18.8.31).
#include "core/exchange/xlsxbook.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// The code without quoted text, escaped letters and [conditions], which may hold any letter.
QString bare(const QString &code)
{
    static const QRegularExpression literal(u"\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]"_s);
    const QString first = code.section(u';', 0, 0);
    return QString(first).remove(literal).toLower();
}

QDate dayOf(double number, bool from1904)
{
    // Day 60 of the 1900 system is 29 February 1900, which never was.
    const auto days = qint64(std::floor(number));
    if (from1904)
        return QDate(1904, 1, 1).addDays(days);
    return QDate(1899, 12, days < 60 ? 31 : 30).addDays(days);
}

} // namespace

NumberStyle styleOfFormat(const QString &code)
{
    static const QRegularExpression elapsed(u"\\[(h+|m+|s+)\\]"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression zeros(u"^0{2,}$"_s);
    if (code.compare("general"_L1, Qt::CaseInsensitive) == 0)
        return {};
    if (code.section(u';', 0, 0).contains(elapsed))
        return {NumberKind::Time};
    const QString letters = bare(code);
    if (zeros.match(letters).hasMatch())
        return {NumberKind::Padded, int(letters.size())};
    const bool hasDay = letters.contains(u'd') || letters.contains(u'y');
    const bool hasHour = letters.contains(u'h') || letters.contains(u's');
    const bool hasMonth = letters.contains(u'm') && !hasHour;
    if (hasDay || hasMonth)
        return {hasHour ? NumberKind::DateTime : NumberKind::Date};
    return {hasHour ? NumberKind::Time : NumberKind::Plain};
}

QString numberText(double number, const NumberStyle &style, bool from1904)
{
    const bool isDay = style.kind == NumberKind::Date || style.kind == NumberKind::DateTime;
    constexpr double lastDay = 2958466; // 31 December 9999 and one
    if (!std::isfinite(number))
        return {};
    if (isDay && number >= 0 && number < lastDay) {
        const auto seconds = qint64(std::round((number - std::floor(number)) * 86400));
        const QDateTime at(dayOf(number, from1904).addDays(seconds / 86400),
                           QTime(0, 0).addSecs(int(seconds % 86400)),
                           Qt::UTC);
        return seconds % 86400 == 0
            ? at.date().toString(Qt::ISODate)
            : at.date().toString(Qt::ISODate) + u' ' + at.time().toString(u"HH:mm:ss"_s);
    }
    if (style.kind == NumberKind::Time && number >= 0 && number < 1) {
        const auto seconds = int(std::round(number * 86400)) % 86400;
        return QTime(0, 0).addSecs(seconds).toString(u"HH:mm:ss"_s);
    }
    if (number == std::floor(number) && std::abs(number) < 1e15)
        return QString::number(qint64(number)).rightJustified(style.digits, u'0');
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

} // namespace ilo
