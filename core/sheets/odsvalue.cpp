#include "core/sheets/odsvalue.h"

#include "core/sheets/numberformat.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// "-PT18H30M05.4S" → -66605, rounded
qint64 secondsOf(QStringView duration)
{
    double seconds = 0;
    QString number;
    for (const QChar c : duration) {
        if (c.isDigit() || c == u'.' || c == u',') {
            number += c == u',' ? u'.' : c;
            continue;
        }
        const double unit = c == u'D' ? 86400
            : c == u'H'               ? 3600
            : c == u'M'               ? 60
            : c == u'S'               ? 1
                                      : 0;
        seconds += unit * number.toDouble();
        number.clear();
    }
    constexpr double most = 1e12;
    const auto whole = qint64(std::clamp(seconds, 0.0, most) + 0.5);
    return duration.startsWith(u'-') ? -whole : whole;
}

/// A moment may be shown as the hour of its day; a duration has the number of its hours, minutes
/// or seconds in what is shown.
QString timeText(QStringView duration, const QString &shown)
{
    qint64 seconds = secondsOf(duration);
    const auto shows = [&](qint64 number) { return shown.contains(QString::number(number)); };
    if (seconds >= 86400 && !shown.isEmpty() && !shows(seconds / 3600) && !shows(seconds / 60)
        && !shows(seconds))
        seconds %= 86400;
    const QString sign = seconds < 0 ? u"-"_s : QString();
    seconds = std::abs(seconds);
    const auto two = [](qint64 value) { return QString::number(value).rightJustified(2, u'0'); };
    return sign + two(seconds / 3600) + u':' + two(seconds / 60 % 60) + u':' + two(seconds % 60);
}

/// "2026-10-03T00:00:00" → "2026-10-03"
QString dateText(const QString &value, const QString &shown)
{
    const QString day = value.section(u'T', 0, 0);
    const bool showsYear = shown.size() == 4 && day.startsWith(shown + u'-');
    if (showsYear)
        return shown;
    QString moment = value.section(u'.', 0, 0).remove(u'Z').replace(u'T', u' ');
    if (value.section(u'.', 1).left(1) >= "5"_L1) { // half a second or more
        const QDateTime next = QDateTime::fromString(moment, u"yyyy-MM-dd HH:mm:ss"_s).addSecs(1);
        if (next.isValid())
            moment = next.toString(u"yyyy-MM-dd HH:mm:ss"_s);
    }
    return moment.endsWith(" 00:00:00"_L1) ? moment.section(u' ', 0, 0) : moment;
}

/// A number as it is shown, without what only fills the width of the cell.
QString shownNumber(QString shown)
{
    static const QRegularExpression filling(u" {2,}"_s);
    constexpr char16_t minus = 0x2212;
    constexpr char16_t hairSpace = 0x200A;
    shown.replace(QChar(minus), u'-').remove(QChar(hairSpace));
    return shown.replace(filling, u" "_s).trimmed();
}

} // namespace

QStringView odsAttribute(const QXmlStreamAttributes &attributes, QLatin1StringView name)
{
    if (attributes.hasAttribute(name))
        return attributes.value(name);
    constexpr QLatin1StringView version(":1.0");
    const auto colon = name.indexOf(u':');
    const auto found = std::ranges::find_if(attributes, [&](const QXmlStreamAttribute &one) {
        const QStringView space = one.namespaceUri();
        return one.name() == name.sliced(colon + 1) && space.endsWith(version)
            && space.chopped(version.size()).endsWith(name.first(colon));
    });
    return found == attributes.end() ? QStringView() : found->value();
}

QString odsCellText(const QXmlStreamAttributes &attributes, const QString &shown)
{
    const QStringView type = odsAttribute(attributes, "office:value-type"_L1);
    const QString value = odsAttribute(attributes, "office:value"_L1).toString();
    QString stored;
    if (type == "date"_L1)
        stored = dateText(odsAttribute(attributes, "office:date-value"_L1).toString(), shown);
    else if (type == "time"_L1)
        stored = timeText(odsAttribute(attributes, "office:time-value"_L1), shown);
    else if (type == "boolean"_L1)
        stored = odsAttribute(attributes, "office:boolean-value"_L1) == "true"_L1 ? u"TRUE"_s
                                                                                  : u"FALSE"_s;
    else if (type == "float"_L1 || type == "currency"_L1 || type == "percentage"_L1)
        stored = shownNumber(shown);
    if (!stored.isEmpty())
        return stored;
    if (!shown.isEmpty())
        return shown;
    const QString text = odsAttribute(attributes, "office:string-value"_L1).toString();
    if (!text.isEmpty())
        return text;
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber ? plainNumber15(number) : value;
}

} // namespace ilo
