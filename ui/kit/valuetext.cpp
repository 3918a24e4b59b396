#include "ui/kit/valuetext.h"

#include "core/base/country.h"
#include "core/base/isocodes.h"
#include "core/domain/technologyarea.h"
#include "ui/kit/activitytext.h"
#include "ui/kit/fieldlabels.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct ValueText
{
    Q_DECLARE_TR_FUNCTIONS(ilo::ValueText)
};

using Words = QString (*)(const QString &);

QString yesWord(const QString &)
{
    return ValueText::tr("Yes");
}

QString areaText(const QString &key)
{
    return technologyAreaLabel(key, QLocale().name().left(2));
}

QString listWord(const QString &list)
{
    const QString named = listLabel(list);
    return named.isEmpty() ? list : named;
}

/// In the language in which the person's system writes.
QString countryText(const QString &code)
{
    return countryName(code, QLocale().name().left(2));
}

QString dayText(const QString &stored)
{
    const QDate day = QDate::fromString(stored, Qt::ISODate);
    return day.isValid() ? QLocale().toString(day, u"d MMM yyyy"_s) : stored;
}

QString levelWord(const QString &stored)
{
    return levelLabel(stored.toInt());
}

QString sizeWord(const QString &stored)
{
    return bytesLabel(stored.toLongLong());
}

