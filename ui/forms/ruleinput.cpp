#include "ui/forms/ruleinput.h"

#include "core/base/country.h"
#include "core/domain/change.h"
#include "core/text/fold.h"
#include "ui/kit/fieldlabels.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct RuleInputWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::RuleInputWords)
};

using RuleChoices = std::vector<ChoiceLabel::Choice>;

template<Enum E>
RuleChoices choicesOfEnum()
{
    RuleChoices choices;
    for (const auto &[value, key] : EnumKeys<E>::keys)
        choices.push_back({QString::fromLatin1(key), label(value)});
    return choices;
}

bool isOfRules(const QString &type)
{
    return type == typeName<ProcurementRule>() || type == typeName<ReturnBalance>()
        || type == typeName<Portal>() || type == typeName<Threshold>();
}

} // namespace

std::optional<FieldInput> ruleInput(const QString &type, const QString &field)
{
    if (!isOfRules(type))
        return {};
    static const QHash<QString, FieldInput> inputs{
        {u"kind"_s, FieldInput::Choice},
        {u"state"_s, FieldInput::Choice},
        {u"status"_s, FieldInput::Choice},
        {u"check_before_use"_s, FieldInput::Choice},
        {u"value_from"_s, FieldInput::Amount},
        {u"value_below"_s, FieldInput::Amount},
        {u"amount"_s, FieldInput::Amount},
        {u"valid_from"_s, FieldInput::Day},
        {u"valid_until"_s, FieldInput::Day},
        {u"checked_on"_s, FieldInput::Day},
        {u"text"_s, FieldInput::Lines},
        {u"source"_s, FieldInput::Lines},
        {u"act"_s, FieldInput::Lines},
    };
    return inputs.value(field, FieldInput::Line);
}

RuleChoices ruleChoices(const QString &type, const QString &field)
{
    if (!isOfRules(type))
        return {};
    if (field == "kind"_L1)
        return type == typeName<Threshold>() ? choicesOfEnum<ThresholdKind>()
                                             : choicesOfEnum<ContractKind>();
    if (field == "status"_L1)
        return choicesOfEnum<BalanceStatus>();
    if (field == "check_before_use"_L1)
        return {{QString(), RuleInputWords::tr("No")},
                {u"1"_s, RuleInputWords::tr("Yes, check before use")}};
    if (field == "state"_L1) {
        RuleChoices choices;
        for (const Country &country : countriesIn(QLocale().name().left(2)))
            choices.push_back({country.code, country.name});
        return choices;
    }
    return {};
}

QStringList readCountries(const QString &text, QString &unknown)
{
    static const QRegularExpression between(u"[;,\\n]"_s);
    QStringList codes;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        const QString name = folded(part);
        if (name.isEmpty())
            continue;
        QString found;
        for (const Country &country : countriesIn(QLocale().name().left(2))) {
            if (name == folded(country.code) || name == folded(country.alpha3)
                || name == folded(country.name) || name == folded(countryName(country.code)))
                found = country.code;
        }
        if (found.isEmpty() && unknown.isEmpty())
            unknown = part.trimmed();
        codes << found;
    }
    return asSet(codes);
}

QString countriesText(const QStringList &codes)
{
    QStringList names;
    for (const QString &code : codes)
        names << countryName(code, QLocale().name().left(2));
    names.sort(Qt::CaseInsensitive);
    return names.join(u"; "_s);
}

} // namespace ilo
