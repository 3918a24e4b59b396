#include "app/cli/vcardverbs.h"

#include "app/cli/console.h"
#include "app/cli/words.h"
#include "core/exchange/contactsvcf.h"
#include "core/exchange/vcardplan.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QJsonObject leftOutOf(const PersonCard &card)
{
    QJsonObject properties;
    for (const auto &[property, times] : card.leftOut)
        properties.insert(property.isEmpty() ? u"unreadable"_s : property, times);
    return properties;
}

QJsonObject cardObject(const PlannedCard &planned, const QStringList &made)
{
    const PersonCard &card = planned.card;
    QJsonObject object{{u"line"_s, card.line}, {u"name"_s, card.name}};
    if (card.problem != CardProblem::None) {
        object.insert(u"action"_s, u"reject"_s);
        object.insert(u"reason"_s, toKey(card.problem));
        return object;
    }
    object.insert(u"action"_s, toKey(planned.action));
    if (planned.knownBy != KnownBy::Nothing)
        object.insert(u"knownBy"_s, toKey(planned.knownBy));
    if (planned.known)
        object.insert(u"known"_s, planned.known->id.toString());
    if (!card.organisation.isEmpty()) {
        object.insert(u"organisation"_s, card.organisation);
        object.insert(u"organisationIs"_s,
                      planned.organisationsFound > 0         ? u"found"_s
                          : made.contains(card.organisation) ? u"new"_s
                                                             : u"left_out"_s);
    }
    if (!card.leftOut.empty())
        object.insert(u"leftOut"_s, leftOutOf(card));
    return object;
}

QJsonObject countsOf(const VcardPlan &plan)
{
    return {{u"contacts"_s, plan.count(CardAction::Create)},
            {u"completed"_s, plan.count(CardAction::Complete)},
            {u"skipped"_s, plan.count(CardAction::Skip)},
            {u"organisations"_s, plan.newOrganisations().size()},
            {u"rejected"_s, plan.rejected()}};
}

QJsonArray cardsOf(const VcardPlan &plan)
{
    QJsonArray cards;
    const QStringList made = plan.newOrganisations();
    for (const PlannedCard &planned : plan.cards)
        cards.append(cardObject(planned, made));
    return cards;
}

QString fateOf(const PlannedCard &planned)
{
    switch (planned.card.problem) {
    case CardProblem::None: break;
    case CardProblem::NoName: return Words::tr("rejected: no name");
    case CardProblem::CutOff: return Words::tr("rejected: cut off");
    case CardProblem::Organisation: return Words::tr("rejected: an organisation, not a person");
    case CardProblem::Group: return Words::tr("rejected: a list of others");
    }
    switch (planned.action) {
    case CardAction::Create: return Words::tr("new");
    case CardAction::Complete: return Words::tr("fills what is missing");
    case CardAction::Skip: break;
    }
    return planned.knownBy == KnownBy::EarlierCard ? Words::tr("left out: twice in the file")
                                                   : Words::tr("left out: is here already");
}

void printPlan(const VcardPlan &plan)
{
    TextTable rows(
        {Words::tr("line"), Words::tr("name"), Words::tr("organisation"), Words::tr("becomes")});
    for (const PlannedCard &planned : plan.cards)
        rows.add({QString::number(planned.card.line),
                  planned.card.name,
                  planned.card.organisation,
                  fateOf(planned)});
}

Result<VcardPlan> planOf(const Call &call, Workspace &workspace, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::File, file.errorString(), path);
    const auto cards = readVcards(file.readAll());
    if (!cards)
        return fail(cards.error().code, cards.error().detail, path);
    VcardImport import{.source = QFileInfo(path).fileName(),
                       .makesOrganisations = !call.isSet(u"no-organisations")};
    const QString basis = call.value(u"basis");
    if (!basis.isEmpty() && !fromStored(basis, import.basis))
        return fail(Error::Code::Invalid,
                    Words::tr("public_task, legitimate_interests, contract or consent"),
                    basis);
    return planVcards(workspace.database(), *cards, import);
}

} // namespace

bool isVcardName(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == "vcf"_L1 || suffix == "vcard"_L1;
}

Outcome importVcards(const Call &call, Workspace &workspace, const QString &path)
{
    const Result<VcardPlan> plan = planOf(call, workspace, path);
    if (!plan)
        return fail(plan.error());
    QJsonObject said = countsOf(*plan);
    if (call.isSet(u"dry-run")) {
        said.insert(u"cards"_s, cardsOf(*plan));
        if (call.wantsJson())
            printJson(said);
        else
            printPlan(*plan);
        return ExitCode::Done;
    }
    const QString label =
        Words::tr("Imported %n contacts from %1",
                  nullptr,
                  plan->count(CardAction::Create) + plan->count(CardAction::Complete))
            .arg(QFileInfo(path).fileName());
    if (Status applied = workspace.apply(changesOf(*plan), label); !applied)
        return fail(applied.error());
    if (call.wantsJson())
        printJson(said);
    else
        printLine(Words::tr("%1; left out: %2; rejected: %3")
                      .arg(label)
                      .arg(plan->count(CardAction::Skip))
                      .arg(plan->rejected()));
    return ExitCode::Done;
}

Outcome exportContacts(const Call &call, Workspace &workspace, const QString &path)
{
    const VcardExport wanted{.numbers = {},
                             .filter = call.value(u"filter"),
                             .version = call.isSet(u"vcard3") ? VcardVersion::V3 : VcardVersion::V4,
                             .withObjectors = call.isSet(u"all")};
    const Result<VcardCounts> counts =
        exportVcards(workspace.database(), path, wanted, terminalProgress(Words::tr("contacts")));
    if (!counts)
        return fail(counts.error());
    if (call.wantsJson())
        printJson(QJsonObject{{u"file"_s, path},
                              {u"records"_s, QJsonObject{{u"contact"_s, counts->written}}},
                              {u"doNotContact"_s, counts->objectors}});
    else
        printLine(Words::tr("%1: %2 contacts; left out because they must not be contacted: %3")
                      .arg(path)
                      .arg(counts->written)
                      .arg(counts->objectors));
    return ExitCode::Done;
}

} // namespace ilo
