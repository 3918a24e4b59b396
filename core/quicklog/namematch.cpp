#include "core/quicklog/namematch.h"

#include "core/text/fold.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace ilo {
namespace {

constexpr qsizetype leastBeginning = 3; // letters that a word begun must have
constexpr qsizetype leastMisspelt = 5;
constexpr qsizetype leastForTwo = 8; // letters of a word in which two may be wrong
constexpr qsizetype leastInflected = 4;
constexpr qsizetype longestEnding = 3;

bool isVowel(QChar letter)
{
    return QStringView(u"aeiouy").contains(letter);
}

/// "kriowisem" of "kriowis", "annou" of "anna"
bool isInflected(const QString &typed, const QString &word)
{
    if (word.size() < leastInflected)
        return false;
    const QStringView stem =
        isVowel(word.back()) ? QStringView(word).chopped(1) : QStringView(word);
    return typed.startsWith(stem) && typed.size() - stem.size() <= longestEnding;
}

bool isMisspelt(const QString &typed, const QString &word)
{
    if (typed.size() < leastMisspelt || typed.front() != word.front())
        return false;
    return lettersApart(typed, word) <= (typed.size() >= leastForTwo ? 2 : 1);
}

NameMatch wordMatch(const QString &typed, const QString &word)
{
    if (typed == word)
        return NameMatch::Words;
    if (typed.size() >= leastBeginning && word.startsWith(typed))
        return NameMatch::Beginning;
    return isInflected(typed, word) || isMisspelt(typed, word) ? NameMatch::Misspelt
                                                               : NameMatch::None;
}

} // namespace

NameMatch nameMatch(const QStringList &typed, const QString &name)
{
    const QStringList words = foldedWords(name);
    if (typed.isEmpty() || typed.size() > words.size())
        return NameMatch::None;
    if (typed == words)
        return NameMatch::Name;
    NameMatch best = NameMatch::None;
    for (qsizetype from = 0; from + typed.size() <= words.size(); ++from) {
        NameMatch weakest = NameMatch::Words;
        for (qsizetype at = 0; at < typed.size(); ++at) {
            const NameMatch one = wordMatch(typed[at], words[from + at]);
            const bool isBegun = one == NameMatch::Beginning && at + 1 < typed.size();
            weakest = std::min(weakest, isBegun ? NameMatch::None : one);
        }
        best = std::max(best, weakest);
    }
    return best;
}

int lettersApart(QStringView a, QStringView b)
{
    std::vector<int> before(size_t(b.size()) + 1);
    std::vector<int> last(before.size());
    std::vector<int> row(before.size());
    for (size_t at = 0; at < row.size(); ++at)
        row[at] = int(at);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        before = std::exchange(last, row);
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = size_t(j);
            const int change = last[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[at] = std::min({change, last[at] + 1, row[at - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], before[at - 2] + 1);
        }
    }
    return row.back();
}

} // namespace ilo
