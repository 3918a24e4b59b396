#include "core/quicklog/timereader.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int daysAWeek = 7;

QDate spanFrom(QDate day, const QString &unit, int count)
{
    if (unit == u"w"_s)
        return day.addDays(daysAWeek * count);
    return unit == u"m"_s ? day.addMonths(count) : day.addDays(count);
}

int fullYear(const QString &year)
{
    return year.size() == 2 ? 2000 + year.toInt() : year.toInt();
}

/// The day in the year as typed, or in the one that the sense asks for.
QDate dayIn(int day, int month, const QString &year, const DaySense &sense)
{
    if (!year.isEmpty()) {
        const QDate named(fullYear(year), month, day);
        return named.isValid() && (sense.isAhead || named <= sense.today) ? named : QDate();
    }
    // Eight years, so that 29.2. is found across a century too.
    for (int by = 0; by <= 8; ++by) {
        const QDate candidate(sense.today.year() + (sense.isAhead ? by : -by), month, day);
        const bool fits = sense.isAhead ? candidate >= sense.today : candidate <= sense.today;
        if (candidate.isValid() && fits)
            return candidate;
    }
    return {};
}

std::optional<ReadDay> found(QDate day, size_t end)
{
    return day.isValid() ? std::optional(ReadDay{day, end, false}) : std::nullopt;
}

/// "24/11", "24.11.2026", "24-11-2026": `parts` of the two or three numbers.
QDate numericDay(const QStringList &parts, const DaySense &sense)
{
    int day = parts[0].toInt();
    int month = parts[1].toInt();
    if ((sense.monthFirst && day <= 12) || month > 12)
        std::swap(day, month);
    return dayIn(day, month, parts.value(2), sense);
}

std::optional<ReadDay> digitsAt(const Sentence &sentence, size_t place, const DaySense &sense)
{
    const Atom &atom = sentence.at(place);
    switch (atom.kind) {
    case Atom::Kind::Iso: {
        const QDate day = QDate::fromString(atom.text, u"yyyy-M-d"_s);
        return sense.isAhead || day <= sense.today ? found(day, place + 1) : std::nullopt;
    }
    case Atom::Kind::Slashed: return found(numericDay(atom.text.split(u'/'), sense), place + 1);
    case Atom::Kind::Dashed: return found(numericDay(atom.text.split(u'-'), sense), place + 1);
    case Atom::Kind::Dotted: {
        const QString digits = QString(atom.text).remove(u' ');
        return found(numericDay(digits.split(u'.', Qt::SkipEmptyParts), sense), place + 1);
    }
    case Atom::Kind::Number: {
        const QStringList parts = atom.text.split(u'.');
        return sense.isExpected && parts.size() == 2 ? found(numericDay(parts, sense), place + 1)
                                                     : std::nullopt;
    }
    default: return {};
    }
}

bool isYear(const Sentence &sentence, size_t place)
{
    return sentence.isNumber(place) && sentence.at(place).length == 4
        && !sentence.at(place).isGlued;
}

/// Past what may stand behind the number of a day: "st", ".".
size_t pastOrdinal(const Sentence &sentence, size_t place)
{
    if (place < sentence.size() && sentence.at(place).isGlued) {
        if (const auto ending = sentence.phrase(PhraseRole::Ordinal, place))
            return ending->end;
    }
    return sentence.pastDot(place);
}

size_t pastOf(const Sentence &sentence, size_t place)
{
    const auto of = sentence.phrase(PhraseRole::Of, place);
    return of ? of->end : place;
}

int dayNumber(const Sentence &sentence, size_t place)
{
    if (!sentence.isNumber(place))
        return 0;
    bool isWhole = false;
    const int day = sentence.at(place).text.toInt(&isWhole);
    return isWhole && day >= 1 && day <= 31 ? day : 0;
}

/// "24 November", "1st of May 2027", "Nov 24"
std::optional<ReadDay> namedMonthAt(const Sentence &sentence, size_t place, const DaySense &sense)
{
    const auto withYear = [&](int day, const QString &month, size_t end) {
        const size_t year = pastOf(sentence, end);
        return isYear(sentence, year)
            ? found(dayIn(day, month.toInt(), sentence.at(year).text, sense), year + 1)
            : found(dayIn(day, month.toInt(), {}, sense), end);
    };
    if (const int day = dayNumber(sentence, place)) {
        const size_t name = pastOf(sentence, pastOrdinal(sentence, place + 1));
        if (const auto month = sentence.phrase(PhraseRole::Month, name))
            return withYear(day, month->key, month->end);
    }
    if (const auto month = sentence.phrase(PhraseRole::Month, place)) {
        const int day = dayNumber(sentence, month->end);
        if (day && !minutesAt(sentence, month->end))
            return withYear(day, month->key, pastOrdinal(sentence, month->end + 1));
    }
    return {};
}

