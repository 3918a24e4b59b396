#include "ui/forms/methodinput.h"

#include "core/base/country.h"
#include "core/domain/assessment.h"
#include "core/domain/codelist.h"
#include "core/domain/priorart.h"
#include "ui/kit/fieldlabels.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct MethodInputWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::MethodInputWords)
};

using MethodChoices = std::vector<ChoiceLabel::Choice>;

bool isOfMethods(const QString &type)
{
    return type == typeName<PriorArtSearch>() || type == typeName<PriorArtHit>()
        || type == typeName<NeedAssessment>() || type == typeName<NeedStatement>();
}

template<Enum E>
MethodChoices choicesOfMethod()
{
    MethodChoices choices;
    for (const auto &[value, key] : EnumKeys<E>::keys)
        choices.push_back({QString::fromLatin1(key), label(value)});
    return choices;
}

MethodChoices numbersUpTo(int least, int most)
{
    MethodChoices choices{{QString(), MethodInputWords::tr("Not stated")}};
    for (int number = least; number <= most; ++number)
        choices.push_back({QString::number(number), QString::number(number)});
    return choices;
}

MethodChoices trlsOfHits()
{
    const QString language = QLocale().name().left(2);
    MethodChoices choices{{QString(), MethodInputWords::tr("Not stated")}};
    for (const CodeEntry &level : readCodeList(u"trl"_s))
        choices.push_back({level.key, u"%1 – %2"_s.arg(level.key, level.label(language))});
    return choices;
}

/// 0 to 3, with what they mean.
MethodChoices relevances()
{
    return {{QString(), MethodInputWords::tr("Not stated")},
            {u"0"_s, MethodInputWords::tr("0 – none")},
            {u"1"_s, MethodInputWords::tr("1 – background")},
            {u"2"_s, MethodInputWords::tr("2 – a part of the need")},
            {u"3"_s, MethodInputWords::tr("3 – the need itself")}};
}

MethodChoices countriesOfHits()
{
    MethodChoices choices{{QString(), MethodInputWords::tr("Not stated")}};
    for (const Country &country : countriesIn(QLocale().name().left(2)))
        choices.push_back({country.code, country.name});
    return choices;
}

} // namespace

std::optional<FieldInput> methodInput(const QString &type, const QString &field)
{
    if (!isOfMethods(type))
        return {};
    static const QHash<QString, FieldInput> inputs{
        {u"searched_on"_s, FieldInput::Day},
        {u"cut_off"_s, FieldInput::Day},
        {u"found_on"_s, FieldInput::Day},
        {u"target_by"_s, FieldInput::Day},
        {u"said_on"_s, FieldInput::Day},
        {u"follow_up_on"_s, FieldInput::Day},
        {u"assessed_on"_s, FieldInput::Day},
        {u"places"_s, FieldInput::Set},
        {u"languages"_s, FieldInput::Languages},
        {u"year_from"_s, FieldInput::Number},
        {u"hits"_s, FieldInput::Number},
        {u"relevant"_s, FieldInput::Number},
        {u"year"_s, FieldInput::Number},
        {u"votes"_s, FieldInput::Number},
        {u"keywords"_s, FieldInput::Lines},
        {u"synonyms"_s, FieldInput::Lines},
        {u"note"_s, FieldInput::Lines},
        {u"offers"_s, FieldInput::Lines},
        {u"text"_s, FieldInput::Lines},
        {u"price"_s, FieldInput::Amount},
        {u"kind"_s, FieldInput::Choice},
        {u"legal_status"_s, FieldInput::Choice},
        {u"trl"_s, FieldInput::Choice},
        {u"relevance"_s, FieldInput::Choice},
        {u"country"_s, FieldInput::Choice},
        {u"price_fits"_s, FieldInput::Choice},
        {u"risk"_s, FieldInput::Choice},
        {u"method"_s, FieldInput::Choice},
        {u"trigger_kind"_s, FieldInput::Choice},
        {u"details/pain"_s, FieldInput::Choice},
        {u"details/background"_s, FieldInput::Lines},
        {u"details/outcome"_s, FieldInput::Lines},
    };
    return inputs.value(field, FieldInput::Line);
}

MethodChoices methodChoices(const QString &type, const QString &field)
{
    if (!isOfMethods(type))
        return {};
    if (field == u"kind")
        return choicesOfMethod<HitKind>();
    if (field == u"legal_status")
        return choicesOfMethod<LegalStatus>();
    if (field == u"price_fits")
        return choicesOfMethod<Stated>();
    if (field == u"risk")
        return choicesOfMethod<FreedomRisk>();
    if (field == u"method")
        return choicesOfMethod<NeedMethod>();
    if (field == u"trigger_kind")
        return choicesOfMethod<NeedTrigger>();
    if (field == u"trl")
        return trlsOfHits();
    if (field == u"relevance")
        return relevances();
    if (field == u"country")
        return countriesOfHits();
    if (field == u"details/pain")
        return numbersUpTo(1, 5);
    return {};
}

bool isNumberedMethodChoice(const QString &type, const QString &field)
{
    return type == typeName<PriorArtHit>() && (field == u"trl" || field == u"relevance");
}

QString methodFault(const QString &type, const QString &field)
{
    if (!isOfMethods(type))
        return {};
    if (field == u"title")
        return MethodInputWords::tr("A hit needs a title.");
    if (field == u"text")
        return MethodInputWords::tr("Write what was said.");
    if (field == u"relevant")
        return MethodInputWords::tr("There cannot be more relevant hits than hits.");
    if (field == u"year" || field == u"year_from")
        return MethodInputWords::tr("Write a year with four digits, such as 2024.");
    return {};
}

} // namespace ilo
