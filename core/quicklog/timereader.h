#pragma once

#include "core/quicklog/sentence.h"

#include <QDate>

namespace ilo {

/// How a day is to be understood where the words allow two.
struct DaySense
{
    QDate today;
    bool monthFirst = false; ///< "11/24"; days stand first otherwise
    bool isAhead = false;    ///< the next such day; else the last one, today included
    bool isExpected = false; ///< a day must stand here, so that "Do" or "24.11" is one
};

struct ReadDay
{
    QDate day;
    size_t end = 0;
    bool isAhead = false; ///< the words say that it is to come: "tomorrow", "next week", "+2w"
};

/// The day whose words begin at `place`. One that is to come is not read as past, nor the reverse.
std::optional<ReadDay> dayAt(const Sentence &sentence, size_t place, const DaySense &sense);

struct ReadMinutes
{
    int minutes = 0;
    size_t end = 0;
};

/// "30m", "1 h 30", "1,5 t", "½ Std", "half an hour"; more than none and at most a day.
std::optional<ReadMinutes> minutesAt(const Sentence &sentence, size_t place);

struct ReadClock
{
    QString time;     ///< "14:05"
    size_t begin = 0; ///< behind the word "at"
    size_t end = 0;
};

/// "14:05", "at 2pm", "kl. 14.05", "14h05", "um 14 Uhr".
std::optional<ReadClock> clockAt(const Sentence &sentence, size_t place);

/// The value of a number in digits or in a word at `place`: "1,5", "½", "two".
struct ReadNumber
{
    double value = 0;
    size_t end = 0;
};
std::optional<ReadNumber> numberAt(const Sentence &sentence, size_t place);

} // namespace ilo
