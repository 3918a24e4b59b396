#include "core/text/daytext.h"

#include "core/text/fold.h"

#include <QLocale>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int shortestName = 3;

QString namePart(const QString &name)
{
    return folded(name).left(name.size() > shortestName ? name.size() : shortestName);
}

/// Which of `count` names in any of our languages begins with `typed`: 1 to count, 0 for none.
template<typename Name>
int placeOf(const QString &typed, int count, Name name)
{
    static const QLocale locales[] = {QLocale(QLocale::English),
                                      QLocale(QLocale::French),
                                      QLocale(QLocale::Danish),
                                      QLocale(QLocale::Dutch),
                                      QLocale(QLocale::Spanish),
                                      QLocale(QLocale::Polish),
                                      QLocale(QLocale::Slovak),
                                      QLocale(QLocale::German),
                                      QLocale(QLocale::Swedish)};
    const QString wanted = folded(typed);
    if (wanted.size() < 2)
        return 0;
    for (const QLocale &locale : locales) {
        for (int place = 1; place <= count; ++place) {
            for (const QString &candidate : name(locale, place)) {
                const QString known = namePart(candidate);
                const bool isShort = wanted.size() < shortestName;
                if (isShort ? known == wanted : known.startsWith(wanted))
                    return place;
            }
        }
    }
    return 0;
}

int monthOf(const QString &typed)
{
    return placeOf(typed, 12, [](const QLocale &locale, int month) {
        return QStringList{locale.monthName(month),
                           locale.standaloneMonthName(month),
                           locale.monthName(month, QLocale::ShortFormat)};
    });
}

int weekdayOf(const QString &typed)
{
    return placeOf(typed, 7, [](const QLocale &locale, int day) {
        return QStringList{locale.dayName(day), locale.dayName(day, QLocale::ShortFormat)};
    });
}

/// The year as typed ("28" is 2028), or the first in which the day is not past.
QDate dayOf(int day, int month, const QString &year, QDate today)
{
    if (!year.isEmpty())
        return QDate(year.toInt() < 100 ? 2000 + year.toInt() : year.toInt(), month, day);
    // Seen eight years ahead, so that 29.2. has a next one across a century too.
    for (int ahead = 0; ahead <= 8; ++ahead) {
        const QDate candidate(today.year() + ahead, month, day);
        if (candidate.isValid() && candidate >= today)
            return candidate;
    }
    return {};
}

std::optional<QDate> shifted(const QString &text, QDate today)
{
    static const QRegularExpression shift(u"^([+-]\\d{1,4})\\s*([dwmy]?)$"_s);
    const QRegularExpressionMatch match = shift.match(text);
    if (!match.hasMatch())
        return {};
    const int by = match.captured(1).toInt();
    const QString unit = match.captured(2);
    if (unit == u"w")
        return today.addDays(7 * by);
    if (unit == u"m")
        return today.addMonths(by);
    if (unit == u"y")
        return today.addYears(by);
    return today.addDays(by);
}

} // namespace

QDate parseDay(const QString &text, QDate today)
{
    const QString typed = text.simplified().toLower();
    if (typed == u"today")
        return today;
    if (typed == u"tomorrow")
        return today.addDays(1);
    if (const std::optional<QDate> day = shifted(typed, today))
        return *day;

    static const QRegularExpression iso(u"^\\d{4}-\\d{1,2}-\\d{1,2}$"_s);
    if (iso.match(typed).hasMatch())
        return QDate::fromString(typed, u"yyyy-M-d"_s);

    static const QRegularExpression numbers(
        u"^(\\d{1,2})\\s*[./ -]\\s*(\\d{1,2})\\s*(?:[./ -]\\s*(\\d{4}|\\d{2})?)?$"_s);
    if (const auto match = numbers.match(typed); match.hasMatch())
        return dayOf(
            match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3), today);

    static const QRegularExpression named(
        u"^(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s*(?:de |of )?(\\p{L}+)\\.?\\s*(?:de )?,?\\s*(\\d{4}|\\d{2})?$"_s);
    static const QRegularExpression monthFirst(
        u"^(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s*(\\d{4})?$"_s);
    if (const auto match = named.match(typed); match.hasMatch()) {
        const int month = monthOf(match.captured(2));
        return month ? dayOf(match.captured(1).toInt(), month, match.captured(3), today) : QDate();
    }
    if (const auto match = monthFirst.match(typed); match.hasMatch()) {
        const int month = monthOf(match.captured(1));
        return month ? dayOf(match.captured(2).toInt(), month, match.captured(3), today) : QDate();
    }
    if (const int weekday = weekdayOf(QString(typed).remove(u'.'))) {
        const int ahead = (weekday - today.dayOfWeek() + 7) % 7;
        return today.addDays(ahead == 0 ? 7 : ahead);
    }
    return {};
}

} // namespace ilo
