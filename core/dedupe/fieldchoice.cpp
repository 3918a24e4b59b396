#include "core/dedupe/fieldchoice.h"

#include "core/domain/fieldvalue.h"
#include "core/domain/sizeclass.h"
#include "core/text/fold.h"
#include "core/text/mojibake.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Values that say something only together.
const std::array<QStringList, 3> &groups()
{
    static const std::array<QStringList, 3> all{
        QStringList{u"street"_s, u"postcode"_s, u"town"_s, u"country"_s, u"nuts"_s},
        QStringList{u"consent"_s, u"consent_on"_s, u"consent_until"_s},
        QStringList{u"turnover"_s, u"balance_total"_s, u"accounts_year"_s, u"headcount"_s},
    };
    return all;
}

bool isSet(const QVariant &value)
{
    return value.typeId() == QMetaType::QStringList;
}

bool isDamaged(const QString &text)
{
    return repairedText(text) != text || text.contains(QChar::ReplacementCharacter)
        || text.contains(u'?');
}

/// "Lodz" beside "Łódź": the same letters without what a keyboard or a program did not have.
bool isBare(const QString &text, const QString &other)
{
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    return std::ranges::all_of(text, isAscii) && !std::ranges::all_of(other, isAscii)
        && folded(text) == folded(other);
}

bool isInCapitals(const QString &text)
{
    return text == text.toUpper() && text != text.toLower();
}

/// "Says nothing" in its stored form.
bool saysNothing(const QString &field, const QVariant &value)
{
    return value.isNull() || (field == "consent"_L1 && value == toKey(Consent::NotAsked))
        || (field == "size_class"_L1 && value == toKey(SizeClass::Unknown));
}

int strictness(const QVariant &consent)
{
    static const QStringList order{toKey(Consent::Given),
                                   toKey(Consent::NotAsked),
                                   toKey(Consent::Asked),
                                   toKey(Consent::Declined),
                                   toKey(Consent::Withdrawn)};
    return int(order.indexOf(consent.toString()));
}

SizeClass sizeIn(const QVariant &stored)
{
    SizeClass size{};
    return fromStored(stored, size) ? size : SizeClass::Unknown;
}

void choose(FieldChoice &choice, Take take, TakeReason reason)
{
    choice.take = take;
    choice.reason = reason;
}

/// Of two classes that agree the one that says more.
bool tellsCloser(FieldChoice &choice)
{
    const SizeClass kept = sizeIn(choice.kept);
    const SizeClass gone = sizeIn(choice.gone);
    if (!isSaidBy(gone, kept) && !isSaidBy(kept, gone))
        return false;
    choose(choice, isSaidBy(gone, kept) ? Take::Kept : Take::Gone, TakeReason::Closer);
    return true;
}

void chooseAlone(FieldChoice &choice, const FieldTimes &keptTimes, const FieldTimes &goneTimes)
{
    const bool noKept = saysNothing(choice.field, choice.kept);
    const bool noGone = saysNothing(choice.field, choice.gone);
    if (choice.kept == choice.gone)
        return choose(choice, Take::Kept, TakeReason::Same);
    if (noKept || noGone)
        return choose(choice, noKept ? Take::Gone : Take::Kept, TakeReason::OnlyOne);
    if (choice.mayBoth)
        return choose(choice, Take::Both, TakeReason::Joined);
    if (choice.field == "size_class"_L1 && tellsCloser(choice))
        return;
    const bool isText = choice.kept.typeId() == QMetaType::QString;
    if (isText) {
        const QString kept = choice.kept.toString();
        const QString gone = choice.gone.toString();
        if (isDamaged(kept) != isDamaged(gone))
            return choose(choice, isDamaged(kept) ? Take::Gone : Take::Kept, TakeReason::Undamaged);
        if (isBare(kept, gone) || isBare(gone, kept))
            return choose(
                choice, isBare(kept, gone) ? Take::Gone : Take::Kept, TakeReason::Undamaged);
        const bool isName = choice.field == "name"_L1 || choice.field == "town"_L1;
        if (isName && isInCapitals(kept) != isInCapitals(gone))
            return choose(
                choice, isInCapitals(kept) ? Take::Gone : Take::Kept, TakeReason::Written);
    }
    const qint64 keptTime = keptTimes.value(choice.field, -1);
    const qint64 goneTime = goneTimes.value(choice.field, -1);
    if (keptTime != goneTime)
        return choose(choice, goneTime > keptTime ? Take::Gone : Take::Kept, TakeReason::Newer);
    choose(choice, Take::Kept, TakeReason::Staying);
}

