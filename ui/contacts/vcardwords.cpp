#include "ui/contacts/vcardwords.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct VcardWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::VcardWords)
};

QString problemText(CardProblem problem)
{
    switch (problem) {
    case CardProblem::None: return {};
    case CardProblem::NoName: return VcardWords::tr("Rejected: it says no name");
    case CardProblem::CutOff: return VcardWords::tr("Rejected: it is cut off before its end");
    case CardProblem::Organisation:
        return VcardWords::tr("Rejected: it is of an organisation, not of a person");
    case CardProblem::Group: return VcardWords::tr("Rejected: it is a list of other cards");
    }
    Q_UNREACHABLE();
}

QString propertyText(const QString &property)
{
    static const QHash<QString, QString> words{
        {u"PHOTO"_s, VcardWords::tr("picture")},
        {u"LOGO"_s, VcardWords::tr("logo")},
        {u"ADR"_s, VcardWords::tr("postal address")},
        {u"LABEL"_s, VcardWords::tr("postal address")},
        {u"BDAY"_s, VcardWords::tr("birthday")},
        {u"ANNIVERSARY"_s, VcardWords::tr("anniversary")},
        {u"TEL"_s, VcardWords::tr("further telephone numbers")},
        {u"EMAIL"_s, VcardWords::tr("further e-mail addresses")},
        {u"URL"_s, VcardWords::tr("web address")},
        {u"NICKNAME"_s, VcardWords::tr("nickname")},
        {u"GENDER"_s, VcardWords::tr("gender")},
        {u"AGENT"_s, VcardWords::tr("card of an assistant")},
        {QString(), VcardWords::tr("lines that cannot be read")},
    };
    return words.value(property, property);
}

QString knownText(const PlannedCard &planned)
{
    const QString name = planned.known ? planned.known->name : QString();
    switch (planned.knownBy) {
    case KnownBy::Nothing: return {};
    case KnownBy::NameAndEmail:
        return VcardWords::tr("“%1” is here already, with the same name and address.").arg(name);
    case KnownBy::Email: return VcardWords::tr("“%1” is here with the same address.").arg(name);
    case KnownBy::NameAndOrganisation:
        return VcardWords::tr("“%1” is here already, at the same organisation.").arg(name);
    case KnownBy::EarlierCard:
        return VcardWords::tr("The file has this person twice: see card %1.")
            .arg(planned.earlier + 1);
    }
    Q_UNREACHABLE();
}

} // namespace

QString fateText(const PlannedCard &planned)
{
    return planned.card.problem == CardProblem::None ? actionText(planned.action)
                                                     : problemText(planned.card.problem);
}

QString actionText(CardAction action)
{
    switch (action) {
    case CardAction::Create: return VcardWords::tr("New contact");
    case CardAction::Complete: return VcardWords::tr("Fill what is missing");
    case CardAction::Skip: return VcardWords::tr("Leave out");
    }
    Q_UNREACHABLE();
}

QString reasonText(const PlannedCard &planned)
{
    QStringList sentences{VcardWords::tr("Line %1 of the file.").arg(planned.card.line)};
    if (planned.card.problem != CardProblem::None)
        sentences << problemText(planned.card.problem) + u'.';
    sentences << knownText(planned);
    if (planned.organisationsFound > 1)
        sentences << VcardWords::tr("%n organisations are called “%1”; the first is taken.",
                                    nullptr,
                                    planned.organisationsFound)
                         .arg(planned.card.organisation);
    QStringList left;
    for (const auto &[property, times] : planned.card.leftOut)
        left << propertyText(property);
    left.removeDuplicates();
    if (!left.isEmpty())
        sentences << VcardWords::tr("Not taken over: %1.").arg(left.join(u", "_s));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace ilo
