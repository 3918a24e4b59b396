// Numbers, durations and times of day.
#include "core/quicklog/timereader.h"

#include <QTime>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int minutesAnHour = 60;
constexpr int longestMinutes = 24 * minutesAnHour;
constexpr int firstClockHour = 9; // "9h30" is a time of day, "8h30" took that long

std::optional<ReadMinutes> ofMinutes(double minutes, size_t end)
{
    const double whole = std::round(minutes);
    if (whole < 1 || whole > longestMinutes)
        return {};
    return ReadMinutes{int(whole), end};
}

double fractionOf(QChar sign)
{
    if (sign == u'½')
        return 0.5;
    if (sign == u'¼')
        return 0.25;
    return sign == u'¾' ? 0.75 : 0;
}

/// "30" glued to what stands before, or last in its clause: the minutes of "1h30" and "1 h 30".
std::optional<ReadNumber> gluedMinutes(const Sentence &sentence, size_t place)
{
    if (!sentence.isNumber(place))
        return {};
    const bool isLast = place + 1 == sentence.size() || sentence.isBreak(place + 1);
    if (!sentence.at(place).isGlued && !isLast)
        return {};
    const auto number = numberAt(sentence, place);
    return number && sentence.at(place).length == 2 && number->value < minutesAnHour ? number
                                                                                     : std::nullopt;
}

/// What follows whole hours: "30", "30 min", "and 30 min", "and a half".
ReadMinutes afterHours(const Sentence &sentence, size_t place)
{
    if (const auto glued = gluedMinutes(sentence, place)) {
        const auto unit = sentence.phrase(PhraseRole::Minute, glued->end);
        return {int(glued->value), unit ? unit->end : glued->end};
    }
    if (const auto half = sentence.phrase(PhraseRole::Half, place))
        return {half->key.toInt(), half->end};
    const auto and_ = sentence.phrase(PhraseRole::And, place);
    if (const auto number = numberAt(sentence, and_ ? and_->end : place)) {
        const auto unit = sentence.phrase(PhraseRole::Minute, number->end);
        if (unit && number->value < minutesAnHour)
            return {int(number->value), unit->end};
    }
    return {0, place};
}

/// "1/2", "1/4" and "3/4" before the word for hours.
double slashed(const Atom &atom)
{
    if (atom.text == u"1/2"_s)
        return 0.5;
    if (atom.text == u"1/4"_s)
        return 0.25;
    return atom.text == u"3/4"_s ? 0.75 : 0;
}

QString clockText(int hours, int minutes)
{
    return QTime(hours, minutes).toString(u"HH:mm"_s);
}

std::optional<ReadClock> clockOf(int hours, int minutes, size_t begin, size_t end)
{
    if (hours < 0 || hours > 23 || minutes < 0 || minutes >= minutesAnHour)
        return {};
    return ReadClock{clockText(hours, minutes), begin, end};
}

/// `isMarked`: a word such as "at" or "kl" stands before, `isSure`: one that says nothing else.
std::optional<ReadClock> bareClock(const Sentence &sentence, size_t place, bool isMarked,
                                   bool isSure)
{
    if (place >= sentence.size() || !sentence.isFree(place))
        return {};
    const Atom &atom = sentence.at(place);
    if (atom.kind == Atom::Kind::Clock) {
        const QStringList parts = atom.text.split(u':');
        const auto oclock = sentence.phrase(PhraseRole::OClock, place + 1);
        return clockOf(parts[0].toInt(), parts[1].toInt(), place, oclock ? oclock->end : place + 1);
    }
    if (atom.kind != Atom::Kind::Number)
        return {};

    const QStringList parts = QString(atom.text).replace(u',', u'.').split(u'.');
    bool isWhole = false;
    const int hours = parts[0].toInt(&isWhole);
    if (!isWhole)
        return {};
    if (parts.size() == 2)
        return isMarked && parts[1].size() == 2 ? clockOf(hours, parts[1].toInt(), place, place + 1)
                                                : std::nullopt;

    const size_t next = place + 1;
    if (next < sentence.size() && sentence.at(next).isGlued && hours >= 1 && hours <= 12) {
        if (sentence.at(next).folded == u"pm"_s)
            return clockOf(hours % 12 + 12, 0, place, next + 1);
        if (sentence.at(next).folded == u"am"_s)
            return clockOf(hours % 12, 0, place, next + 1);
    }
    if (const auto hour = sentence.phrase(PhraseRole::Hour, next)) {
        const auto minutes = gluedMinutes(sentence, hour->end);
        const bool hasUnit = minutes && sentence.phrase(PhraseRole::Minute, minutes->end);
        if (minutes && !hasUnit && (isMarked || hours >= firstClockHour))
            return clockOf(hours, int(minutes->value), place, minutes->end);
        if (isMarked && hours >= firstClockHour - 2)
            return clockOf(hours, 0, place, hour->end);
        return {};
    }
    if (const auto oclock = sentence.phrase(PhraseRole::OClock, next); oclock && isMarked)
        return clockOf(hours, 0, place, oclock->end);
    return isSure ? clockOf(hours, 0, place, next) : std::nullopt;
}

} // namespace

std::optional<ReadNumber> numberAt(const Sentence &sentence, size_t place)
{
    if (const auto word = sentence.phrase(PhraseRole::Number, place))
        return ReadNumber{word->key.toDouble(), word->end};
    if (!sentence.isNumber(place))
        return {};
    QString digits = sentence.at(place).text;
    double value = fractionOf(digits.back());
    if (value > 0)
        digits.chop(1);
    if (!digits.isEmpty())
        value += digits.replace(u',', u'.').toDouble();
    return ReadNumber{value, place + 1};
}

std::optional<ReadMinutes> minutesAt(const Sentence &sentence, size_t place)
{
    if (place >= sentence.size() || !sentence.isFree(place))
        return {};
    if (const auto phrase = sentence.phrase(PhraseRole::Minutes, place)) {
        const int minutes = phrase->key.toInt();
        const ReadMinutes more = minutes % minutesAnHour == 0 ? afterHours(sentence, phrase->end)
                                                              : ReadMinutes{0, phrase->end};
        return ofMinutes(minutes + more.minutes, more.end);
    }
    if (const double part = slashed(sentence.at(place)); part > 0) {
        const auto unit = sentence.phrase(PhraseRole::Hour, place + 1);
        return unit ? ofMinutes(part * minutesAnHour, unit->end) : std::nullopt;
    }
    const auto number = numberAt(sentence, place);
    if (!number)
        return {};
    if (const auto unit = sentence.phrase(PhraseRole::Minute, number->end))
        return ofMinutes(number->value, unit->end);
    if (const auto unit = sentence.phrase(PhraseRole::Hour, number->end)) {
        const ReadMinutes more = afterHours(sentence, unit->end);
        return ofMinutes(number->value * minutesAnHour + more.minutes, more.end);
    }
    return {};
}

std::optional<ReadClock> clockAt(const Sentence &sentence, size_t place)
{
    if (const auto mark = sentence.phrase(PhraseRole::Clock, place))
        return bareClock(sentence, mark->end, true, mark->key == u"strong"_s);
    return bareClock(sentence, place, false, false);
}

} // namespace ilo
