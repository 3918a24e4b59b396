#include "ui/forms/opportunityinput.h"

#include "core/domain/opportunity.h"
#include "ui/kit/fieldlabels.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct OpportunityInputWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::OpportunityInputWords)
};

using OpportunityChoices = std::vector<ChoiceLabel::Choice>;

template<Enum E>
OpportunityChoices allOf()
{
    OpportunityChoices choices;
    for (const auto &[value, key] : EnumKeys<E>::keys)
        choices.push_back({QString::fromLatin1(key), label(value)});
    return choices;
}

/// An opportunity or one of its lots, whose fields are alike.
bool isOfCall(const QString &type)
{
    return type == typeName<Opportunity>() || type == typeName<Lot>();
}

/// Keys of a list of eForms. A notice may name several of them, which then stand as they are until
/// a person chooses one.
OpportunityChoices keyed(const QStringList &keys, QString (*words)(const QString &))
{
    OpportunityChoices choices{{QString(), OpportunityInputWords::tr("Not stated")}};
    for (const QString &key : keys)
        choices.push_back({key, words(key)});
    return choices;
}

OpportunityChoices procedures()
{
    OpportunityChoices choices{{QString(), OpportunityInputWords::tr("Not stated")}};
    for (const auto &key : {u"open"_s,
                            u"restricted"_s,
                            u"neg-w-call"_s,
                            u"neg-wo-call"_s,
                            u"comp-dial"_s,
                            u"innovation"_s,
                            u"comp-tend"_s,
                            u"oth-single"_s,
                            u"oth-mult"_s})
        choices.push_back({key, procedureLabel(key)});
    return choices;
}

} // namespace

std::optional<FieldInput> opportunityInput(const QString &type, const QString &field)
{
    if (!isOfCall(type))
        return {};
    static const QHash<QString, FieldInput> inputs{
        {u"organisation_id"_s, FieldInput::Organisation},
        {u"kind"_s, FieldInput::Choice},
        {u"stage"_s, FieldInput::Choice},
        {u"contracts"_s, FieldInput::Choice},
        {u"procedure"_s, FieldInput::Choice},
        {u"sme_suitable"_s, FieldInput::Choice},
        {u"innovation"_s, FieldInput::Choice},
        {u"strategic"_s, FieldInput::Choice},
        {u"value_confidential"_s, FieldInput::Choice},
        {u"owner_id"_s, FieldInput::Choice},
        {u"buyer_country"_s, FieldInput::Choice},
        {u"value"_s, FieldInput::Amount},
        {u"framework_maximum"_s, FieldInput::Amount},
        {u"closes_on"_s, FieldInput::Day},
        {u"questions_until"_s, FieldInput::Day},
        {u"tender_on"_s, FieldInput::Day},
        {u"opens_on"_s, FieldInput::Day},
        {u"decision_on"_s, FieldInput::Day},
        {u"starts_on"_s, FieldInput::Day},
        {u"ends_on"_s, FieldInput::Day},
        {u"published_on"_s, FieldInput::Day},
        {u"cpv"_s, FieldInput::Set},
        {u"nuts"_s, FieldInput::Set},
        {u"description"_s, FieldInput::Lines},
        {u"note"_s, FieldInput::Lines},
    };
    return inputs.value(field, FieldInput::Line);
}

OpportunityChoices opportunityChoices(const QString &type, const QString &field)
{
    if (!isOfCall(type))
        return {};
    if (field == u"innovation")
        return keyed({u"mar-nov"_s, u"prod-innov"_s, u"proc-innov"_s, u"rd-act"_s},
                     innovationLabel);
    if (field == u"strategic")
        return keyed({u"inn-pur"_s, u"env-imp"_s, u"soc-obj"_s, u"none"_s}, strategicLabel);
    if (field == u"kind")
        return allOf<OpportunityKind>();
    if (field == u"stage")
        return allOf<OpportunityStage>();
    if (field == u"contracts")
        return allOf<ContractKind>();
    if (field == u"sme_suitable")
        return allOf<Stated>();
    if (field == u"procedure")
        return procedures();
    if (field == u"value_confidential")
        return {{QString(), OpportunityInputWords::tr("No")},
                {u"1"_s, OpportunityInputWords::tr("Yes, never passed on")}};
    return {};
}

QString opportunityFault(const QString &type, const QString &field)
{
    if (!isOfCall(type))
        return {};
    if (field == u"title")
        return type == typeName<Lot>()
            ? OpportunityInputWords::tr("A lot needs a number or a title.")
            : OpportunityInputWords::tr("An opportunity needs a title.");
    if (field.endsWith(u"_at"_s))
        return OpportunityInputWords::tr("Write an hour such as 12:00.");
    if (field == u"ends_on")
        return OpportunityInputWords::tr("The contract cannot end before it starts.");
    return {};
}

} // namespace ilo
