#pragma once

#include "core/domain/activity.h"
#include "core/quicklog/sentence.h"

#include <functional>

namespace ilo {

/// Whom an activity may be with.
struct QuickLogParty
{
    QString id;
    QString name;
    QStringList otherNames; ///< short name, former names
    bool isContact = false;
    QString organisation; ///< of a contact: its id
    QString organisationName;

    friend bool operator==(const QuickLogParty &, const QuickLogParty &) = default;
};

/// Parties of which a name may hold all of `words` (folded, in order, perhaps misspelt or not typed
/// to the end); too many do no harm, the reader compares itself.
using PartyLookup = std::function<std::vector<QuickLogParty>(const QStringList &words)>;

struct QuickLogSettings
{
    QDate today;
    QString language;        ///< ISO 639-1; wins where a sentence may be in two
    bool monthFirst = false; ///< "11/24" is in November
};

/// What one sentence says. What it does not say is empty.
struct QuickLog
{
    std::optional<ActivityKind> kind;
    QuickLogParty organisation;
    QuickLogParty contact;
    std::optional<int> minutes;
    QDate day;
    QString time;  ///< "14:05"
    QString about; ///< code of a need, in capitals
    std::optional<int> level;
    QDate followUp;
    QString note;                ///< what is left of it
    std::vector<TextSpan> spans; ///< of the sentence, in order: what was understood
    QString language;            ///< in which it was understood best
};

/// Reads "call nordkryo 30m about N-0147 lead time is 9 weeks, follow up fri" in any of the nine
/// languages: each reads it by itself, and the one that understands most is taken. A day that two
/// readings allow is the last such day for what was done and the next for what is to come; a
/// follow-up without a day is due in a week.
QuickLog readQuickLog(const QString &sentence, const QuickLogSettings &settings,
                      const PartyLookup &lookup);

/// A note as the two fields of an activity: its first sentence when that is short, and the rest.
struct SubjectAndNote
{
    QString subject;
    QString note;
};
SubjectAndNote subjectAndNote(const QString &text);

} // namespace ilo
