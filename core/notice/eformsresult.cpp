// Results of an eForms notice: which lot went to whom, or to nobody.
#include "core/notice/eforms.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// The element of `from` called `name` with this ID.
const XmlNode *withId(const XmlNode &from, QStringView name, const QString &id)
{
    for (const XmlNode *node : from.all(name)) {
        const XmlNode *own = node->find(u"ID");
        if (own && own->text == id)
            return node;
    }
    return nullptr;
}

QStringList idsAlong(const XmlNode &from, QStringView path)
{
    QStringList ids;
    for (const XmlNode *id : from.all(path)) {
        id->markRead();
        ids << id->text;
    }
    return ids;
}

/// BT-759 where BT-760 says "tenders"; the other statistics are kinds of these.
std::optional<int> tendersIn(const XmlNode &result)
{
    for (const XmlNode *statistic : result.all(u"ReceivedSubmissionsStatistics")) {
        const XmlNode *code = statistic->find(u"StatisticsCode");
        if (!code || code->text != u"tenders")
            continue;
        code->markRead();
        bool isNumber = false;
        const int count = statistic->value(u"StatisticsNumeric").toInt(&isNumber);
        if (isNumber && count >= 0)
            return count;
    }
    return {};
}

} // namespace

void EFormsReader::readResult()
{
    const XmlNode *results = m_extension ? m_extension->find(u"NoticeResult") : nullptr;
    if (!results)
        return;
    Opportunity &made = m_notice.opportunity;
    if (const Money total = noticeMoney(results->find(u"TotalAmount")); !total.isNull()) // BT-161
        made.value = total;
    if (const Money most = noticeMoney(results->find(u"OverallMaximumFrameworkContractsAmount"));
        !most.isNull()) // BT-118
        made.frameworkMaximum = most;
    const auto lotResults = results->all(u"LotResult");
    for (const XmlNode *result : lotResults)
        readLotResult(*result);
    if (lotResults.empty()) { // a modification may name contracts alone
        for (const XmlNode *contract : results->all(u"SettledContract")) {
            for (const QString &id : idsAlong(*contract, u"LotTender/ID")) {
                if (const XmlNode *tender = withId(*results, u"LotTender", id))
                    addWinners(*tender, {});
            }
        }
    }
    const bool hasWinner = std::ranges::any_of(m_notice.awards, [](const ContractAward &award) {
        return award.outcome == AwardOutcome::Winner;
    });
    const bool isOpen = std::ranges::any_of(m_notice.awards, [](const ContractAward &award) {
        return award.outcome == AwardOutcome::Open;
    });
    if (!m_notice.awards.empty() && !hasWinner)
        made.stage = isOpen ? OpportunityStage::Evaluation : OpportunityStage::Cancelled;
}

void EFormsReader::readLotResult(const XmlNode &result)
{
    const XmlNode &results = *m_extension->find(u"NoticeResult");
    result.value(u"ID");
    ContractAward award;
    award.lots = idsAlong(result, u"TenderLot/ID");                    // BT-13713
    award.tenders = tendersIn(result);                                 // BT-759
    const QString outcome = result.value(u"TenderResultCode");         // BT-142
    award.reason = result.value(u"DecisionReason/DecisionReasonCode"); // BT-144
    award.decidedOn = decisionDay();
    if (outcome == u"clos-nw" || outcome == u"open-nw") {
        award.outcome = outcome == u"clos-nw" ? AwardOutcome::NoWinner : AwardOutcome::Open;
        m_notice.awards.push_back(award);
        return;
    }
    const QStringList contracts = idsAlong(result, u"SettledContract/ID");
    QStringList won;
    for (const QString &id : contracts) {
        if (const XmlNode *contract = withId(results, u"SettledContract", id))
            won << idsAlong(*contract, u"LotTender/ID");
    }
    QStringList tenders = idsAlong(result, u"LotTender/ID");
    if (tenders.isEmpty()) { // only its contract says what was tendered for the lot
        for (const QString &id : std::as_const(won)) {
            const XmlNode *tender = withId(results, u"LotTender", id);
            const QString lot = tender ? tender->value(u"TenderLot/ID") : QString();
            if (lot.isEmpty() || award.lots.contains(lot))
                tenders << id;
        }
    }
    const size_t before = m_notice.awards.size();
    for (const QString &id : tenders) {
        const XmlNode *tender = withId(results, u"LotTender", id);
        if (!tender)
            continue;
        // Where contracts are told, they say who won; else the first rank, or all that are told.
        const QString rank = tender->value(u"RankCode"); // BT-171
        const bool isWinner = won.isEmpty() ? rank.isEmpty() || rank == u"1" : won.contains(id);
        if (isWinner)
            addWinners(*tender, award);
    }
    if (m_notice.awards.size() == before && outcome == u"selec-w") {
        // A winner was chosen, but the notice keeps the name back.
        award.outcome = AwardOutcome::Winner;
        m_notice.awards.push_back(award);
    }
}

