#include "core/dedupe/wordlikeness.h"

#include "core/dedupe/namewords.h"

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Edits (swapped neighbours count one) between short words, at most `most`; more is most + 1. '?'
/// is as any letter.
int editsBetween(QStringView a, QStringView b, int most)
{
    constexpr qsizetype longest = 40;
    if (a.size() > longest || b.size() > longest || std::abs(a.size() - b.size()) > most)
        return most + 1;
    std::array<int, longest + 1> before{};
    std::array<int, longest + 1> above{};
    std::array<int, longest + 1> row{};
    for (qsizetype j = 0; j <= b.size(); ++j)
        above[size_t(j)] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const size_t at = size_t(j);
            const bool isSame = a[i - 1] == b[j - 1] || a[i - 1] == u'?' || b[j - 1] == u'?';
            const int same = above[at - 1] + (isSame ? 0 : 1);
            row[at] = std::min({same, above[at] + 1, row[at - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], before[at - 2] + 1);
        }
        before = above;
        above = row;
    }
    return std::min(above[size_t(b.size())], most + 1);
}

/// "eninformatique" is "en informatique", "stimulatievan" is "stimulatie van".
bool isGluedTo(QStringView longer, QStringView shorter)
{
    constexpr qsizetype least = 5;
    constexpr qsizetype mostGlued = 5;
    const qsizetype extra = longer.size() - shorter.size();
    if (shorter.size() < least || extra < 1 || extra > mostGlued)
        return false;
    const NameWords &known = NameWords::shipped();
    return (longer.endsWith(shorter) && known.isFunctionWord(longer.first(extra).toString()))
        || (longer.startsWith(shorter) && known.isFunctionWord(longer.last(extra).toString()));
}

} // namespace

double jaroWinkler(QStringView a, QStringView b)
{
    if (a.isEmpty() || b.isEmpty())
        return a.isEmpty() && b.isEmpty() ? 1 : 0;
    const qsizetype window = std::max<qsizetype>(0, std::max(a.size(), b.size()) / 2 - 1);
    std::vector<char> taken(size_t(b.size()), 0);
    std::vector<QChar> found;
    found.reserve(size_t(a.size()));
    for (qsizetype i = 0; i < a.size(); ++i) {
        const qsizetype end = std::min(b.size(), i + window + 1);
        for (qsizetype j = std::max<qsizetype>(0, i - window); j < end; ++j) {
            if (!taken[size_t(j)] && a[i] == b[j]) {
                taken[size_t(j)] = 1;
                found.push_back(a[i]);
                break;
            }
        }
    }
    if (found.empty())
        return 0;
    int swapped = 0;
    size_t next = 0;
    for (qsizetype j = 0; j < b.size(); ++j) {
        if (taken[size_t(j)])
            swapped += found[next++] == b[j] ? 0 : 1;
    }
    const double common = double(found.size());
    const double jaro =
        (common / double(a.size()) + common / double(b.size()) + (common - swapped / 2) / common)
        / 3;
    qsizetype prefix = 0;
    const qsizetype most = std::min<qsizetype>({4, a.size(), b.size()});
    while (prefix < most && a[prefix] == b[prefix])
        ++prefix;
    return jaro + double(prefix) * 0.1 * (1 - jaro);
}

bool agreeWithGaps(QStringView a, QStringView b)
{
    const auto gaps = std::ranges::count(a, u'?') + std::ranges::count(b, u'?');
    if (std::abs(a.size() - b.size()) > 2 * gaps)
        return false;
    // What is alike on both sides up to the first gap and behind the last needs no table.
    while (!a.isEmpty() && !b.isEmpty() && a.front() != u'?' && b.front() != u'?') {
        if (a.front() != b.front())
            return false;
        a = a.sliced(1);
        b = b.sliced(1);
    }
    while (!a.isEmpty() && !b.isEmpty() && a.back() != u'?' && b.back() != u'?') {
        if (a.back() != b.back()) {
            if (a.endsWith("?e"_L1) || b.endsWith("?e"_L1))
                break; // see below
            return false;
        }
        a.chop(1);
        b.chop(1);
    }
    constexpr qsizetype mostOfGap = 2;
    constexpr qsizetype longest = 200;
    if (std::max(a.size(), b.size()) > longest)
        return false;
    // reached[i][j]: the first i letters of a agree with the first j of b.
    const size_t width = size_t(b.size()) + 1;
    std::vector<char> reached((size_t(a.size()) + 1) * width, 0);
    reached[0] = 1;
    const auto reach = [&](qsizetype i, qsizetype j) {
        if (i <= a.size() && j <= b.size())
            reached[size_t(i) * width + size_t(j)] = 1;
    };
    for (qsizetype i = 0; i <= a.size(); ++i) {
        for (qsizetype j = 0; j <= b.size(); ++j) {
            if (!reached[size_t(i) * width + size_t(j)])
                continue;
            if (i < a.size() && j < b.size() && a[i] == b[j])
                reach(i + 1, j + 1);
            // "pr?efcentrum": of "oe" and its like the skeleton of the whole word has one letter.
            for (qsizetype letters = 0; letters <= mostOfGap; ++letters) {
                if (i < a.size() && a[i] == u'?') {
                    reach(i + 1, j + letters);
                    if (letters == 1 && i + 1 < a.size() && a[i + 1] == u'e')
                        reach(i + 2, j + 1);
                }
                if (j < b.size() && b[j] == u'?') {
                    reach(i + letters, j + 1);
                    if (letters == 1 && j + 1 < b.size() && b[j + 1] == u'e')
                        reach(i + 1, j + 2);
                }
            }
        }
    }
    return reached.back() != 0;
}

float wordLikeness(QStringView a, QStringView b)
{
    if (a == b)
        return 1;
    const QStringView &shorter = a.size() < b.size() ? a : b;
    const QStringView &longer = a.size() < b.size() ? b : a;
    if (const auto gaps = std::ranges::count(a, u'?') + std::ranges::count(b, u'?'); gaps > 0) {
        if (agreeWithGaps(a, b))
            return 0.98F;
        // "Cons?rci", "Consorcio": a letter lost and another one written otherwise.
        constexpr qsizetype fewestLeft = 7;
        return shorter.size() - gaps >= fewestLeft && editsBetween(a, b, 1) <= 1 ? 0.85F : 0.F;
    }
    if (longer.size() < 4 || a.front().isDigit() || b.front().isDigit())
        return 0;
    if (isGluedTo(longer, shorter))
        return 0.95F;
    constexpr qsizetype shortest = 4;
    if (shorter.size() >= shortest) {
        const int most = shorter.size() >= 8 ? 2 : 1;
        const int edits = editsBetween(a, b, most);
        // Who types wrongly seldom does so at the first letter: "Pera", "Jera"; "biofizyki",
        // "geofizyki".
        const bool isOtherBegin = a.front() != b.front() && (a.size() == b.size() || edits > 1);
        if (edits <= most && !isOtherBegin)
            return 1.F - float(edits) / float(shorter.size());
        // An ending in another language or number: "system", "systemes".
        qsizetype prefix = 0;
        while (prefix < shorter.size() && a[prefix] == b[prefix])
            ++prefix;
        constexpr qsizetype stem = 5;
        if (prefix >= stem && prefix * 10 >= longer.size() * 7)
            return 0.85F;
    }
    // An abbreviation: "tec", "elektr".
    if (shorter.size() >= 3 && longer.startsWith(shorter))
        return shorter.size() >= 5 ? 0.8F : 0.6F;
    return 0;
}

} // namespace ilo
