#include "ui/palette/palettematch.h"

#include "core/text/fold.h"
#include "core/text/spelling.h"

#include <algorithm>

namespace ilo {
namespace {

/// How many letters of `word` fold to at least `count` letters.
qsizetype lettersFor(QStringView word, qsizetype count)
{
    for (qsizetype length = 1; length < word.size(); ++length) {
        if (folded(word.left(length).toString()).size() >= count)
            return length;
    }
    return word.size();
}

bool hasWord(const QString &spaced, const QString &word)
{
    return spaced.contains(u' ' + word);
}

} // namespace

std::vector<LetterSpan> matchedLetters(const QString &text, const QStringList &words)
{
    std::vector<LetterSpan> spans;
    qsizetype at = 0;
    while (at < text.size()) {
        if (!text[at].isLetterOrNumber()) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && (text[end].isLetterOrNumber() || text[end].isMark()))
            ++end;
        const QStringView word = QStringView(text).mid(at, end - at);
        const QString plain = folded(word.toString());
        qsizetype longest = 0;
        for (const QString &wanted : words) {
            if (plain.startsWith(wanted))
                longest = std::max(longest, wanted.size());
        }
        if (longest > 0)
            spans.push_back({at, lettersFor(word, longest)});
        at = end;
    }
    return spans;
}

int matchRank(const QString &title, const QString &more, const QStringList &words)
{
    const QString own = u' ' + folded(title);
    const QString all = own + u' ' + folded(more);
    if (!std::ranges::all_of(words, [&](const QString &word) { return hasWord(all, word); }))
        return -1;
    if (own.startsWith(u' ' + words.join(u' ')))
        return 0;
    return std::ranges::all_of(words, [&](const QString &word) { return hasWord(own, word); }) ? 1
                                                                                               : 2;
}

bool isNearly(const QString &title, const QStringList &words)
{
    const QStringList own = foldedWords(title);
    bool isExact = true;
    for (const QString &typed : words) {
        int best = -1;
        for (const QString &word : own) {
            const int slips = slipsBetween(typed, word);
            if (slips >= 0 && (best < 0 || slips < best))
                best = slips;
        }
        if (best < 0)
            return false;
        isExact = isExact && best == 0;
    }
    return !isExact;
}

} // namespace ilo
