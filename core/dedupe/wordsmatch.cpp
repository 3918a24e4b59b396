#include "core/dedupe/wordsmatch.h"

#include "core/dedupe/wordlikeness.h"

#include <algorithm>
#include <array>
#include <bit>

namespace ilo {
namespace {

constexpr qsizetype kMostWords = 24;

bool isNumber(const QString &word)
{
    return std::ranges::all_of(word, [](QChar c) { return c.isDigit(); });
}

/// The words of one name and how much of each the other has.
struct Side
{
    explicit Side(const NameVariant &variant)
        : words(variant.words)
        , name(variant)
        , count(std::min(variant.words.size(), kMostWords))
    {
    }

    double common() const
    {
        double sum = 0;
        for (qsizetype i = 0; i < count; ++i)
            sum += double(share[size_t(i)] * name.weights[size_t(i)]);
        return sum;
    }

    double lost() const
    {
        double sum = 0;
        for (qsizetype i = 0; i < count; ++i)
            sum += share[size_t(i)] > 0 ? 0 : double(name.losses[size_t(i)]);
        return sum;
    }

    /// What the words that the other has only roughly lack.
    double blurred() const
    {
        double sum = 0;
        for (qsizetype i = 0; i < count; ++i) {
            const float part = share[size_t(i)];
            sum += part > 0 ? double((1 - part) * name.weights[size_t(i)]) : 0;
        }
        return sum;
    }

    double distinct() const
    {
        constexpr float fewNames = 0.65F;
        double sum = 0;
        for (qsizetype i = 0; i < count; ++i) {
            if (name.weights[size_t(i)] > fewNames)
                sum += double(share[size_t(i)] * name.weights[size_t(i)]);
        }
        return sum;
    }

    /// Whether it says again in other words what it shares: "Institut za biologijo, Institute of
    /// Biology".
    bool repeats() const
    {
        for (qsizetype i = 0; i < count; ++i) {
            for (qsizetype j = 0; share[size_t(i)] == 0 && j < count; ++j) {
                if (share[size_t(j)] > 0 && words[i] == words[j]
                    && name.written[i] != name.written[j])
                    return true;
            }
        }
        return false;
    }

    bool hasOwnNumber() const
    {
        for (qsizetype i = 0; i < count; ++i) {
            if (share[size_t(i)] == 0 && isNumber(words[i]))
                return true;
        }
        return false;
    }

