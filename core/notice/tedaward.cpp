// Section V: awards, prizes and winners.
#include "core/notice/ted.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QStringList lotNumbers(const XmlNode &award)
{
    QStringList lots;
    for (const XmlNode *node : award.all(u"LOT_NO")) {
        node->markRead();
        for (const QString &part : node->text.split(QRegularExpression(u"[,;]"_s)))
            addOnce(lots, part.trimmed());
    }
    return lots;
}

Stated tedSme(const XmlNode &contractor)
{
    for (const auto &[name, answer] :
         {std::pair(u"SME"_s, Stated::Yes), std::pair(u"NO_SME"_s, Stated::No)}) {
        if (const XmlNode *node = contractor.find(name)) {
            node->markRead();
            return answer;
        }
    }
    return Stated::NotStated;
}

} // namespace

void setWinner(ContractAward &award, const NoticeParty &party)
{
    award.name = party.name;
    award.registerNumber = party.registerNumber;
    award.street = party.street;
    award.postcode = party.postcode;
    award.town = party.town;
    award.country = party.country;
    award.nuts = party.nuts;
    award.web = party.web;
    award.email = party.email;
    award.telephone = party.telephone;
    award.sizeClass = party.sizeClass;
    award.sme = party.sme;
}

void TedReader::readAward(const XmlNode &award)
{
    award.markRead();
    ContractAward made;
    made.lots = lotNumbers(award);
    made.contract = award.value(u"CONTRACT_NO");
    if (const XmlNode *title = award.find(u"TITLE"))
        made.title = title->words().simplified();
    if (const XmlNode *none = award.find(u"NO_AWARDED_CONTRACT")) {
        none->markAllRead();
        made.outcome = AwardOutcome::NoWinner;
        made.reason = none->find(u"PROCUREMENT_DISCONTINUED") ? u"discontinued"_s
            : none->find(u"PROCUREMENT_UNSUCCESSFUL")         ? u"unsuccessful"_s
                                                              : QString();
        m_notice.awards.push_back(made);
        return;
    }
    if (const XmlNode *contract = award.find(u"AWARDED_CONTRACT")) {
        made.decidedOn = noticeDay(*contract, u"DATE_CONCLUSION_CONTRACT");
        if (const XmlNode *count = contract->deep(u"NB_TENDERS_RECEIVED")) {
            bool isNumber = false;
            const int tenders = count->text.toInt(&isNumber);
            count->markRead();
            if (isNumber && tenders >= 0)
                made.tenders = tenders;
        }
        made.value = tedValue(*contract);
        addWinners(*contract, made);
    }
}

void TedReader::addWinners(const XmlNode &contract, const ContractAward &from)
{
    const auto contractors = contract.allDeep(u"CONTRACTOR");
    const XmlNode *group = contract.deep(u"AWARDED_TO_GROUP");
    for (const XmlNode *mark : {group, contract.deep(u"NO_AWARDED_TO_GROUP")}) {
        if (mark)
            mark->markRead();
    }
    bool isFirst = true;
    for (const XmlNode *contractor : contractors) {
        const XmlNode *address = contractor->find(u"ADDRESS_CONTRACTOR");
        if (!address)
            continue;
        ContractAward made = from;
        NoticeParty party = tedParty(*address);
        party.sme = tedSme(*contractor);
        setWinner(made, party);
        if (made.name.isEmpty())
            continue;
        if (group && contractors.size() > 1) {
            made.group = made.contract.isEmpty() ? made.title : made.contract;
            if (made.group.isEmpty())
                made.group = u"1"_s;
            made.leads = isFirst;
        }
        isFirst = false;
        m_notice.awards.push_back(made);
    }
    if (isFirst) // awarded, the winner's name is not published
        m_notice.awards.push_back(from);
}

void TedReader::readPrizes(const XmlNode &results)
{
    if (results.find(u"NO_AWARDED_PRIZE")) {
        results.markAllRead();
        ContractAward none;
        none.outcome = AwardOutcome::NoWinner;
        m_notice.awards.push_back(none);
        return;
    }
    for (const XmlNode *prize : results.all(u"AWARDED_PRIZE")) {
        ContractAward made;
        made.decidedOn = noticeDay(*prize, u"DATE_DECISION_JURY");
        made.value = tedValue(*prize);
        bool isNumber = false;
        const int count = prize->value(u"PARTICIPANTS/NB_PARTICIPANTS").toInt(&isNumber);
        if (isNumber && count >= 0)
            made.tenders = count;
        for (const XmlNode *winner : prize->allDeep(u"WINNER")) {
            const XmlNode *address = winner->find(u"ADDRESS_WINNER");
            if (!address)
                continue;
            NoticeParty party = tedParty(*address);
            party.sme = tedSme(*winner);
            ContractAward won = made;
            setWinner(won, party);
            if (!won.name.isEmpty())
                m_notice.awards.push_back(won);
        }
    }
}

} // namespace ilo
