#include "core/dedupe/namematch.h"

#include "core/dedupe/namewords.h"
#include "core/dedupe/wordlikeness.h"
#include "core/dedupe/wordsmatch.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ilo {
namespace {

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
    const WordsMatch match = matchOf(a, b);
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
        const int place = (match.beginAlike ? 8 : -6) + (match.isTwice ? 20 : 0);
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

/// Whether one name is the other with letters lost on the way: marks stand for them, or nothing.
bool isSameDamaged(const CompanyName &a, const CompanyName &b)
{
    constexpr qsizetype fewest = 5;
    if (a.lasting.size() < fewest || b.lasting.size() < fewest)
        return false;
    const bool hasGap = a.whole.contains(u'?') || b.whole.contains(u'?');
    if (hasGap && agreeWithGaps(a.whole, b.whole))
        return true;
    if (a.lasting != b.lasting)
        return false;
    // Of letters that are there on both sides none may be another: "Müller" and "Möller" are two.
    const bool isBareA = a.lasting == a.whole;
    const bool isBareB = b.lasting == b.whole;
    constexpr double leastLeft = 0.6;
    const double longest = double(std::max(a.whole.size(), b.whole.size()));
    return (hasGap || isBareA != isBareB) && double(a.lasting.size()) >= leastLeft * longest;
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
    if (found.best.tenths < pointsFor(1) && !a.variants.empty() && !b.variants.empty()
        && isSameDamaged(a, b))
        return {{Proof::AlikeName, pointsFor(1), &a.variants.front(), &b.variants.front(), false},
                {}};
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