/// How the texts of a field are worded; those that are not here stand as typed.
Words wordingOf(const QString &type, const QString &field)
{
    static const QHash<QString, Words> all{
        {u"organisation/roles"_s, keyLabel<OrganisationRole>},
        {u"organisation/size_class"_s, keyLabel<SizeClass>},
        {u"organisation/consent"_s, keyLabel<Consent>},
        {u"organisation/country"_s, countryText},
        {u"organisation/members"_s, countryText},
        {u"organisation/size_declared_on"_s, dayText},
        {u"organisation/consent_on"_s, dayText},
        {u"organisation/consent_until"_s, dayText},
        {u"organisation/sample"_s, yesWord},
        {u"capability/area"_s, areaText},
        {u"capability/kind"_s, keyLabel<CapabilityKind>},
        {u"capability/language"_s, languageLabel},
        {u"certificate/valid_until"_s, dayText},
        {u"need/status"_s, keyLabel<NeedStatus>},
        {u"need/ipr"_s, keyLabel<IprRegime>},
        {u"need/sharing"_s, keyLabel<Sharing>},
        {u"need/field_sharing"_s, keyLabel<Sharing>},
        {u"need/needed_by"_s, dayText},
        {u"need/consultation_from"_s, dayText},
        {u"need/consultation_until"_s, dayText},
        {u"need/response_until"_s, dayText},
        {u"need/signed_off_on"_s, dayText},
        {u"need/areas"_s, areaText},
        {u"need/budget_disclosed"_s, yesWord},
        {u"need/sample"_s, yesWord},
        {u"requirement/priority"_s, keyLabel<Priority>},
        {u"requirement/comparison"_s, keyLabel<Comparison>},
        {u"requirement/sharing"_s, keyLabel<Sharing>},
        {u"requirement/level"_s, keyLabel<RequirementLevel>},
        {u"requirement/verification"_s, keyLabel<Verification>},
        {u"requirement/source_record_type"_s, typeLabel},
        {u"prior_art_search/searched_on"_s, dayText},
        {u"prior_art_search/cut_off"_s, dayText},
        {u"prior_art_search/languages"_s, languageLabel},
        {u"prior_art_search/sample"_s, yesWord},
        {u"prior_art_hit/kind"_s, keyLabel<HitKind>},
        {u"prior_art_hit/country"_s, countryText},
        {u"prior_art_hit/legal_status"_s, keyLabel<LegalStatus>},
        {u"prior_art_hit/coverage"_s, keyLabel<Coverage>},
        {u"prior_art_hit/price_fits"_s, keyLabel<Stated>},
        {u"prior_art_hit/risk"_s, keyLabel<FreedomRisk>},
        {u"prior_art_hit/found_on"_s, dayText},
        {u"prior_art_hit/sample"_s, yesWord},
        {u"prior_art_conclusion/code"_s, keyLabel<PriorArtCode>},
        {u"prior_art_conclusion/proposed"_s, keyLabel<PriorArtCode>},
        {u"prior_art_conclusion/concluded_on"_s, dayText},
        {u"prior_art_conclusion/sample"_s, yesWord},
        {u"need_assessment/trigger_kind"_s, keyLabel<NeedTrigger>},
        {u"need_assessment/target_by"_s, dayText},
        {u"need_assessment/unmet"_s, keyLabel<UnmetReason>},
        {u"need_assessment/assessed_on"_s, dayText},
        {u"need_assessment/sample"_s, yesWord},
        {u"need_statement/method"_s, keyLabel<NeedMethod>},
        {u"need_statement/said_on"_s, dayText},
        {u"need_statement/follow_up_on"_s, dayText},
        {u"need_statement/sample"_s, yesWord},
        {u"saved_view/page"_s, listWord},
        {u"shortlist_decision/verdict"_s, keyLabel<Verdict>},
        {u"shortlist_decision/decided_on"_s, dayText},
        {u"shortlist/invited_on"_s, dayText},
        {u"glossary_entry/language"_s, languageLabel},
        {u"glossary_entry/other_language"_s, languageLabel},
        {u"glossary_entry/bond"_s, keyLabel<WordBond>},
        {u"glossary_entry/off"_s, yesWord},
        {u"brief/status"_s, keyLabel<BriefStatus>},
        {u"brief/level"_s, keyLabel<Sharing>},
        {u"brief/language"_s, languageLabel},
        {u"brief/issued_on"_s, dayText},
        {u"office/country"_s, countryText},
        {u"contact/role"_s, keyLabel<ContactRole>},
        {u"contact/languages"_s, languageLabel},
        {u"contact/basis"_s, keyLabel<LawfulBasis>},
        {u"contact/consent"_s, keyLabel<Consent>},
        {u"contact/consent_on"_s, dayText},
        {u"contact/consent_until"_s, dayText},
        {u"contact/do_not_contact"_s, yesWord},
        {u"contact/retain_until"_s, dayText},
        {u"contact/sample"_s, yesWord},
        {u"procurement_rule/kind"_s, keyLabel<ContractKind>},
        {u"procurement_rule/valid_from"_s, dayText},
        {u"procurement_rule/valid_until"_s, dayText},
        {u"procurement_rule/checked_on"_s, dayText},
        {u"procurement_rule/check_before_use"_s, yesWord},
        {u"return_balance/state"_s, countryText},
        {u"return_balance/kind"_s, keyLabel<ContractKind>},
        {u"return_balance/status"_s, keyLabel<BalanceStatus>},
        {u"return_balance/valid_from"_s, dayText},
        {u"return_balance/valid_until"_s, dayText},
        {u"return_balance/check_before_use"_s, yesWord},
        {u"portal/check_before_use"_s, yesWord},
        {u"threshold/kind"_s, keyLabel<ThresholdKind>},
        {u"threshold/valid_from"_s, dayText},
        {u"threshold/valid_until"_s, dayText},
        {u"threshold/check_before_use"_s, yesWord},
        {u"activity/day"_s, dayText},
        {u"activity/kind"_s, keyLabel<ActivityKind>},
        {u"activity/service"_s, keyLabel<AdvisoryService>},
        {u"activity/level"_s, levelWord},
        {u"activity/sample"_s, yesWord},
        {u"task/due_on"_s, dayText},
        {u"task/snoozed_until"_s, dayText},
        {u"task/done_on"_s, dayText},
        {u"task/sample"_s, yesWord},
        {u"attached_file/added_on"_s, dayText},
        {u"attached_file/size"_s, sizeWord},
        {u"attached_file/sample"_s, yesWord},
        {u"opportunity/closes_on"_s, dayText},
        {u"opportunity/questions_until"_s, dayText},
        {u"opportunity/tender_on"_s, dayText},
        {u"opportunity/opens_on"_s, dayText},
        {u"opportunity/decision_on"_s, dayText},
        {u"opportunity/starts_on"_s, dayText},
        {u"opportunity/ends_on"_s, dayText},
        {u"opportunity/published_on"_s, dayText},
        {u"lot/closes_on"_s, dayText},
        {u"lot/starts_on"_s, dayText},
        {u"lot/ends_on"_s, dayText},
        {u"contract_award/decided_on"_s, dayText},
        {u"nomination/nominated_on"_s, dayText},
        {u"information_disclosure/told_on"_s, dayText},
        {u"information_disclosure/public_on"_s, dayText},
        {u"opportunity/contracts"_s, keyLabel<ContractKind>},
        {u"opportunity/innovation"_s, innovationLabel},
        {u"opportunity/strategic"_s, strategicLabel},
        {u"opportunity/sme_suitable"_s, keyLabel<Stated>},
        {u"lot/contracts"_s, keyLabel<ContractKind>},
        {u"lot/innovation"_s, innovationLabel},
        {u"lot/strategic"_s, strategicLabel},
        {u"lot/sme_suitable"_s, keyLabel<Stated>},
        {u"opportunity/kind"_s, keyLabel<OpportunityKind>},
        {u"opportunity/stage"_s, keyLabel<OpportunityStage>},
        {u"opportunity/buyer_country"_s, countryText},
        {u"opportunity/procedure"_s, procedureLabel},
        {u"opportunity/value_confidential"_s, yesWord},
        {u"opportunity/sample"_s, yesWord},
        {u"contract_award/outcome"_s, keyLabel<AwardOutcome>},
        {u"contract_award/leads"_s, yesWord},
        {u"contract_award/country"_s, countryText},
        {u"contract_award/size_class"_s, keyLabel<SizeClass>},
        {u"contract_award/sme"_s, keyLabel<Stated>},
        {u"information_disclosure/record_type"_s, typeLabel},
        {u"information_disclosure/channel"_s, keyLabel<DisclosureChannel>},
        {u"information_disclosure/sample"_s, yesWord},
    };
    return all.value(type + u'/' + field, nullptr);
}