    const QStringList &words;
    const NameVariant &name;
    qsizetype count;
    std::array<float, kMostWords> share{};
};

void shareExact(Side &a, Side &b)
{
    for (qsizetype i = 0; i < a.count; ++i) {
        for (qsizetype j = 0; j < b.count && a.share[size_t(i)] == 0; ++j) {
            if (b.share[size_t(j)] == 0 && a.words[i] == b.words[j])
                a.share[size_t(i)] = b.share[size_t(j)] = 1;
        }
    }
}

/// Whether words with these letters can be alike at all.
bool mayBeAlike(quint32 a, quint32 b)
{
    constexpr int most = 5; // two other letters each, or the rest of an abbreviation
    return std::popcount(a & ~b) <= most - 3 || std::popcount(b & ~a) <= most - 3
        || ((a | b) & 1U << (u'?' % 32)) != 0;
}

void shareAlike(Side &a, Side &b)
{
    for (qsizetype i = 0; i < a.count; ++i) {
        if (a.share[size_t(i)] > 0)
            continue;
        qsizetype best = -1;
        float likeness = 0;
        for (qsizetype j = 0; j < b.count; ++j) {
            if (b.share[size_t(j)] > 0
                || !mayBeAlike(a.name.letters[size_t(i)], b.name.letters[size_t(j)]))
                continue;
            // A damaged word has no meaning that could be compared.
            const bool hasGap = a.words[i].contains(u'?') || b.words[j].contains(u'?');
            const float now = hasGap ? wordLikeness(a.name.written[i], b.name.written[j])
                                     : wordLikeness(a.words[i], b.words[j]);
            if (now > likeness) {
                likeness = now;
                best = j;
            }
        }
        if (best >= 0)
            a.share[size_t(i)] = b.share[size_t(best)] = likeness;
    }
}

/// Words that one writes together and the other apart.
void shareJoined(Side &whole, Side &apart)
{
    for (qsizetype i = 0; i < whole.count; ++i) {
        for (qsizetype j = 0; whole.share[size_t(i)] < 0.9F && j + 1 < apart.count; ++j) {
            const QString &word = whole.name.written[i];
            const QString &first = apart.name.written[j];
            const QString &second = apart.name.written[j + 1];
            if (word.size() == first.size() + second.size() && word.startsWith(first)
                && word.endsWith(second)) {
                whole.share[size_t(i)] = 1;
                apart.share[size_t(j)] = apart.share[size_t(j + 1)] = 1;
            }
        }
    }
}

/// "Groupe ESA", "Groupe Ecole Supérieure Agriculture": a word that is made of the first letters of
/// words in a row that the other has instead. Fewer than three agree by chance.
void shareInitials(Side &brief, Side &spelled)
{
    constexpr qsizetype fewest = 3;
    constexpr qsizetype most = 7;
    constexpr float sure = 0.85F;
    for (qsizetype i = 0; i < brief.count; ++i) {
        const QString &word = brief.name.written[i];
        if (brief.share[size_t(i)] > 0 || word.size() < fewest || word.size() > most)
            continue;
        for (qsizetype first = 0; first + word.size() <= spelled.count; ++first) {
            bool agrees = true;
            for (qsizetype at = 0; agrees && at < word.size(); ++at) {
                const QString &other = spelled.name.written[first + at];
                agrees = spelled.share[size_t(first + at)] == 0 && other.size() >= fewest
                    && other.front() == word[at];
            }
            if (!agrees)
                continue;
            brief.share[size_t(i)] = sure;
            for (qsizetype at = 0; at < word.size(); ++at)
                spelled.share[size_t(first + at)] = sure;
            break;
        }
    }
}

/// How alike the names are written without spaces: 0 when that says nothing.
double joinedLikeness(const QString &a, const QString &b)
{
    constexpr qsizetype shortest = 8;
    if (std::min(a.size(), b.size()) < shortest)
        return 0;
    if (a.contains(u'?') || b.contains(u'?'))
        return agreeWithGaps(a, b) ? 0.98 : 0;
    if (std::abs(a.size() - b.size()) * 8 > std::max(a.size(), b.size()))
        return 0;
    constexpr double sure = 0.95;
    const double likeness = jaroWinkler(a, b);
    return likeness >= sure ? 0.97 * likeness : 0;
}

} // namespace

WordsMatch matchOf(const NameVariant &left, const NameVariant &right)
{
    WordsMatch match;
    if (left.joined == right.joined || left.letter == right.letter)
        return {.alike = 1, .common = double(left.weight), .distinct = 1, .isSame = true};
    Side a(left);
    Side b(right);
    shareExact(a, b);
    shareAlike(a, b);
    shareJoined(a, b);
    shareJoined(b, a);
    shareInitials(a, b);
    shareInitials(b, a);
    const double commonA = a.common();
    const double commonB = b.common();
    match.common = std::min(commonA, commonB);
    match.distinct = std::min(a.distinct(), b.distinct());
    match.beginAlike =
        a.count > 0 && b.count > 0 && wordLikeness(a.words.front(), b.words.front()) > 0;
    match.lostLeft = a.lost();
    match.lostRight = b.lost();
    const double missing = match.lostLeft + match.lostRight + a.blurred() + b.blurred();
    match.alike = (commonA + commonB) / (commonA + commonB + missing);
    match.isTwice = a.repeats() || b.repeats();
    match.isNumbered = a.hasOwnNumber() && b.hasOwnNumber();
    constexpr double enough = 0.9;
    constexpr double worth = 0.3; // else letters agree by chance
    if (match.alike < enough && match.alike > worth)
        match.alike = std::max(match.alike, joinedLikeness(left.letter, right.letter));
    return match;
}

} // namespace ilo