void EFormsReader::addWinners(const XmlNode &tender, const ContractAward &from)
{
    const XmlNode &results = *m_extension->find(u"NoticeResult");
    ContractAward award = from;
    const QString id = tender.value(u"ID");
    tender.value(u"TenderReference/ID"); // BT-3201, the buyer's own number of the tender
    award.value = noticeMoney(tender.find(u"LegalMonetaryTotal/PayableAmount")); // BT-720
    if (const QString lot = tender.value(u"TenderLot/ID"); award.lots.isEmpty() && !lot.isEmpty())
        award.lots = {lot};
    tender.value(u"TenderRankedIndicator");
    for (const XmlNode *contract : results.all(u"SettledContract")) {
        if (!idsAlong(*contract, u"LotTender/ID").contains(id))
            continue;
        contract->value(u"ID");
        award.contract = contract->value(u"ContractReference/ID"); // BT-150
        award.title = text(*contract, u"Title").simplified();      // BT-721
        const QDate decided = noticeDay(*contract, u"AwardDate");  // BT-1451
        const QDate signedOn = noticeDay(*contract, u"IssueDate"); // BT-145
        if (decided.isValid() || signedOn.isValid())
            award.decidedOn = decided.isValid() ? decided : signedOn;
        idsAlong(*contract, u"SignatoryParty/PartyIdentification/ID"); // the buyers
        break;
    }
    const XmlNode *party = withId(results, u"TenderingParty", tender.value(u"TenderingParty/ID"));
    if (!party)
        return;
    party->value(u"ID");
    const auto tenderers = party->all(u"Tenderer");
    for (const XmlNode *tenderer : tenderers)
        addWinner(*tenderer, *party, award, tenderers.size() > 1);
}

void EFormsReader::addWinner(const XmlNode &tenderer, const XmlNode &party, ContractAward award,
                             bool isGroup)
{
    const QString id = tenderer.value(u"ID");
    const NoticeParty winner = m_parties.value(id);
    award.name = winner.name.isEmpty() ? party.value(u"Name") : winner.name;
    if (award.name.isEmpty())
        award.name = id;
    if (isGroup) {
        award.group = party.value(u"Name");
        if (award.group.isEmpty())
            award.group = party.value(u"ID");
    } else {
        party.value(u"Name");
    }
    award.leads = tenderer.value(u"GroupLeadIndicator") == u"true";
    award.registerNumber = winner.registerNumber;
    award.street = winner.street;
    award.postcode = winner.postcode;
    award.town = winner.town;
    award.country = winner.country;
    award.nuts = winner.nuts;
    award.web = winner.web;
    award.email = winner.email;
    award.telephone = winner.telephone;
    award.sizeClass = winner.sizeClass;
    award.sme = winner.sme;
    m_notice.awards.push_back(award);
}

QDate EFormsReader::decisionDay() const
{
    const QDate day = noticeDay(m_root, u"TenderResult/AwardDate");
    return day.year() > 2000 ? day : QDate(); // 2000-01-01 stands where the schema wants a day
}

} // namespace ilo
