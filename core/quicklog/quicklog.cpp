#include "core/quicklog/quicklog.h"

#include "core/quicklog/partyreader.h"
#include "core/quicklog/timereader.h"

#include <QRegularExpression>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int daysToFollowUp = 7; // when no day is said
constexpr qsizetype shortSubject = 80;

constexpr std::array skippedBeforeDay{PhraseRole::On, PhraseRole::On};

/// Reads a sentence in one language, step by step; each step leaves what it understood.
class Reading
{
public:
    Reading(const QString &text, const QuickLogSettings &settings, const QuickLogWords &words)
        : m_sentence(text, words)
        , m_settings(settings)
    {
    }

    QuickLog read(const PartyLookup &lookup)
    {
        readNeed();
        readLevel();
        readFollowUp();
        readClock();
        readMinutes();
        readDays();
        readChannel();
        readKind();
        readParties(m_sentence, m_kindEnd, lookup, m_entry);
        placeKind();
        if (m_channel)
            m_entry.kind = m_channel;
        m_entry.spans = m_sentence.spans();
        m_entry.note = m_sentence.rest();
        return std::move(m_entry);
    }

    int understood() const { return m_sentence.understood(); }

private:
    DaySense sense(bool isAhead, bool isExpected) const
    {
        return {m_settings.today, m_settings.monthFirst, isAhead, isExpected};
    }

    void readNeed()
    {
        for (size_t place = 0; place < m_sentence.size(); ++place) {
            if (m_sentence.at(place).kind != Atom::Kind::Code)
                continue;
            m_entry.about = m_sentence.at(place).text.toUpper();
            m_sentence.dropBefore(PhraseRole::About, place);
            m_sentence.claim(place, place + 1);
            return;
        }
    }

    void readLevel()
    {
        for (size_t place = 0; place < m_sentence.size(); ++place) {
            const auto word = m_sentence.phrase(PhraseRole::Level, place);
            const auto number = word ? numberAt(m_sentence, word->end) : std::nullopt;
            if (!number || !m_sentence.isNumber(word->end) || number->value < 1
                || number->value > 5)
                continue;
            m_entry.level = int(number->value);
            m_sentence.claim(place, number->end);
            return;
        }
    }

    /// The day at `place`, behind words such as "on".
    std::optional<ReadDay> dayToCome(size_t place) const
    {
        if (const auto day = dayAt(m_sentence, place, sense(true, true)))
            return day;
        for (const PhraseRole role : skippedBeforeDay) {
            const auto word = m_sentence.phrase(role, place);
            if (!word)
                break;
            place = word->end;
            if (const auto day = dayAt(m_sentence, place, sense(true, true)))
                return day;
        }
        return {};
    }

    void readFollowUp()
    {
        for (size_t place = 0; place < m_sentence.size(); ++place) {
            if (const auto phrase = m_sentence.phrase(PhraseRole::FollowUp, place);
                phrase && followUpAt(place, phrase->end))
                return;
        }
    }

    /// `place` to `end`: the words for a follow-up.
    bool followUpAt(size_t place, size_t end)
    {
        if (const auto day = dayToCome(end)) {
            m_entry.followUp = day->day;
            m_sentence.claim(place, day->end);
            return true;
        }
        constexpr size_t longestDay = 5;
        for (size_t back = std::min(longestDay, place); back > 0; --back) {
            const auto day = dayAt(m_sentence, place - back, sense(true, false));
            if (!day || day->end != place)
                continue;
            m_entry.followUp = day->day;
            m_sentence.claim(place - back, end);
            m_sentence.dropBefore(PhraseRole::On, place - back);
            return true;
        }
        // "remind me to send the drawings on friday"
        for (size_t next = end; next < m_sentence.size() && !m_sentence.isBreak(next); ++next) {
            const auto day = dayAt(m_sentence, next, sense(true, false));
            if (!day)
                continue;
            m_entry.followUp = day->day;
            m_sentence.claim(next, day->end);
            m_sentence.dropBefore(PhraseRole::On, next);
            m_sentence.claim(place, end);
            return true;
        }
        if (end < m_sentence.size() && !m_sentence.isBreak(end))
            return false;
        m_entry.followUp = m_settings.today.addDays(daysToFollowUp);
        m_sentence.claim(place, end);
        return true;
    }

