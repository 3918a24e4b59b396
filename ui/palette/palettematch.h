#pragma once

#include <QStringList>

#include <vector>

namespace ilo {

/// A run of letters in a text.
struct LetterSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const LetterSpan &, const LetterSpan &) = default;
};

/// Where words of `text` begin as one of `words` (folded) does, in order, without overlap.
std::vector<LetterSpan> matchedLetters(const QString &text, const QStringList &words);

/// How well `title` (and `more`, which it is also found by) answers `words`: 0 best, negative: not
/// at all. Every word must begin a word of either.
int matchRank(const QString &title, const QString &more, const QStringList &words);

/// Whether every word of `words` (folded) is, but for a slip of the finger, the beginning of a word
/// of `title`, and at least one is not exactly.
bool isNearly(const QString &title, const QStringList &words);

} // namespace ilo