/// A weekday's name: 1 to 7 and where it ends.
std::optional<FoundPhrase> weekdayAt(const Sentence &sentence, size_t place, const DaySense &sense)
{
    if (const auto name = sentence.phrase(PhraseRole::Weekday, place))
        return name;
    const auto letters = sentence.phrase(PhraseRole::ShortDay, place);
    if (!letters)
        return {};
    const size_t next = letters->end;
    const bool stands = sense.isExpected || next >= sentence.size() || !sentence.isFree(next)
        || sentence.isBreak(next) || sentence.isNumber(next);
    return stands ? letters : std::nullopt;
}

std::optional<ReadDay> weekdayNear(const Sentence &sentence, size_t place, const DaySense &sense)
{
    if (const auto past = sentence.phrase(PhraseRole::LastDay, place); past && !sense.isAhead) {
        const int back = (sense.today.dayOfWeek() - past->key.toInt() + daysAWeek) % daysAWeek;
        return found(sense.today.addDays(back == 0 ? -daysAWeek : -back), past->end);
    }
    auto last = sentence.phrase(PhraseRole::Last, place);
    auto next = sentence.phrase(PhraseRole::Next, place);
    if (last && last->key == u"after"_s)
        last.reset();
    if (next && next->key == u"after"_s)
        next.reset();
    const size_t start = last ? last->end : next ? next->end : place;
    const DaySense sure{sense.today, false, sense.isAhead, sense.isExpected || last || next};
    const auto name = weekdayAt(sentence, start, sure);
    if (!name)
        return {};

    size_t end = name->end;
    bool isLast = last.has_value();
    bool isNext = next.has_value();
    if (const auto behind = sentence.phrase(PhraseRole::Last, end);
        behind && behind->key == u"after"_s) {
        isLast = true;
        end = behind->end;
    } else if (const auto ahead = sentence.phrase(PhraseRole::Next, end);
               ahead && ahead->key == u"after"_s) {
        isNext = true;
        end = ahead->end;
    }
    if (isLast && sense.isAhead)
        return {};
    const int weekday = name->key.toInt();
    const int today = sense.today.dayOfWeek();
    if (isNext || sense.isAhead) {
        const int by = (weekday - today + daysAWeek) % daysAWeek;
        return ReadDay{sense.today.addDays(by == 0 ? daysAWeek : by), end, isNext};
    }
    const int back = (today - weekday + daysAWeek) % daysAWeek;
    return ReadDay{sense.today.addDays(back == 0 && isLast ? -daysAWeek : -back), end, false};
}

/// "two days ago", "il y a deux jours"; "in 3 weeks" where a day to come is meant.
std::optional<ReadDay> countedAt(const Sentence &sentence, size_t place, const DaySense &sense)
{
    auto before = sentence.phrase(PhraseRole::Ago, place);
    if (before && before->key != u"before"_s)
        before.reset();
    const auto in = sentence.phrase(PhraseRole::In, place);
    const size_t start = before ? before->end : in && sense.isAhead ? in->end : place;
    const auto number = numberAt(sentence, start);
    const auto unit = sentence.phrase(PhraseRole::Span, number ? number->end : start);
    if (!unit)
        return {};
    const int count = number ? int(number->value) : 1;
    if (sense.isAhead) {
        return in && !before
            ? std::optional(ReadDay{spanFrom(sense.today, unit->key, count), unit->end, true})
            : std::nullopt;
    }
    const auto behind = sentence.phrase(PhraseRole::Ago, unit->end);
    const bool isBehind = behind && behind->key == u"after"_s;
    if (!before && !isBehind)
        return {};
    return found(spanFrom(sense.today, unit->key, -count), isBehind ? behind->end : unit->end);
}

/// "+2w"
std::optional<ReadDay> shiftAt(const Sentence &sentence, size_t place, const DaySense &sense)
{
    static const QRegularExpression digits(u"\\d+"_s);
    const auto unit = sentence.phrase(PhraseRole::Shift, place);
    if (!unit)
        return {};
    const int count = digits.match(sentence.at(place).text).captured().toInt();
    return ReadDay{spanFrom(sense.today, unit->key, count), place + 1, true};
}

} // namespace

std::optional<ReadDay> dayAt(const Sentence &sentence, size_t place, const DaySense &sense)
{
    if (place >= sentence.size() || !sentence.isFree(place))
        return {};
    if (const auto phrase = sentence.phrase(PhraseRole::Day, place)) {
        const int days = phrase->key.toInt();
        if (days < 0 && sense.isAhead)
            return {};
        return ReadDay{sense.today.addDays(days), phrase->end, days > 0};
    }
    if (const auto week = sentence.phrase(PhraseRole::Week, place)) {
        const int toMonday = 1 - sense.today.dayOfWeek() + daysAWeek * week->key.toInt();
        return ReadDay{sense.today.addDays(toMonday), week->end, true};
    }
    const Atom &atom = sentence.at(place);
    if (atom.kind == Atom::Kind::Shift)
        return shiftAt(sentence, place, sense);
    if (const auto day = digitsAt(sentence, place, sense))
        return day;
    if (const auto day = namedMonthAt(sentence, place, sense))
        return day;
    if (const auto day = countedAt(sentence, place, sense))
        return day;
    return weekdayNear(sentence, place, sense);
}

} // namespace ilo
