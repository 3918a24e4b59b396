// Lots and parts of an eForms notice, their deadlines and terms.
#include "core/notice/eforms.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

void addUnique(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list << text;
}

/// BT-5071 region, else BT-5141 country; BT-727 for "anywhere in the EU" and the like.
QStringList placesOf(const XmlNode &project)
{
    QStringList places;
    for (const XmlNode *location : project.all(u"RealizedLocation")) {
        const QString region = location->value(u"Address/CountrySubentityCode");
        const QString country =
            noticeCountry(location->value(u"Address/Country/IdentificationCode"));
        const QString anywhere = location->value(u"Address/Region");
        addUnique(places, !region.isEmpty() ? region : !country.isEmpty() ? country : anywhere);
    }
    return places;
}

/// The codes of ProcurementAdditionalType, told apart by the list they are from.
void readAdditionalTypes(const XmlNode &project, EFormsProject &made)
{
    for (const XmlNode *code : project.all(u"ProcurementAdditionalType/ProcurementTypeCode")) {
        const QString list = code->attributes.value(u"listName"_s);
        if (list == u"innovative-acquisition") { // BT-776
            addUnique(made.innovation, code->text);
            code->markRead();
        } else if (list == u"strategic-procurement") { // BT-06
            addUnique(made.strategic, code->text);
            code->markRead();
        }
    }
}

struct EFormsDeadline
{
    QDate day;
    QString hour;
    QString zone;
};

EFormsDeadline deadlineIn(const XmlNode &process, QStringView path)
{
    const XmlNode *period = process.find(path);
    if (!period)
        return {};
    const QDate day = noticeDay(*period, u"EndDate");
    const QString time = period->value(u"EndTime");
    QString zone = noticeZone(time);
    if (zone.isEmpty())
        zone = noticeZone(period->find(u"EndDate") ? period->find(u"EndDate")->text : QString());
    return {day, noticeHour(time), zone};
}

} // namespace

EFormsProject readEFormsProject(const XmlNode &project, const QString &language)
{
    EFormsProject made;
    made.titles = eFormsTexts(project, u"Name", language);                               // BT-21
    made.descriptions = eFormsTexts(project, u"Description", language);                  // BT-24
    made.contracts = noticeContracts(project.value(u"ProcurementTypeCode"));             // BT-23
    made.mainCpv = project.value(u"MainCommodityClassification/ItemClassificationCode"); // BT-262
    addUnique(made.cpv, made.mainCpv);
    for (const XmlNode *code : // BT-263
         project.all(u"AdditionalCommodityClassification/ItemClassificationCode")) {
        code->markRead();
        addUnique(made.cpv, code->text);
    }
    made.nuts = placesOf(project);
    if (const XmlNode *total = project.find(u"RequestedTenderTotal")) {
        made.value = noticeMoney(total->find(u"EstimatedOverallContractAmount"));    // BT-27
        made.frameworkMaximum = noticeMoney(total->deep(u"FrameworkMaximumAmount")); // BT-271
    }
    readAdditionalTypes(project, made);
    const QString suits = project.value(u"SMESuitableIndicator"); // BT-726
    if (!suits.isEmpty())
        made.smeSuitable = suits == u"true" ? Stated::Yes : Stated::No;
    if (const XmlNode *period = project.find(u"PlannedPeriod")) {
        if (const XmlNode *measure = period->find(u"DurationMeasure")) // BT-36
            made.duration = durationText(measure->text, measure->attribute(u"unitCode"_s));
        made.startsOn = noticeDay(*period, u"StartDate");       // BT-536
        made.endsOn = noticeDay(*period, u"EndDate");           // BT-537
        const QString code = period->value(u"DescriptionCode"); // BT-538
        if (made.duration.isEmpty())
            made.duration = code.toLower();
        if (made.startsOn.isValid() && made.endsOn.isValid() && made.endsOn < made.startsOn)
            made.endsOn = {};
    }
    return made;
}

void EFormsReader::readLots()
{
    for (const XmlNode *node : m_root.all(u"ProcurementProjectLot")) {
        const XmlNode *id = node->find(u"ID");
        if (!id || id->is(u"schemeName", u"LotsGroup") || id->text.startsWith(u"GLO-"))
            continue; // a group of lots only names lots that stand by themselves
        readLot(*node);
    }
    sumUpLots();
}

void EFormsReader::readLot(const XmlNode &node)
{
    Lot lot;
    lot.number = node.value(u"ID"); // BT-137
    if (const XmlNode *project = node.find(u"ProcurementProject")) {
        project->value(u"ID"); // BT-22 of the lot repeats that of the whole, or is the buyer's own
        const EFormsProject read = readEFormsProject(*project, m_notice.language);
        lot.titles = read.titles;
        lot.descriptions = read.descriptions;
        lot.title = shownText(read.titles, m_shown, m_notice.language).simplified();
        lot.contracts = read.contracts;
        lot.mainCpv = read.mainCpv;
        lot.cpv = read.cpv;
        lot.nuts = read.nuts;
        lot.value = read.value;
        lot.frameworkMaximum = read.frameworkMaximum;
        lot.innovation = read.innovation;
        lot.strategic = read.strategic;
        lot.smeSuitable = read.smeSuitable;
        lot.duration = read.duration;
        lot.startsOn = read.startsOn;
        lot.endsOn = read.endsOn;
    }
    if (const XmlNode *process = node.find(u"TenderingProcess"))
        readDeadlines(*process, lot);
    if (const XmlNode *terms = node.find(u"TenderingTerms"))
        readTerms(*terms, lot);
    m_notice.lots.push_back(lot);
}