QString mapText(const QString &type, const QString &field, const QVariantMap &map,
                const RecordNames &names)
{
    Money money;
    if (map.contains(u"currency"_s) && fromStored(QVariant(map), money))
        return moneyLabel(money);

    const Words words = wordingOf(type, field);
    const bool isByLanguage = field == u"titles" || field == u"descriptions";
    QStringList lines;
    for (auto it = map.begin(); it != map.end(); ++it) {
        const QString value = it.value().toString();
        if (field == u"recipients") { // by id, which says nothing to a reader
            lines << value;
            continue;
        }
        const QString named = isByLanguage ? languageLabel(it.key())
                                           : names.value(it.key(), fieldLabel(type, it.key()));
        //: a field and how far it is shared, "Budget from: Internal"
        lines << ValueText::tr("%1: %2").arg(named, words ? words(value) : value);
    }
    return lines.join(u'\n');
}

} // namespace

QString valueText(const QString &type, const QString &field, const QVariant &stored,
                  const RecordNames &names)
{
    if (stored.isNull())
        return {};
    if (stored.typeId() == QMetaType::QVariantMap)
        return mapText(type, field, stored.toMap(), names);

    const Words words = wordingOf(type, field);
    if (stored.typeId() == QMetaType::QStringList || stored.typeId() == QMetaType::QVariantList) {
        QStringList members = stored.toStringList();
        if (words)
            std::ranges::transform(members, members.begin(), words);
        return QLocale().createSeparatedList(members);
    }

    if (field == u"content") // a whole page as JSON says nothing to a reader
        return type == u"shortlist" ? ValueText::tr("The ranking with its reasons; Enter opens it")
                                    : ValueText::tr("The page as printed");
    if (type == u"saved_view" && field == u"columns")
        return ValueText::tr("Those that the list showed, as wide as they were");
    const QString text = stored.toString();
    if (field.endsWith(u"_id"_s)) {
        // Numbers that others gave name no record of a workspace.
        const bool ofOthers =
            field == "source_id"_L1 || field == "notice_id"_L1 || field == "procedure_id"_L1;
        return names.value(text, ofOthers ? text : ValueText::tr("a record that is not here"));
    }
    return words ? words(text) : text;
}

QString languageLabel(const QString &code)
{
    // In English, ISO's own names are those of a catalogue: "Greek, Modern (1453-)".
    const QString language = QLocale().name().left(2);
    const QString named = languageName(code, language);
    if (language != "en"_L1 && named != languageName(code))
        return named.section(u';', 0, 0);
    const QLocale::Language known = QLocale::codeToLanguage(code);
    return known == QLocale::AnyLanguage ? code : QLocale::languageToString(known);
}

QString moneyLabel(const Money &money)
{
    if (money.isNull())
        return {};
    const int digits = minorDigits(money.currency);
    double amount = double(money.minor);
    for (int i = 0; i < digits; ++i)
        amount /= 10;
    //: an amount and its currency, "1,250,000.00 EUR"
    return ValueText::tr("%1 %2").arg(QLocale().toString(amount, 'f', digits), money.currency);
}

QString momentLabel(const QDateTime &at)
{
    const QDateTime local = at.toLocalTime();
    const QDate today = QDate::currentDate();
    QString clock = QLocale().timeFormat(QLocale::ShortFormat);
    clock.remove(u":ss"_s); // some locales count seconds as short
    const QString time = QLocale().toString(local.time(), clock);
    QString day = QLocale().toString(local.date(), u"d MMM yyyy"_s);
    if (local.date() == today)
        day = ValueText::tr("today");
    else if (local.date() == today.addDays(-1))
        day = ValueText::tr("yesterday");
    else if (local.date().year() == today.year())
        day = QLocale().toString(local.date(), u"d MMM"_s);
    //: a day and a time, "12 Nov, 14:02"
    return ValueText::tr("%1, %2").arg(day, time);
}

QString bytesLabel(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace ilo
