// What the number of a cell says, by the format code of its style (ECMA-376 part 1, 18.8.31).
#include "core/sheets/xlsxbook.h"

#include <QDateTime>
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

NumberStyle styleOfFormat(const QString &written)
{
    constexpr qsizetype longestCode = 255;
    const QString code = written.left(longestCode);
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
    if (hasHour)
        return {NumberKind::Time};
    return {NumberKind::Plain, 0, std::make_shared<NumberFormat>(code)};
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
    if (style.kind == NumberKind::Time && number >= 0 && number < lastDay) {
        const auto seconds = qint64(std::round(number * 86400));
        return u"%1:%2:%3"_s.arg(seconds / 3600, 2, 10, QChar(u'0'))
            .arg(seconds / 60 % 60, 2, 10, QChar(u'0'))
            .arg(seconds % 60, 2, 10, QChar(u'0'));
    }
    if (style.format) {
        if (const auto shown = style.format->text(number))
            return *shown;
    }
    if (number == std::floor(number) && std::abs(number) < 1e15)
        return QString::number(qint64(number)).rightJustified(style.digits, u'0');
    return plainNumber15(number);
}

} // namespace ilo
