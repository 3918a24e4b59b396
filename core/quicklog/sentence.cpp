#include "core/quicklog/sentence.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qsizetype longestShortening = 5; // letters of a word that a dot shortens: "godz."

bool closes(const QString &mark)
{
    return mark == u")"_s || mark == u"]"_s || mark == u"”"_s || mark == u"\""_s || mark == u"?"_s
        || mark == u"!"_s || mark == u"%"_s;
}

bool opens(const QString &mark)
{
    return mark == u"("_s || mark == u"["_s || mark == u"„"_s || mark == u"“"_s || mark == u"\""_s
        || mark == u"#"_s || mark == u"€"_s || mark == u"~"_s || mark == u"<"_s || mark == u">"_s;
}

} // namespace

Sentence::Sentence(const QString &text, const QuickLogWords &words)
    : m_text(text)
    , m_words(words)
    , m_atoms(atomsOf(text))
    , m_state(m_atoms.size(), State::Free)
{
}

bool Sentence::isNumber(size_t place) const
{
    return place < size() && isFree(place) && m_atoms[place].kind == Atom::Kind::Number;
}

bool Sentence::isBreak(size_t place) const
{
    return place < size() && m_atoms[place].kind == Atom::Kind::Break;
}

std::optional<FoundPhrase> Sentence::phrase(PhraseRole role, size_t place) const
{
    if (place >= size() || m_atoms[place].folded.isEmpty())
        return {};
    std::optional<FoundPhrase> found;
    for (const KnownPhrase &phrase : m_words.beginningWith(m_atoms[place].folded)) {
        const size_t end = place + size_t(phrase.words.size());
        if (phrase.role != role || end > size() || (found && end < found->end))
            continue;
        bool same = true;
        for (size_t word = place; word < end && same; ++word)
            same = isFree(word) && m_atoms[word].folded == phrase.words[qsizetype(word - place)];
        if (!same)
            continue;
        if (phrase.written == m_atoms[place].text.toLower())
            return FoundPhrase{phrase.key, pastDot(end)};
        if (!found)
            found = FoundPhrase{phrase.key, end};
    }
    if (found)
        found->end = pastDot(found->end);
    return found;
}

std::optional<size_t> Sentence::phraseBefore(PhraseRole role, size_t place) const
{
    constexpr size_t longest = 4;
    for (size_t back = std::min(longest, place); back > 0; --back) {
        const auto found = phrase(role, place - back);
        if (found && found->end == place)
            return place - back;
    }
    return {};
}

size_t Sentence::pastDot(size_t place) const
{
    if (place == 0 || place >= size() || !m_atoms[place].isGlued || m_atoms[place].text != u"."_s
        || !isFree(place) || m_atoms[place - 1].length > longestShortening)
        return place;
    return place + 1;
}

size_t Sentence::connectiveEnd(size_t place) const
{
    for (const PhraseRole role : {PhraseRole::With,
                                  PhraseRole::On,
                                  PhraseRole::For,
                                  PhraseRole::About,
                                  PhraseRole::Clock,
                                  PhraseRole::Filler,
                                  PhraseRole::And}) {
        if (const auto found = phrase(role, place))
            return found->end;
    }
    if (const auto article = phrase(PhraseRole::Number, place); article && article->key == u"1"_s)
        return article->end;
    return place;
}

bool Sentence::isHead(size_t place) const
{
    for (size_t before = 0; before < place;) {
        if (!isFree(before) || isBreak(before)) {
            ++before;
            continue;
        }
        const size_t end = connectiveEnd(before);
        if (end == before || end > place)
            return false;
        before = end;
    }
    return true;
}

void Sentence::claim(size_t from, size_t end)
{
    std::fill(m_state.begin() + qsizetype(from), m_state.begin() + qsizetype(end), State::Claimed);
    const qsizetype start = m_atoms[from].start;
    m_spans.push_back({start, m_atoms[end - 1].end() - start});
}

void Sentence::drop(size_t from, size_t end)
{
    std::fill(m_state.begin() + qsizetype(from), m_state.begin() + qsizetype(end), State::Dropped);
}

void Sentence::dropBefore(PhraseRole role, size_t place)
{
    while (const auto from = phraseBefore(role, place)) {
        drop(*from, place);
        place = *from;
    }
}

void Sentence::keepInNote(size_t from, size_t end)
{
    std::fill(m_state.begin() + qsizetype(from), m_state.begin() + qsizetype(end), State::Kept);
}

QString Sentence::rest() const
{
    const auto stays = [this](size_t place) {
        return m_state[place] == State::Free || m_state[place] == State::Kept;
    };
    QString text;
    for (size_t from = 0; from < size();) {
        if (!stays(from)) {
            ++from;
            continue;
        }
        size_t end = from;
        while (end < size() && stays(end))
            ++end;
        const size_t next = end;
        while (from < end && isBreak(from) && !opens(m_atoms[from].text))
            ++from;
        while (end > from && isBreak(end - 1) && !closes(m_atoms[end - 1].text))
            --end;
        if (from < end) {
            const qsizetype start = m_atoms[from].start;
            if (!text.isEmpty())
                text += u' ';
            text += QStringView(m_text).sliced(start, m_atoms[end - 1].end() - start);
        }
        from = next;
    }
    return text;
}

std::vector<TextSpan> Sentence::spans() const
{
    std::vector<TextSpan> sorted = m_spans;
    std::ranges::sort(sorted, {}, &TextSpan::start);
    return sorted;
}

int Sentence::understood() const
{
    qsizetype twice = 0;
    for (size_t place = 0; place < size(); ++place) {
        if (m_state[place] == State::Claimed || m_state[place] == State::Kept)
            twice += 2 * m_atoms[place].length;
        else if (m_state[place] == State::Dropped)
            twice += m_atoms[place].length;
    }
    return int(twice);
}

} // namespace ilo