FieldChoice *choiceOf(std::vector<FieldChoice> &choices, const QString &field)
{
    const auto found = std::ranges::find(choices, field, &FieldChoice::field);
    return found == choices.end() ? nullptr : &*found;
}

/// The other fields of a group follow the one that decides, with its reason.
void follow(std::vector<FieldChoice> &choices, const QStringList &group, const FieldChoice &leader)
{
    const Take take = leader.take;
    const TakeReason reason = leader.reason;
    for (const QString &field : group) {
        FieldChoice *choice = choiceOf(choices, field);
        if (choice && choice->differs())
            choose(*choice, take, reason);
    }
}

void chooseTogether(std::vector<FieldChoice> &choices)
{
    const auto &[address, consent, figures] = groups();
    // Two streets or towns are two places; one that is only fuller is the same place.
    for (const QString &field : {u"street"_s, u"town"_s}) {
        const FieldChoice *place = choiceOf(choices, field);
        if (place && place->differs() && place->reason != TakeReason::OnlyOne
            && place->reason != TakeReason::Written && place->reason != TakeReason::Undamaged) {
            follow(choices, address, *place);
            break;
        }
    }
    FieldChoice *answer = choiceOf(choices, u"consent"_s);
    if (answer && answer->differs()) {
        if (answer->reason != TakeReason::OnlyOne) {
            const bool gone = strictness(answer->gone) > strictness(answer->kept);
            choose(*answer, gone ? Take::Gone : Take::Kept, TakeReason::Stricter);
        }
        follow(choices, consent, *answer);
    }
    FieldChoice *year = choiceOf(choices, u"accounts_year"_s);
    if (year && year->differs()) {
        const bool gone = year->gone.toInt() > year->kept.toInt();
        if (year->reason != TakeReason::OnlyOne)
            choose(*year, gone ? Take::Gone : Take::Kept, TakeReason::LaterYear);
        follow(choices, figures, *year);
    }
}

QVariant joined(const QVariant &kept, const QVariant &gone)
{
    if (isSet(kept) || isSet(gone)) {
        QStringList members = kept.toStringList() + gone.toStringList();
        members.sort();
        members.removeDuplicates();
        return members;
    }
    if (kept.isNull() || gone.isNull())
        return kept.isNull() ? gone : kept;
    return QVariant(kept.toString() + u"\n\n"_s + gone.toString());
}

} // namespace

std::vector<FieldChoice> fieldChoices(const Organisation &kept, const Organisation &gone,
                                      const FieldTimes &keptTimes, const FieldTimes &goneTimes)
{
    // Marks of the program, which a person does not choose.
    static const QStringList notShown{u"sample"_s, u"favourite"_s};
    std::vector<FieldChoice> choices;
    forEachField<Organisation>([&](const auto &field) {
        const QString name = QString::fromLatin1(field.name);
        FieldChoice choice{name, toStored(kept.*field.member), toStored(gone.*field.member)};
        if (notShown.contains(name)
            || (saysNothing(name, choice.kept) && saysNothing(name, choice.gone)))
            return;
        choice.mayBoth = isSet(choice.kept) || isSet(choice.gone) || name == "note"_L1;
        chooseAlone(choice, keptTimes, goneTimes);
        choices.push_back(std::move(choice));
    });
    chooseTogether(choices);
    return choices;
}

Organisation mergedCompany(const Organisation &kept, const Organisation &gone,
                           const std::vector<FieldChoice> &choices)
{
    Organisation made = kept;
    for (const FieldChoice &choice : choices) {
        const QVariant value = choice.take == Take::Both ? joined(choice.kept, choice.gone)
            : choice.take == Take::Gone                  ? choice.gone
                                                         : choice.kept;
        setFieldValue(made, choice.field, value);
    }
    made.sample = kept.sample && gone.sample;
    made.favourite = kept.favourite || gone.favourite;
    for (const QString &name : {kept.name, gone.name, kept.shortName, gone.shortName}) {
        if (!name.isEmpty() && name != made.name && name != made.shortName)
            made.otherNames << name;
    }
    made.otherNames.sort();
    made.otherNames.removeDuplicates();
    return made;
}

} // namespace ilo
