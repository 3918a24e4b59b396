// The forms 16 to 19 under Directive 2009/81/EC, which kept the names of the schema before R2.0.9.
#include "core/notice/ted.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// DAY, MONTH, YEAR below `node`.
QDate partedDay(const XmlNode *node)
{
    if (!node)
        return {};
    return {
        node->value(u"YEAR").toInt(), node->value(u"MONTH").toInt(), node->value(u"DAY").toInt()};
}

/// VALUE_COST or the HIGH_VALUE of a range, with the currency of an element above it.
Money partedValue(const XmlNode *node)
{
    if (!node)
        return {};
    const XmlNode *costs = node;
    QString currency = node->attributes.value(u"CURRENCY"_s);
    for (const QStringView name : {u"COSTS_RANGE_AND_CURRENCY_WITH_VAT_RATE",
                                   u"COSTS_RANGE_AND_CURRENCY",
                                   u"TOTAL_FINAL_VALUE"}) {
        if (const XmlNode *inner = node->deep(name)) {
            costs = inner;
            if (inner->attributes.contains(u"CURRENCY"_s))
                currency = inner->attributes.value(u"CURRENCY"_s);
            break;
        }
    }
    const XmlNode *value = costs->deep(u"VALUE_COST");
    if (!value)
        value = costs->deep(u"HIGH_VALUE");
    if (!value)
        return {};
    costs->markRead();
    value->markRead();
    const QString plain = value->attributes.value(u"FMTVAL"_s);
    return noticeMoney(plain.isEmpty() ? value->text : plain, currency);
}

QString workPeriod(const XmlNode &from)
{
    const XmlNode *period = from.find(u"PERIOD_WORK_DATE_STARTING");
    if (!period)
        return {};
    if (const QString months = period->value(u"MONTHS"); !months.isEmpty())
        return durationText(months, u"MONTH"_s);
    return durationText(period->value(u"DAYS"), u"DAY"_s);
}

QString wordsOf(const XmlNode &from, QStringView name)
{
    const XmlNode *node = from.deep(name);
    return node ? node->words() : QString();
}

} // namespace

void TedReader::readDefence(const XmlNode &form)
{
    Opportunity &made = m_notice.opportunity;
    for (const XmlNode *address : form.allDeep(u"CA_CE_CONCESSIONAIRE_PROFILE"))
        m_notice.buyers.push_back(tedParty(*address));
    if (!m_notice.buyers.empty()) {
        const NoticeParty &first = m_notice.buyers.front();
        made.buyerName = first.name;
        made.buyerNumber = first.registerNumber;
        made.buyerCountry = first.country;
        made.buyerTown = first.town;
        made.buyerEmail = first.email;
        made.buyerContact = first.contact;
        for (const QStringView name : {u"URL_GENERAL", u"URL_BUYER"}) {
            const QString web = wordsOf(form, name);
            if (made.buyerWeb.isEmpty())
                made.buyerWeb = web;
        }
        made.documentsWeb = wordsOf(form, u"URL_INFORMATION");
        made.submissionWeb = wordsOf(form, u"URL_PARTICIPATE");
    }
    readDefenceObject(form);
    readDefenceLots(form);
    readDefenceAwards(form);

    made.reference = wordsOf(form, u"FILE_REFERENCE_NUMBER").simplified();
    if (const XmlNode *limit = form.deep(u"RECEIPT_LIMIT_DATE")) {
        made.closesOn = partedDay(limit);
        made.closesAt = noticeHour(limit->value(u"TIME"));
    }
    if (const XmlNode *invited = form.deep(u"DISPATCH_INVITATIONS_DATE"))
        made.tenderOn = partedDay(invited);
    if (const XmlNode *starts = form.deep(u"PROCEDURE_DATE_STARTING"))
        made.tenderOn = partedDay(starts);
    if (const XmlNode *sent = form.deep(u"NOTICE_DISPATCH_DATE")) {
        const QDate day = partedDay(sent);
        if (!made.publishedOn.isValid())
            made.publishedOn = day;
    }
    struct Procedure
    {
        QStringView element;
        QStringView key;
    };
    for (const Procedure &known :
         {Procedure{u"PT_RESTRICTED", u"restricted"},
          Procedure{u"PT_ACCELERATED_RESTRICTED", u"restricted"},
          Procedure{u"PT_NEGOTIATED", u"neg-w-call"},
          Procedure{u"PT_ACCELERATED_NEGOTIATED", u"neg-w-call"},
          Procedure{u"F17_PT_NEGOTIATED", u"neg-w-call"},
          Procedure{u"PT_NEGOTIATED_WITH_PUBLICATION_CONTRACT_NOTICE", u"neg-w-call"},
          Procedure{u"F18_PT_NEGOTIATED_WITHOUT_PUBLICATION_CONTRACT_NOTICE", u"neg-wo-call"},
          Procedure{u"PT_COMPETITIVE_DIALOGUE", u"comp-dial"},
          Procedure{u"PT_F17_COMPETITIVE_DIALOGUE", u"comp-dial"}}) {
        if (const XmlNode *node = form.deep(known.element); node && made.procedure.isEmpty()) {
            node->markRead();
            made.procedure = known.key.toString();
        }
    }
    for (const XmlNode *earlier : form.allDeep(u"NOTICE_NUMBER_OJ")) {
        earlier->markRead();
        addOnce(m_notice.follows, publicationNumber(earlier->text));
    }
}

