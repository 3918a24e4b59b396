#pragma once

#include "core/domain/opportunity.h"

#include <QDateTime>
#include <QTimeZone>

#include <vector>

namespace ilo {

enum class DeadlineKind { Questions, Closes, LotCloses, Opens, Call, Decision };

template<>
struct EnumKeys<DeadlineKind>
{
    static constexpr std::array keys{
        std::pair{DeadlineKind::Questions, "questions"},
        std::pair{DeadlineKind::Closes, "closes"},
        std::pair{DeadlineKind::LotCloses, "lot_closes"},
        std::pair{DeadlineKind::Opens, "opens"},
        std::pair{DeadlineKind::Call, "call"},
        std::pair{DeadlineKind::Decision, "decision"},
    };
};

/// A day, and an hour where one is told, of an opportunity.
struct Deadline
{
    DeadlineKind kind = DeadlineKind::Closes;
    QDate day;
    QString hour; ///< "12:00"; empty: the whole day
    QString zone; ///< as Opportunity::timeZone; empty: not told
    QString lot;  ///< number of the lot whose day differs

    friend bool operator==(const Deadline &, const Deadline &) = default;
};

/// All that are told, by day and hour. A lot's day stands when it is another than the
/// opportunity's.
std::vector<Deadline> deadlinesOf(const Opportunity &opportunity,
                                  const std::vector<Lot> &lots = {});

/// The zone that a text names: an IANA name or "+01:00"; invalid when it is neither.
QTimeZone zoneNamed(const QString &zone);

/// The moment of a deadline; invalid when it has no hour or its zone is not known. A deadline
/// without a zone is never guessed to be in ours.
QDateTime momentOf(const Deadline &deadline);

/// How long until the deadline, seen from `now`.
struct TimeLeft
{
    bool isPast = false;
    qint64 days = 0;  ///< whole days left
    qint64 hours = 0; ///< and hours, where the hour and zone are known
    bool hasHours = false;

    friend bool operator==(const TimeLeft &, const TimeLeft &) = default;
};

TimeLeft timeLeft(const Deadline &deadline, const QDateTime &now);

} // namespace ilo
