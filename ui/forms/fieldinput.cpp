#include "ui/forms/fieldinput.h"

#include "core/base/country.h"
#include "core/domain/organisation.h"
#include "core/domain/technologyarea.h"
#include "core/storage/companyrecord.h"
#include "core/text/daytext.h"
#include "ui/forms/languageinput.h"
#include "ui/forms/methodinput.h"
#include "ui/forms/opportunityinput.h"
#include "ui/forms/ruleinput.h"
#include "ui/kit/activitytext.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/identifiertext.h"
#include "ui/kit/privacytext.h"
#include "ui/kit/valuetext.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::FieldWords)
};

using Choices = std::vector<ChoiceLabel::Choice>;

template<Enum E>
Choices enumChoices()
{
    Choices choices;
    for (const auto &[value, key] : EnumKeys<E>::keys)
        choices.push_back({QString::fromLatin1(key), label(value)});
    return choices;
}

Choices countryChoices()
{
    Choices choices{{QString(), FieldWords::tr("Not stated")}};
    for (const Country &country : countriesIn(QLocale().name().left(2)))
        choices.push_back({country.code, country.name});
    return choices;
}

Choices areaChoices()
{
    Choices choices{{QString(), FieldWords::tr("None")}};
    for (const CodeEntry &area : technologyAreas())
        choices.push_back({area.key,
                           (area.parent.isEmpty() ? QString() : u"    "_s)
                               + technologyAreaLabel(area.key, QLocale().name().left(2))});
    return choices;
}

Choices trlChoices()
{
    Choices choices{{QString(), FieldWords::tr("Not stated")}};
    for (const CodeEntry &level : readCodeList(u"trl"_s))
        choices.push_back(
            {level.key, u"%1 – %2"_s.arg(level.key, level.label(QLocale().name().left(2)))});
    return choices;
}

Choices levelChoices()
{
    Choices choices{{QString(), levelLabel({})}};
    for (int level = 1; level <= 5; ++level)
        choices.push_back({QString::number(level), levelLabel(level)});
    return choices;
}

Choices languageChoices()
{
    Choices choices{{QString(), FieldWords::tr("Not known")}};
    for (const QString &code : commonLanguages())
        choices.push_back({code, languageLabel(code)});
    return choices;
}

Choices basisChoices()
{
    Choices choices;
    for (const auto &[value, key] : EnumKeys<LawfulBasis>::keys) {
        const QString meaning = explained(value);
        choices.push_back({QString::fromLatin1(key),
                           meaning.isEmpty()
                               ? label(value)
                               //: %1: a lawful basis, %2: what it means
                               : FieldWords::tr("%1 – %2").arg(label(value), meaning)});
    }
    return choices;
}

Choices advisorChoices(Database &database)
{
    Choices choices{{QString(), FieldWords::tr("Nobody")}};
    if (const auto all = advisors(database); all) {
        for (const Advisor &advisor : *all)
            choices.push_back({advisor.id.toString(), advisor.name});
    }
    return choices;
}

/// The roles one by one and together, since an organisation can have several.
Choices roleChoices()
{
    Choices choices{{QString(), FieldWords::tr("Company")}};
    const QString company = toKey(OrganisationRole::Company);
    const QString research = toKey(OrganisationRole::ResearchOrganisation);
    const QString bigScience = toKey(OrganisationRole::BigScience);
    for (const QStringList &roles : {QStringList{research},
                                     QStringList{company, research},
                                     QStringList{bigScience},
                                     QStringList{company, bigScience},
                                     QStringList{research, bigScience}}) {
        const QStringList set = asSet(roles);
        choices.push_back(
            {set.join(u';'), valueText(u"organisation"_s, u"roles"_s, QVariant(set))});
    }
    return choices;
}

Typed readNumber(const QString &text)
{
    QString digits = text;
    digits.remove(QRegularExpression(u"[\\s.,'\\x{202f}\\x{a0}]"_s));
    bool isNumber = false;
    const int number = digits.toInt(&isNumber);
    if (!isNumber)
        return {{}, FieldWords::tr("Write a whole number in digits, such as 34.")};
    return {number, {}};
}

Typed readDay(const QString &text)
{
    const QDate day = parseDay(text, QDate::currentDate());
    if (!day.isValid())
        return {{}, FieldWords::tr("Write a day such as 30.6.2028 or 30 June 2028.")};
    return {toStored(day), {}};
}

Typed readAmount(const QString &text)
{
    const auto money = parseMoney(text);
    if (!money)
        return {{}, FieldWords::tr("Write an amount with its currency, such as 1.2 m EUR.")};
    return {toStored(*money), {}};
}

} // namespace

