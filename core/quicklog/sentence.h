#pragma once

#include "core/quicklog/atoms.h"
#include "core/quicklog/words.h"

#include <optional>

namespace ilo {

/// Some neighbouring letters of a sentence.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// A phrase found in a sentence; its atoms end before `end`.
struct FoundPhrase
{
    QString key;
    size_t end = 0;
};

/// A sentence while it is read: which of its atoms are understood already.
class Sentence
{
public:
    Sentence(const QString &text, const QuickLogWords &words);

    size_t size() const { return m_atoms.size(); }
    const Atom &at(size_t place) const { return m_atoms[place]; }
    bool isFree(size_t place) const { return m_state[place] == State::Free; }
    bool isNumber(size_t place) const;
    bool isBreak(size_t place) const;

    /// The longest phrase of this role that begins at `place`, if all its words are free.
    std::optional<FoundPhrase> phrase(PhraseRole role, size_t place) const;

    /// Where a phrase of this role begins that ends before `place`.
    std::optional<size_t> phraseBefore(PhraseRole role, size_t place) const;

    /// Past the dot that shortens the word before `place`, if there is one.
    size_t pastDot(size_t place) const;

    /// True when nothing before `place` says anything that is not understood.
    bool isHead(size_t place) const;

    void claim(size_t from, size_t end); ///< understood: underlined, not in the note
    void drop(size_t from, size_t end);  ///< belongs to what is understood
    void dropBefore(PhraseRole role, size_t place);
    void keepInNote(size_t from, size_t end); ///< understood, and the note needs it too

    /// What is left, as a person would write it.
    QString rest() const;

    /// What is claimed, neighbours with one of `text` between them as they are.
    std::vector<TextSpan> spans() const;

    /// Letters that are understood.
    int understood() const;

private:
    enum class State { Free, Claimed, Dropped, Kept };

    size_t connectiveEnd(size_t place) const;

    QString m_text;
    const QuickLogWords &m_words;
    std::vector<Atom> m_atoms;
    std::vector<State> m_state;
    std::vector<TextSpan> m_spans;
};

} // namespace ilo
