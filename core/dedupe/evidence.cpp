#include "core/dedupe/evidence.h"

#include "core/dedupe/namematch.h"
#include "core/dedupe/wordlikeness.h"

#include <algorithm>

namespace ilo {
namespace {

bool sharesAny(const QStringList &a, const QStringList &b)
{
    return std::ranges::any_of(a, [&](const QString &one) { return b.contains(one); });
}

int sharedLike(const QStringList &a, const QStringList &b)
{
    constexpr float sure = 0.8F;
    int count = 0;
    for (const QString &one : a) {
        count += std::ranges::any_of(
                     b, [&](const QString &other) { return wordLikeness(one, other) >= sure; })
            ? 1
            : 0;
    }
    return count;
}

bool isTownIn(const QStringList &towns, const QStringList &address)
{
    return std::ranges::any_of(towns, [&](const QString &town) {
        const QStringList words = town.split(u' ');
        return std::ranges::all_of(words,
                                   [&](const QString &word) { return address.contains(word); });
    });
}

bool sameTown(const PlaceMarks &a, const PlaceMarks &b)
{
    if (sharesAny(a.towns, b.towns) || isTownIn(a.towns, b.all) || isTownIn(b.towns, a.all))
        return true;
    for (const QString &one : a.towns) {
        for (const QString &other : b.towns) {
            if (wordLikeness(one, other) >= 0.8F)
                return true;
        }
    }
    return false;
}

/// How far a place speaks, without words.
struct PlaceProof
{
    Proof proof = Proof::SameTown;
    int tenths = 0;
};

PlaceProof placeProof(const PlaceMarks &left, const PlaceMarks &right)
{
    const bool knowTowns = !left.towns.isEmpty() && !right.towns.isEmpty();
    const bool isTownSame = knowTowns && sameTown(left, right);
    const bool isCodeSame = !left.postcode.isEmpty() && left.postcode == right.postcode;
    const int words = std::min(sharedLike(left.streetWords, right.streetWords),
                               sharedLike(right.streetWords, left.streetWords));
    const bool isNumberSame = sharesAny(left.numbers, right.numbers);
    if (words > 0 && (isNumberSame || words >= 3) && (isTownSame || isCodeSame || !knowTowns))
        return {Proof::SameAddress, 50};
    if (words > 0 && (isTownSame || isCodeSame || isNumberSame))
        return {Proof::SameStreet, 40};
    if (isCodeSame)
        return {Proof::SamePostcode, 30};
    if (isTownSame)
        return {Proof::SameTown, 20};
    return knowTowns ? PlaceProof{Proof::OtherTown, -15} : PlaceProof{};
}

QString placeText(const PlaceMarks &place, Proof proof)
{
    return proof == Proof::SamePostcode                             ? place.postcode
        : proof == Proof::SameAddress || proof == Proof::SameStreet ? place.streetWords.join(u' ')
                                                                    : place.towns.value(0);
}

QString nameText(const NameVariant &name)
{
    return name.written.isEmpty() ? name.letter : name.written.join(u' ');
}

/// Calls `add` with each part: the proof, its tenths, and what makes its words of either company.
template<typename Add>
void addEverything(const Fingerprint &a, const Fingerprint &b, Add &&add)
{
    const auto addMark = [&](const QString &one,
                             const QString &other,
                             Proof same,
                             int sameTenths,
                             Proof differs,
                             int otherTenths) {
        if (one.isEmpty() || other.isEmpty())
            return;
        const bool isSame = one == other;
        add(isSame ? same : differs, isSame ? sameTenths : otherTenths, [&] {
            return std::pair(one, other);
        });
    };
    const auto addShared = [&](const QStringList &ones,
                               const QStringList &others,
                               Proof same,
                               int sameTenths,
                               Proof differs,
                               int otherTenths) {
        if (ones.isEmpty() || others.isEmpty())
            return;
        const bool isSame = sharesAny(ones, others);
        add(isSame ? same : differs, isSame ? sameTenths : otherTenths, [&] {
            return std::pair(ones.front(), others.front());
        });
    };
    const auto nothing = [] { return std::pair(QString(), QString()); };

    constexpr int decides = 200;
    const bool oneCountry = a.country == b.country || a.country.isEmpty() || b.country.isEmpty();
    if (a.vat.left(2) == b.vat.left(2))
        addMark(a.vat, b.vat, Proof::SameVat, decides, Proof::OtherVat, -decides);
    if (oneCountry)
        addMark(
            a.registry, b.registry, Proof::SameRegister, decides, Proof::OtherRegister, -decides);
    addMark(a.pic, b.pic, Proof::SamePic, decides, Proof::OtherPic, -decides);

    const auto [name, shared] = namesEvidence(a.name, b.name);
    if (!name.a)
        return add(Proof::OtherName, kOtherName, nothing);
    add(name.proof, name.tenths, [&] { return std::pair(nameText(*name.a), nameText(*name.b)); });
    if (shared.a)
        add(Proof::SameShortName, 20, [&] {
            return std::pair(shared.a->joined, shared.b->joined);
        });
    if (name.isNumbered)
        add(Proof::OtherNumber, -50, nothing);
    if (!oneCountry)
        add(Proof::OtherCountry, -60, [&] { return std::pair(a.country, b.country); });
    if (const PlaceProof place = placeProof(a.place, b.place); place.tenths != 0)
        add(place.proof, place.tenths, [&] {
            return std::pair(placeText(a.place, place.proof), placeText(b.place, place.proof));
        });
    addShared(a.domains, b.domains, Proof::SameDomain, 50, Proof::OtherDomain, -20);
    addMark(a.telephone, b.telephone, Proof::SameTelephone, 40, Proof::OtherTelephone, -10);
    addShared(a.name.forms, b.name.forms, Proof::SameForm, 5, Proof::OtherForm, -10);
}

} // namespace

Likeness likenessOf(const Fingerprint &a, const Fingerprint &b)
{
    Likeness likeness;
    addEverything(a, b, [&](Proof proof, int tenths, const auto &words) {
        const auto [one, other] = words();
        likeness.parts.push_back({proof, tenths, one, other});
        likeness.tenths += tenths;
    });
    return likeness;
}

int likenessTenths(const Fingerprint &a, const Fingerprint &b)
{
    int sum = 0;
    addEverything(a, b, [&](Proof, int tenths, const auto &) { sum += tenths; });
    return sum;
}

} // namespace ilo