void EFormsReader::readDeadlines(const XmlNode &process, Lot &lot)
{
    Opportunity &made = m_notice.opportunity;
    const XmlNode *extension = process.deep(u"EformsExtension");
    // The first answer that is asked for counts: requests to take part before tenders.
    EFormsDeadline closes = deadlineIn(process, u"ParticipationRequestReceptionPeriod"); // BT-1311
    if (!closes.day.isValid() && extension)
        closes = deadlineIn(*extension, u"InterestExpressionReceptionPeriod"); // BT-630
    if (!closes.day.isValid() && extension)
        closes = deadlineIn(*extension, u"AnswerReceptionPeriod"); // of a market consultation
    const EFormsDeadline tenders = deadlineIn(process, u"TenderSubmissionDeadlinePeriod"); // BT-131
    if (!closes.day.isValid())
        closes = tenders;
    lot.closesOn = closes.day;
    lot.closesAt = closes.hour;
    const bool isEarlier = closes.day.isValid()
        && (!made.closesOn.isValid() || closes.day < made.closesOn
            || (closes.day == made.closesOn && closes.hour < made.closesAt));
    if (isEarlier) {
        made.closesOn = closes.day;
        made.closesAt = closes.hour;
        made.timeZone = closes.zone;
    }
    const EFormsDeadline questions =
        deadlineIn(process, u"AdditionalInformationRequestPeriod"); // BT-13
    if (questions.day.isValid()
        && (!made.questionsUntil.isValid() || questions.day < made.questionsUntil)) {
        made.questionsUntil = questions.day;
        made.questionsAt = questions.hour;
        if (made.timeZone.isEmpty())
            made.timeZone = questions.zone;
    }
    const QDate opens = noticeDay(process, u"OpenTenderEvent/OccurrenceDate"); // BT-132
    const QString hour = noticeHour(process.value(u"OpenTenderEvent/OccurrenceTime"));
    if (opens.isValid() && !made.opensOn.isValid()) {
        made.opensOn = opens;
        made.opensAt = hour;
    }
    const QDate invited = noticeDay(process, u"InvitationSubmissionPeriod/StartDate"); // BT-130
    if (invited.isValid() && !made.tenderOn.isValid())
        made.tenderOn = invited;
    for (const XmlNode *earlier : process.all(u"NoticeDocumentReference/ID")) { // BT-125
        earlier->markRead();
        addUnique(m_notice.follows, publicationNumber(earlier->text));
    }
}

void EFormsReader::readTerms(const XmlNode &terms, Lot &lot)
{
    Opportunity &made = m_notice.opportunity;
    lot.web = terms.value( // BT-15, BT-615
        u"CallForTendersDocumentReference/Attachment/ExternalReference/URI");
    if (made.documentsWeb.isEmpty())
        made.documentsWeb = lot.web;
    const QString answers = terms.value(u"TenderRecipientParty/EndpointID"); // BT-18
    if (made.submissionWeb.isEmpty())
        made.submissionWeb = answers;
}

void EFormsReader::sumUpLots()
{
    Opportunity &made = m_notice.opportunity;
    for (const Lot &lot : m_notice.lots) {
        for (const QString &code : lot.cpv)
            addUnique(made.cpv, code);
        for (const QString &place : lot.nuts)
            addUnique(made.nuts, place);
        for (const QString &key : lot.innovation)
            addUnique(made.innovation, key);
        for (const QString &key : lot.strategic)
            addUnique(made.strategic, key);
        if (made.mainCpv.isEmpty())
            made.mainCpv = lot.mainCpv;
        if (made.contracts == ContractKind::Any)
            made.contracts = lot.contracts;
        if (lot.smeSuitable == Stated::Yes || made.smeSuitable == Stated::NotStated)
            made.smeSuitable =
                lot.smeSuitable == Stated::NotStated ? made.smeSuitable : lot.smeSuitable;
    }
    if (m_notice.lots.empty())
        return;
    const Lot &first = m_notice.lots.front();
    if (made.title.isEmpty()) {
        made.titles = first.titles;
        made.title = first.title;
    }
    if (made.description.isEmpty()) {
        made.descriptions = first.descriptions;
        made.description = shownText(first.descriptions, m_shown, m_notice.language);
    }
    if (m_notice.lots.size() > 1)
        return;
    if (made.value.isNull())
        made.value = first.value;
    if (made.frameworkMaximum.isNull())
        made.frameworkMaximum = first.frameworkMaximum;
    if (made.duration.isEmpty())
        made.duration = first.duration;
    if (!made.startsOn.isValid())
        made.startsOn = first.startsOn;
    if (!made.endsOn.isValid())
        made.endsOn = first.endsOn;
    if (made.endsOn.isValid() && made.startsOn.isValid() && made.endsOn < made.startsOn)
        made.endsOn = {};
}

} // namespace ilo