    void readClock()
    {
        for (size_t place = 0; place < m_sentence.size(); ++place) {
            if (const auto clock = clockAt(m_sentence, place)) {
                m_entry.time = clock->time;
                m_sentence.claim(clock->begin, clock->end);
                if (clock->begin > place)
                    m_sentence.drop(place, clock->begin);
                return;
            }
        }
    }

    void readMinutes()
    {
        for (size_t place = 0; place < m_sentence.size(); ++place) {
            if (const auto minutes = minutesAt(m_sentence, place)) {
                m_entry.minutes = minutes->minutes;
                m_sentence.claim(place, minutes->end);
                m_sentence.dropBefore(PhraseRole::For, place);
                return;
            }
        }
    }

    void readDays()
    {
        for (size_t place = 0; place < m_sentence.size(); ++place) {
            const bool isExpected = m_sentence.phraseBefore(PhraseRole::On, place).has_value();
            const auto day = dayAt(m_sentence, place, sense(false, isExpected));
            if (!day || m_sentence.phraseBefore(PhraseRole::By, place))
                continue;
            QDate &field = day->isAhead ? m_entry.followUp : m_entry.day;
            if (field.isValid())
                continue;
            field = day->day;
            m_sentence.claim(place, day->end);
            m_sentence.dropBefore(PhraseRole::On, place);
            place = day->end - 1;
        }
    }

    void readKind()
    {
        for (size_t place = 0; place < m_sentence.size(); ++place) {
            const auto phrase = m_sentence.phrase(PhraseRole::Kind, place);
            ActivityKind kind{};
            if (!phrase || !fromStored(phrase->key, kind))
                continue;
            m_entry.kind = kind;
            m_kindBegin = place;
            m_kindEnd = phrase->end;
            m_sentence.claim(place, phrase->end);
            m_sentence.dropBefore(PhraseRole::Filler, place);
            return;
        }
    }

    /// "on the phone" makes a call of what "talked" says.
    void readChannel()
    {
        for (size_t place = 0; place < m_sentence.size(); ++place) {
            const auto phrase = m_sentence.phrase(PhraseRole::Channel, place);
            ActivityKind kind{};
            if (!phrase || !fromStored(phrase->key, kind))
                continue;
            m_channel = kind;
            m_sentence.claim(place, phrase->end);
            return;
        }
    }

    /// The kind's word stays in the note when it stands in the middle of one: "had a long call".
    void placeKind()
    {
        if (!m_entry.kind)
            return;
        if (!m_sentence.isHead(m_kindBegin))
            m_sentence.keepInNote(m_kindBegin, m_kindEnd);
        for (size_t place = m_kindEnd; place < m_sentence.size(); ++place) {
            const auto particle = m_sentence.phrase(PhraseRole::Particle, place);
            const bool ends = particle
                && (particle->end == m_sentence.size() || m_sentence.isBreak(particle->end));
            if (ends) {
                m_sentence.drop(place, particle->end);
                return;
            }
        }
    }

    Sentence m_sentence;
    const QuickLogSettings &m_settings;
    QuickLog m_entry;
    std::optional<ActivityKind> m_channel;
    size_t m_kindBegin = 0;
    size_t m_kindEnd = 0;
};

} // namespace

QuickLog readQuickLog(const QString &sentence, const QuickLogSettings &settings,
                      const PartyLookup &lookup)
{
    QStringList languages = quickLogLanguages();
    if (languages.removeOne(settings.language))
        languages.prepend(settings.language);
    QuickLog best;
    int most = -1;
    for (const QString &language : std::as_const(languages)) {
        Reading reading(sentence, settings, QuickLogWords::of(language));
        QuickLog entry = reading.read(lookup);
        if (reading.understood() <= most)
            continue;
        most = reading.understood();
        best = std::move(entry);
        best.language = language;
    }
    return best;
}

SubjectAndNote subjectAndNote(const QString &text)
{
    const QString whole = text.trimmed();
    static const QRegularExpression end(u"(?<=[.!?])\\s+|\\s*;\\s+|\\s*\\n\\s*"_s);
    const auto first = end.match(whole);
    const QString sentence = first.hasMatch() ? whole.left(first.capturedStart()) : whole;
    if (sentence.size() > shortSubject)
        return {{}, whole};
    return {sentence, first.hasMatch() ? whole.mid(first.capturedEnd()) : QString()};
}

} // namespace ilo