void TedReader::readDefenceObject(const XmlNode &form)
{
    Opportunity &made = m_notice.opportunity;
    const QString language = m_notice.language.isEmpty() ? u"en"_s : m_notice.language;
    if (const QString title = wordsOf(form, u"TITLE_CONTRACT").simplified(); !title.isEmpty())
        made.titles.insert(language, title);
    for (const QStringView name : {u"SHORT_CONTRACT_DESCRIPTION", u"TOTAL_QUANTITY_OR_SCOPE"}) {
        const QString words = wordsOf(form, name);
        if (!words.isEmpty() && !made.descriptions.contains(language))
            made.descriptions.insert(language, words);
    }
    if (const XmlNode *main = form.deep(u"CPV_MAIN"))
        made.mainCpv = tedCpv(*main, u"CPV_CODE").value(0);
    addOnce(made.cpv, made.mainCpv);
    for (const XmlNode *more : form.allDeep(u"CPV_ADDITIONAL")) {
        for (const QString &code : tedCpv(*more, u"CPV_CODE"))
            addOnce(made.cpv, code);
    }
    for (const QStringView name : {u"LOCATION_NUTS", u"SITE_OR_LOCATION"}) {
        for (const XmlNode *place : form.allDeep(name)) {
            for (const XmlNode *code : place->allDeep(u"NUTS"))
                addOnce(made.nuts, code->attribute(u"CODE"_s));
        }
    }
    if (const XmlNode *type = form.deep(u"TYPE_CONTRACT"))
        made.contracts = noticeContracts(type->attribute(u"VALUE"_s));
    for (const QStringView name : {u"TOTAL_FINAL_VALUE",
                                   u"TOTAL_ESTIMATED",
                                   u"QUANTITY_SCOPE",
                                   u"QUANTITY_SCOPE_WORKS_DEFENCE"}) {
        if (made.value.isNull())
            made.value = partedValue(form.deep(name));
    }
    for (const QStringView name :
         {u"OBJECT_CONTRACT_INFORMATION_DEFENCE", u"SCHEDULED_DATE_PERIOD"}) {
        const XmlNode *object = form.deep(name);
        if (!object)
            continue;
        if (made.duration.isEmpty())
            made.duration = workPeriod(*object);
        const XmlNode *interval = object->find(u"PERIOD_WORK_DATE_STARTING/INTERVAL_DATE");
        if (interval && !made.startsOn.isValid()) {
            made.startsOn = partedDay(interval->find(u"START_DATE"));
            made.endsOn = partedDay(interval->find(u"END_DATE"));
            if (made.startsOn.isValid() && made.endsOn.isValid() && made.endsOn < made.startsOn)
                made.endsOn = {};
        }
    }
}

void TedReader::readDefenceLots(const XmlNode &form)
{
    const QString language = m_notice.language.isEmpty() ? u"en"_s : m_notice.language;
    for (const QStringView name : {u"LOT_PRIOR_INFORMATION", u"F17_ANNEX_B"}) {
        for (const XmlNode *node : form.allDeep(name)) {
            Lot lot;
            lot.number = node->value(u"LOT_NUMBER");
            if (lot.number.isEmpty())
                lot.number = node->attributes.value(u"ITEM"_s);
            if (const QString title = wordsOf(*node, u"LOT_TITLE").simplified(); !title.isEmpty())
                lot.titles.insert(language, title);
            if (const QString words = wordsOf(*node, u"LOT_DESCRIPTION"); !words.isEmpty())
                lot.descriptions.insert(language, words);
            lot.cpv = tedCpv(*node, u"CPV/CPV_MAIN/CPV_CODE");
            lot.mainCpv = lot.cpv.value(0);
            for (const QString &code : tedCpv(*node, u"CPV/CPV_ADDITIONAL/CPV_CODE"))
                addOnce(lot.cpv, code);
            lot.value = partedValue(node->find(u"NATURE_QUANTITY_SCOPE"));
            lot.duration = workPeriod(*node);
            lot.contracts = m_notice.opportunity.contracts;
            if (!lot.number.isEmpty() || !lot.titles.isEmpty())
                m_notice.lots.push_back(lot);
        }
    }
}

void TedReader::readDefenceAwards(const XmlNode &form)
{
    for (const XmlNode *node : form.allDeep(u"AWARD_OF_CONTRACT_DEFENCE")) {
        ContractAward award;
        node->markRead();
        addOnce(award.lots, node->value(u"LOT_NUMBER"));
        award.contract = node->value(u"CONTRACT_NUMBER");
        award.title = wordsOf(*node, u"CONTRACT_TITLE").simplified();
        award.decidedOn = partedDay(node->find(u"CONTRACT_AWARD_DATE"));
        bool isNumber = false;
        const int count = node->value(u"OFFERS_RECEIVED_NUMBER").toInt(&isNumber);
        if (isNumber && count >= 0)
            award.tenders = count;
        if (const XmlNode *values = node->find(u"CONTRACT_VALUE_INFORMATION"))
            award.value = partedValue(values);
        bool named = false;
        for (const XmlNode *operator_ : node->allDeep(u"ECONOMIC_OPERATOR_NAME_ADDRESS")) {
            const XmlNode *address = operator_->deep(u"CONTACT_DATA_WITHOUT_RESPONSIBLE_NAME");
            if (!address)
                continue;
            ContractAward made = award;
            setWinner(made, tedParty(*address));
            if (made.name.isEmpty())
                continue;
            named = true;
            m_notice.awards.push_back(made);
        }
        if (!named) {
            award.outcome = AwardOutcome::NoWinner;
            m_notice.awards.push_back(award);
        }
    }
}

} // namespace ilo