FieldInput inputOf(const QString &type, const QString &field)
{
    static const QHash<QString, FieldInput> inputs{
        {u"organisation/other_names"_s, FieldInput::Set},
        {u"organisation/roles"_s, FieldInput::Choice},
        {u"organisation/tags"_s, FieldInput::Set},
        {u"organisation/cpv"_s, FieldInput::Set},
        {u"organisation/nace"_s, FieldInput::Set},
        {u"organisation/founded"_s, FieldInput::Number},
        {u"organisation/headcount"_s, FieldInput::Number},
        {u"organisation/accounts_year"_s, FieldInput::Number},
        {u"organisation/turnover"_s, FieldInput::Amount},
        {u"organisation/balance_total"_s, FieldInput::Amount},
        {u"organisation/size_declared_on"_s, FieldInput::Day},
        {u"organisation/consent_on"_s, FieldInput::Day},
        {u"organisation/consent_until"_s, FieldInput::Day},
        {u"organisation/country"_s, FieldInput::Choice},
        {u"organisation/size_class"_s, FieldInput::Choice},
        {u"organisation/consent"_s, FieldInput::Choice},
        {u"organisation/advisor_id"_s, FieldInput::Choice},
        {u"organisation/members"_s, FieldInput::Countries},
        {u"organisation/governance"_s, FieldInput::Lines},
        {u"organisation/note"_s, FieldInput::Lines},
        {u"capability/text"_s, FieldInput::Lines},
        {u"capability/language"_s, FieldInput::Choice},
        {u"capability/area"_s, FieldInput::Choice},
        {u"capability/trl"_s, FieldInput::Choice},
        {u"capability/kind"_s, FieldInput::Choice},
        {u"certificate/valid_until"_s, FieldInput::Day},
        {u"reference_project/year"_s, FieldInput::Number},
        {u"contact/organisation_id"_s, FieldInput::Organisation},
        {u"contact/role"_s, FieldInput::Choice},
        {u"contact/languages"_s, FieldInput::Languages},
        {u"contact/basis"_s, FieldInput::Choice},
        {u"contact/purposes"_s, FieldInput::Set},
        {u"contact/consent"_s, FieldInput::Choice},
        {u"contact/consent_on"_s, FieldInput::Day},
        {u"contact/consent_until"_s, FieldInput::Day},
        {u"contact/do_not_contact"_s, FieldInput::Choice},
        {u"contact/retain_until"_s, FieldInput::Day},
        {u"contact/tags"_s, FieldInput::Set},
        {u"contact/note"_s, FieldInput::Lines},
        {u"activity/day"_s, FieldInput::Day},
        {u"activity/kind"_s, FieldInput::Choice},
        {u"activity/organisation_id"_s, FieldInput::Organisation},
        {u"activity/minutes"_s, FieldInput::Number},
        {u"activity/service"_s, FieldInput::Choice},
        {u"activity/level"_s, FieldInput::Choice},
        {u"activity/note"_s, FieldInput::Lines},
        {u"activity/advisor_id"_s, FieldInput::Choice},
        {u"task/due_on"_s, FieldInput::Day},
        {u"task/snoozed_until"_s, FieldInput::Day},
        {u"task/done_on"_s, FieldInput::Day},
        {u"task/organisation_id"_s, FieldInput::Organisation},
        {u"task/owner_id"_s, FieldInput::Choice},
        {u"task/note"_s, FieldInput::Lines},
    };
    if (const auto ofRule = ruleInput(type, field))
        return *ofRule;
    if (const auto ofOpportunity = opportunityInput(type, field))
        return *ofOpportunity;
    if (const auto ofMethod = methodInput(type, field))
        return *ofMethod;
    return inputs.value(type + u'/' + field, FieldInput::Line);
}

Choices choicesOf(Database &database, const QString &type, const QString &field)
{
    if (auto ofRule = ruleChoices(type, field); !ofRule.empty())
        return ofRule;
    if (auto ofOpportunity = opportunityChoices(type, field); !ofOpportunity.empty())
        return ofOpportunity;
    if (auto ofMethod = methodChoices(type, field); !ofMethod.empty())
        return ofMethod;
    if (field == "country"_L1 || field == "buyer_country"_L1)
        return countryChoices();
    if (field == "roles"_L1)
        return roleChoices();
    if (field == "size_class"_L1)
        return enumChoices<SizeClass>();
    if (field == "consent"_L1)
        return enumChoices<Consent>();
    if (type == "activity"_L1 && field == "kind"_L1)
        return enumChoices<ActivityKind>();
    if (field == "service"_L1)
        return enumChoices<AdvisoryService>();
    if (field == "level"_L1)
        return levelChoices();
    if (field == "kind"_L1)
        return enumChoices<CapabilityKind>();
    if (field == "language"_L1)
        return languageChoices();
    if (field == "area"_L1)
        return areaChoices();
    if (field == "trl"_L1)
        return trlChoices();
    if (field == "role"_L1)
        return enumChoices<ContactRole>();
    if (field == "basis"_L1)
        return basisChoices();
    if (field == "do_not_contact"_L1)
        return {{QString(), FieldWords::tr("No")},
                {u"1"_s, FieldWords::tr("Yes, the person objected")}};
    if (field == "advisor_id"_L1 || field == "owner_id"_L1)
        return advisorChoices(database);
    return {};
}

