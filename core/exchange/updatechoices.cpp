#include "core/exchange/updatechoices.h"

#include "core/exchange/vocabulary.h"
#include "core/text/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

bool hasNoAnswer(const FieldChoice &choice, const QVariant &value)
{
    return value.isNull() || (choice.field == "consent"_L1 && value == toKey(Consent::NotAsked))
        || (choice.field == "size_class"_L1 && value == toKey(SizeClass::Unknown));
}

/// Whether everything that the list says is said already: members of a set, lines of a note, a name
/// in other capitals, the role that every row of a list has.
bool isSaid(const FieldChoice &choice)
{
    if (choice.field == "roles"_L1
        && choice.gone.toStringList() == QStringList{toKey(OrganisationRole::Company)})
        return !choice.kept.isNull();
    if (choice.gone.typeId() == QMetaType::QStringList) {
        const QStringList kept = choice.kept.toStringList();
        return std::ranges::all_of(choice.gone.toStringList(),
                                   [&](const QString &member) { return kept.contains(member); });
    }
    if (choice.field == "note"_L1) {
        const QStringList kept = choice.kept.toString().split(u'\n');
        return std::ranges::all_of(choice.gone.toString().split(u'\n', Qt::SkipEmptyParts),
                                   [&](const QString &line) { return kept.contains(line); });
    }
    if (choice.field == "size_class"_L1 && choice.reason == TakeReason::Closer)
        return choice.take == Take::Kept;
    return choice.field == "name"_L1
        && squashed(choice.kept.toString()) == squashed(choice.gone.toString());
}

void takeField(FieldChoice &choice, Take what, TakeReason reason)
{
    choice.take = what;
    choice.reason = reason;
}

void followPolicy(FieldChoice &choice, UpdatePolicy policy)
{
    if (!choice.differs())
        return;
    if (isSaid(choice))
        return takeField(choice, Take::Kept, TakeReason::Same);
    if (hasNoAnswer(choice, choice.gone))
        return takeField(choice, Take::Kept, TakeReason::OnlyOne);
    if (policy == UpdatePolicy::Keep)
        return takeField(choice, Take::Kept, TakeReason::Staying);
    // The id in another list: the one that is known goes on recognising its own.
    if (choice.field == "source_id"_L1 && !choice.kept.isNull())
        return takeField(choice, Take::Kept, TakeReason::Staying);
    if (hasNoAnswer(choice, choice.kept))
        return takeField(choice, Take::Gone, TakeReason::OnlyOne);
    if (policy == UpdatePolicy::Fill)
        return takeField(choice,
                         choice.mayBoth ? Take::Both : Take::Kept,
                         choice.mayBoth ? TakeReason::Joined : TakeReason::Staying);
}

/// "Fjord Optik A/S" beside "Fjordoptik": the same letters and more.
bool isFuller(const QVariant &value, const QVariant &than)
{
    if (value.typeId() != QMetaType::QString || than.typeId() != QMetaType::QString)
        return false;
    const QString longer = foldedWords(value.toString()).join(QString());
    const QString shorter = foldedWords(than.toString()).join(QString());
    return longer.size() > shorter.size() && longer.contains(shorter);
}

FieldChoice *fieldIn(std::vector<FieldChoice> &choices, const QString &field)
{
    const auto found = std::ranges::find(choices, field, &FieldChoice::field);
    return found == choices.end() ? nullptr : &*found;
}

/// The days of another answer say nothing about this one.
void withConsent(std::vector<FieldChoice> &choices)
{
    const FieldChoice *consent = fieldIn(choices, u"consent"_s);
    if (!consent || !consent->differs())
        return;
    const bool isReplaced = consent->take == Take::Gone && consent->reason != TakeReason::OnlyOne;
    for (const QString &day : {u"consent_on"_s, u"consent_until"_s}) {
        FieldChoice *choice = fieldIn(choices, day);
        if (choice && choice->differs() && (isReplaced || consent->take == Take::Kept))
            takeField(*choice, consent->take, consent->reason);
    }
}

/// A year is not moved on while a figure of the year before would stay under it.
void withYear(std::vector<FieldChoice> &choices)
{
    FieldChoice *year = fieldIn(choices, u"accounts_year"_s);
    if (!year || !year->differs() || year->take != Take::Gone || hasNoAnswer(*year, year->kept))
        return;
    const bool leavesOld = std::ranges::any_of(choices, [](const FieldChoice &choice) {
        return (choice.field == "turnover"_L1 || choice.field == "balance_total"_L1)
            && hasNoAnswer(choice, choice.gone);
    });
    if (leavesOld)
        takeField(*year, Take::Kept, TakeReason::Staying);
}

} // namespace

std::vector<FieldChoice> updateChoices(const Organisation &stored, const Organisation &listed,
                                       UpdatePolicy policy, const std::map<QString, Take> &said,
                                       bool keepsName)
{
    static const FieldTimes newer = [] {
        FieldTimes times;
        forEachField<Organisation>(
            [&](const auto &field) { times.insert(QString::fromLatin1(field.name), 1); });
        return times;
    }();
    std::vector<FieldChoice> choices = fieldChoices(stored, listed, {}, newer);
    for (FieldChoice &choice : choices)
        followPolicy(choice, policy);
    withConsent(choices);
    withYear(choices);
    if (FieldChoice *name = fieldIn(choices, u"name"_s); keepsName && name && name->differs())
        takeField(*name, Take::Kept, TakeReason::Staying);
    for (FieldChoice &choice : choices) {
        const auto chosen = said.find(choice.field);
        if (chosen != said.end())
            takeField(choice, chosen->second, TakeReason::Person);
    }
    return choices;
}

std::vector<FieldChoice> joinChoices(const Organisation &made, const Organisation &listed,
                                     const std::map<QString, Take> &said)
{
    std::vector<FieldChoice> choices = fieldChoices(made, listed, {}, {});
    for (FieldChoice &choice : choices) {
        if (choice.reason == TakeReason::Staying && isFuller(choice.gone, choice.kept))
            takeField(choice, Take::Gone, TakeReason::Closer);
        const auto chosen = said.find(choice.field);
        if (chosen != said.end())
            takeField(choice, chosen->second, TakeReason::Person);
    }
    return choices;
}

Organisation updatedCompany(const Organisation &stored, const Organisation &listed,
                            const std::vector<FieldChoice> &choices)
{
    Organisation other = listed;
    other.sample = stored.sample;
    if (squashed(other.name) == squashed(stored.name))
        other.name = stored.name;
    return mergedCompany(stored, other, choices);
}

} // namespace ilo
