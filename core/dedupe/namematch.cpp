#include "core/dedupe/namematch.h"

#include "core/dedupe/namewords.h"
#include "core/dedupe/wordlikeness.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace ilo {
namespace {

constexpr qsizetype kMostWords = 24;

/// How two names lie on one another; weights as in NameVariant.
struct NameMatch
{
    double alike = 0;        ///< share of the weight of both that the other has too, 0 to 1
    double common = 0;       ///< weight of what they share
    double distinct = 0;     ///< of that, words that few names have
    bool beginAlike = false; ///< with the same word
    double lostLeft = 0;     ///< weight of the words that only one has
    double lostRight = 0;
    bool isSame = false;     ///< all of it
    bool isNumbered = false; ///< both have numbers, and these differ
};

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

NameMatch matchOf(const NameVariant &left, const NameVariant &right)
{
    NameMatch match;
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
    match.isNumbered = a.hasOwnNumber() && b.hasOwnNumber();
    constexpr double enough = 0.9;
    constexpr double worth = 0.3; // else letters agree by chance
    if (match.alike < enough && match.alike > worth)
        match.alike = std::max(match.alike, joinedLikeness(left.letter, right.letter));
    return match;
}

bool isAbbreviation(const NameVariant &shorter, const NameVariant &longer)
{
    constexpr qsizetype shortest = 3;
    return shorter.words.size() == 1 && shorter.joined.size() >= shortest
        && longer.words.size() >= shortest && shorter.joined == longer.initials;
}

// A name of which this much is shared is one by itself; less is a town or what many are called.
constexpr double kDistinct = 1.05;

/// The points for a share, between the marks straight.
int pointsFor(double alike)
{
    static constexpr std::array<std::pair<double, double>, 7> marks{{
        {0.5, -20},
        {0.6, 5},
        {0.7, 20},
        {0.8, 38},
        {0.85, 48},
        {0.9, 60},
        {0.96, 72},
    }};
    if (alike < marks.front().first)
        return kOtherName;
    for (size_t i = 1; i < marks.size(); ++i) {
        if (alike < marks[i].first) {
            const auto &[x, y] = marks[i - 1];
            const auto &[nextX, nextY] = marks[i];
            return int(std::lround(y + (alike - x) / (nextX - x) * (nextY - y)));
        }
    }
    return int(marks.back().second);
}

/// One word of few letters, a town, a word that many names have: an abbreviation of many.
bool saysLittle(const NameVariant &name)
{
    return name.joined.size() < 3 || double(name.weight) < 0.7
        || (name.words.size() == 1 && NameWords::shipped().isTown(name.joined));
}

NameEvidence shortEvidence(const NameVariant &a, const NameVariant &b)
{
    NameEvidence found{Proof::OtherName, kOtherName, &a, &b, false};
    if (a.joined != b.joined || saysLittle(a))
        return found;
    constexpr qsizetype rare = 5;
    found.proof = Proof::Abbreviation;
    found.tenths = a.joined.size() >= rare ? 35 : 30;
    return found;
}

NameEvidence domainEvidence(const NameVariant &domain, const NameVariant &name)
{
    using enum NameVariant::Origin;
    NameEvidence found{Proof::OtherName, kOtherName, &domain, &name, false};
    constexpr qsizetype shortest = 4;
    constexpr qsizetype sure = 7;
    const bool isName =
        (domain.joined == name.joined || domain.joined == name.letter) && name.origin != Domain;
    const bool isInitials = name.words.size() >= 3 && domain.joined == name.initials;
    if (domain.joined.size() < shortest || !(isName || isInitials) || (isName && saysLittle(name)))
        return found;
    found.proof = Proof::NameInDomain;
    found.tenths = isName && name.words.size() > 1 ? 60
        : isName && domain.joined.size() >= sure   ? 45
        : isInitials                               ? 35
                                                   : 25;
    return found;
}

/// @param areWhole  both state their legal form, so that neither was cut short
NameEvidence evidenceOf(const NameVariant &a, const NameVariant &b, bool areWhole)
{
    using enum NameVariant::Origin;
    if (a.origin == Domain)
        return domainEvidence(a, b);
    if (b.origin == Domain)
        return domainEvidence(b, a);
    if (a.origin == ShortName || b.origin == ShortName)
        return shortEvidence(a, b);
    NameEvidence found{Proof::OtherName, kOtherName, &a, &b, false};
    if (a.origin == Part && b.origin == Part)
        return found;
    const NameMatch match = matchOf(a, b);
    found.isNumbered = match.isNumbered;
    found.tenths = pointsFor(match.alike);
    found.proof = match.alike >= 0.9 ? Proof::AlikeName : Proof::RoughlyAlikeName;
    if (match.isSame) {
        found.proof = Proof::SameName;
        found.tenths = 80;
    }
    if (match.isSame && saysLittle(a))
        found.tenths -= 10;
    // A word in the place of another: "Farjot Constructions", "Farjot Toitures".
    const double replaced = std::min(match.lostLeft, match.lostRight);
    const double added = std::max(match.lostLeft, match.lostRight);
    if (found.tenths > kOtherName) {
        found.tenths -= int(std::lround(30 * std::min(1.0, replaced)));
        if (match.distinct == 0 && added > 0)
            found.tenths -= 25; // "University of Rennes", "University of Rennes II"
    }
    if (replaced == 0 && added > 0 && match.common >= kDistinct && match.distinct > 0) {
        // A department has its own name before that of its house; what is added behind is of the
        // same name more often.
        const int place = match.beginAlike ? 8 : -6;
        const int whole = int(std::lround(25 + 12 * match.common - 12 * added)) + place;
        if (const int points = std::clamp(whole, kOtherName, 55); points > found.tenths) {
            found.tenths = points;
            found.proof = Proof::NameInName;
        }
    }
    constexpr double word = 0.75;
    if (areWhole && !match.isSame && added > word && found.tenths > kOtherName)
        found.tenths -= 15; // "Nokia Oyj", "Nokia Technologies Oy": a house and its daughter
    if ((isAbbreviation(a, b) || isAbbreviation(b, a)) && found.tenths < 25) {
        found.proof = Proof::Abbreviation;
        found.tenths = 25;
    }
    return found;
}

} // namespace

NamesEvidence namesEvidence(const CompanyName &a, const CompanyName &b)
{
    NamesEvidence found;
    NameEvidence abbreviation;
    const bool areWhole = !a.forms.isEmpty() && !b.forms.isEmpty();
    for (const NameVariant &left : a.variants) {
        for (const NameVariant &right : b.variants) {
            const NameEvidence now = evidenceOf(left, right, areWhole);
            if (now.tenths >= 80)
                return {now, {}};
            const bool isShort = left.origin == NameVariant::Origin::ShortName
                || right.origin == NameVariant::Origin::ShortName;
            NameEvidence &best = isShort ? abbreviation : found.best;
            if (!best.a || now.tenths > best.tenths)
                best = now;
        }
    }
    constexpr int unlike = -60; // then the abbreviation is of another name
    if (!abbreviation.a || abbreviation.tenths < 0)
        return found;
    if (found.best.a && found.best.tenths > unlike && found.best.proof != Proof::NameInDomain)
        found.shared = abbreviation;
    if (!found.best.a || abbreviation.tenths > found.best.tenths)
        found.best = abbreviation;
    if (found.best.proof == Proof::NameInDomain)
        found.shared = {}; // the abbreviation in the address is the one that the names share
    return found;
}

} // namespace ilo