QString choiceKey(const QVariant &stored)
{
    return stored.typeId() == QMetaType::QStringList ? stored.toStringList().join(u';')
                                                     : stored.toString();
}

QVariant storedChoice(const QString &type, const QString &field, const QString &key)
{
    if (key.isEmpty())
        return {};
    if (field == "roles"_L1 || field == "innovation"_L1 || field == "strategic"_L1)
        return key.split(u';');
    if ((type == "capability"_L1 && field == "trl"_L1) || field == "do_not_contact"_L1
        || field == "check_before_use"_L1 || field == "value_confidential"_L1 || field == "level"_L1
        || isNumberedMethodChoice(type, field))
        return key.toLongLong();
    return key;
}

QString inputText(const QString &type, const QString &field, const QVariant &stored)
{
    if (inputOf(type, field) == FieldInput::Set)
        return stored.toStringList().join(u"; "_s);
    if (inputOf(type, field) == FieldInput::Languages)
        return languagesText(stored.toStringList());
    if (inputOf(type, field) == FieldInput::Countries)
        return countriesText(stored.toStringList());
    if (inputOf(type, field) == FieldInput::Number)
        return stored.isNull() ? QString() : stored.toString(); // a year has no thousands
    return valueText(type, field, stored);
}

Typed readInput(const QString &type, const QString &field, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return {};
    switch (inputOf(type, field)) {
    case FieldInput::Number: return readNumber(trimmed);
    case FieldInput::Day: return readDay(trimmed);
    case FieldInput::Amount: return readAmount(trimmed);
    case FieldInput::Set: {
        QStringList members;
        for (const QString &member : trimmed.split(QRegularExpression(u"[;,\\n]"_s)))
            members << member.trimmed();
        return {toStored(asSet(members)), {}};
    }
    case FieldInput::Languages: {
        QString unknown;
        const QStringList codes = readLanguages(trimmed, unknown);
        if (!unknown.isEmpty())
            return {{},
                    FieldWords::tr("“%1” is no language that is known here. Write it as in English "
                                   "or as two letters, such as Danish or da.")
                        .arg(unknown)};
        return {toStored(codes), {}};
    }
    case FieldInput::Countries: {
        QString unknown;
        const QStringList codes = readCountries(trimmed, unknown);
        if (!unknown.isEmpty())
            return {{},
                    FieldWords::tr("“%1” is no country. Write its name or its two letters, such as "
                                   "Denmark or DK.")
                        .arg(unknown)};
        return {toStored(codes), {}};
    }
    case FieldInput::Line: {
        const IdentifierText read = identifierText(field, trimmed);
        return {read.fault.isEmpty() ? toStored(read.value) : QVariant(), read.fault};
    }
    case FieldInput::Lines:
    case FieldInput::Choice:
    case FieldInput::Organisation: break;
    }
    return {toStored(trimmed), {}};
}

QString faultOf(const QString &type, const QString &field)
{
    if (const QString ofOpportunity = opportunityFault(type, field); !ofOpportunity.isEmpty())
        return ofOpportunity;
    if (const QString ofMethod = methodFault(type, field); !ofMethod.isEmpty())
        return ofMethod;
    if (field == "name"_L1 || field == "customer"_L1)
        return type == "organisation"_L1 ? FieldWords::tr("A company needs a name.")
            : type == "contact"_L1       ? FieldWords::tr("A contact needs a name.")
                                         : FieldWords::tr("Write at least a name here.");
    if (field == "founded"_L1 || field == "accounts_year"_L1 || field == "year"_L1)
        return FieldWords::tr("Write a year with four digits, such as 2024.");
    if (type == "activity"_L1 && field == "time"_L1)
        return FieldWords::tr("Write a time of day such as 14:05.");
    if (field == "minutes"_L1)
        return FieldWords::tr("Write the minutes, 0 to 100,000.");
    if (type == "task"_L1 && field == "title"_L1)
        return FieldWords::tr("A task needs a title.");
    if (type == "activity"_L1 && field == "day"_L1)
        return FieldWords::tr("An activity needs a day.");
    if (field == "headcount"_L1)
        return FieldWords::tr("Write the number of people, 0 to 10,000,000.");
    if (field == "consent_until"_L1)
        return FieldWords::tr("The last day cannot lie before the day of the answer.");
    if (type == "capability"_L1)
        return FieldWords::tr("Write a title, a description or an area.");
    return FieldWords::tr("This value cannot be kept. Correct it or take it back with Esc.");
}

} // namespace ilo
