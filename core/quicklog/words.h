#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace ilo {

/// What a phrase of a quick-log sentence stands for. The names are those of the word files.
enum class PhraseRole {
    Kind,     ///< key: of ActivityKind
    With,     ///< before whom it was with
    About,    ///< before the code of a need
    On,       ///< before a day
    For,      ///< before a duration
    Clock,    ///< before a time of day; "strong": a bare number after it is one
    OClock,   ///< behind a time of day
    Day,      ///< key: days from today
    Week,     ///< key: weeks from this one; its Monday
    Last,     ///< with a weekday; "after": stands behind it
    Next,     ///< as Last
    Weekday,  ///< key: 1 Monday to 7 Sunday
    ShortDay, ///< the same, so short that it counts only where a day is expected
    LastDay,  ///< a weekday whose form says that it is past: "i fredags"
    Month,    ///< key: 1 to 12
    Ordinal,  ///< glued to the number of a day: "1st"
    Of,       ///< between day and month
    Ago,      ///< "after" or "before" a span: "ago", "il y a"
    In,       ///< before a span that is to come
    Span,     ///< key: d, w, m
    Shift,    ///< the letter in "+2w"; key: d, w, m
    Hour,
    Minute,
    Minutes, ///< a duration in one phrase; key: minutes
    Half,    ///< after whole hours: "and a half"; key: minutes
    Number,  ///< key: its value
    And,
    Particle, ///< belongs to a verb and says nothing alone: German "rief … an"
    Channel,  ///< says the kind whatever the verb: "on the phone"; key as for Kind
    Filler,   ///< before a kind, says nothing: "had a quick"
    By,       ///< before a day that is neither of the two: "by friday"
    FollowUp,
    Level,
};

/// One phrase as a word file has it, its words folded.
struct KnownPhrase
{
    PhraseRole role;
    QString key;
    QStringList words;
    QString written; ///< lower case, to tell "št" from "st"
};

/// The phrases of one language (resources/quicklog).
class QuickLogWords
{
public:
    /// `language`: ISO 639-1, one of quickLogLanguages().
    static const QuickLogWords &of(const QString &language);

    /// Phrases that begin with `word` (folded), longest first.
    const std::vector<KnownPhrase> &beginningWith(const QString &word) const;

private:
    explicit QuickLogWords(const QString &language);

    QHash<QString, std::vector<KnownPhrase>> m_phrases;
};

/// The languages that a sentence may be in: en, fr, da, nl, es, pl, sk, de, sv.
const QStringList &quickLogLanguages();

} // namespace ilo
