#include "core/opportunities/ocdsparts.h"

#include "core/opportunities/deadlines.h"
#include "core/text/fold.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

void put(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

void put(QJsonObject &object, const QString &key, const QJsonObject &piece)
{
    if (!piece.isEmpty())
        object.insert(key, piece);
}

void put(QJsonObject &object, const QString &key, const QJsonArray &pieces)
{
    if (!pieces.isEmpty())
        object.insert(key, pieces);
}

QString partyId(const QString &country, const QString &number, const QString &name)
{
    if (!number.isEmpty())
        return (country.isEmpty() ? u"ZZ"_s : country) + u'-' + number;
    return folded(name).replace(u' ', u'-');
}

QJsonObject identifierOf(const QString &number, const QString &name)
{
    QJsonObject identifier;
    put(identifier, u"id"_s, number);
    put(identifier, u"legalName"_s, name);
    return number.isEmpty() ? QJsonObject() : identifier;
}

QString statusOf(OpportunityStage stage)
{
    switch (stage) {
    case OpportunityStage::Announced: return u"planned"_s;
    case OpportunityStage::MarketSurvey: return u"planning"_s;
    case OpportunityStage::TenderOpen:
    case OpportunityStage::Evaluation: return u"active"_s;
    case OpportunityStage::Awarded: return u"complete"_s;
    case OpportunityStage::Cancelled: return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

QString categoryOf(ContractKind contracts)
{
    switch (contracts) {
    case ContractKind::Any: return {};
    case ContractKind::Supplies: return u"goods"_s;
    case ContractKind::Services: return u"services"_s;
    case ContractKind::Works: return u"works"_s;
    }
    Q_UNREACHABLE();
}

/// The codes of OCDS for the eForms procedures, as the guidance of the EU profile maps them.
QString methodOf(const QString &procedure)
{
    if (procedure == u"open")
        return procedure;
    if (procedure == u"neg-wo-call")
        return u"limited"_s;
    static const QStringList selective{u"restricted"_s,
                                       u"neg-w-call"_s,
                                       u"comp-dial"_s,
                                       u"innovation"_s,
                                       u"comp-tend"_s,
                                       u"oth-mult"_s,
                                       u"exp-int-rail"_s};
    return selective.contains(procedure) ? u"selective"_s : QString();
}

QJsonObject cpvClassification(const QString &code)
{
    return {{u"scheme"_s, u"CPV"_s}, {u"id"_s, code.section(u'-', 0, 0)}};
}

QJsonObject itemOf(const QString &id, const QString &main, const QStringList &codes,
                   const QString &lot)
{
    if (main.isEmpty() && codes.isEmpty())
        return {};
    const QString first = main.isEmpty() ? codes.front() : main;
    QJsonObject item{{u"id"_s, id}, {u"classification"_s, cpvClassification(first)}};
    QJsonArray more;
    for (const QString &code : codes) {
        if (code != first)
            more.append(cpvClassification(code));
    }
    put(item, u"additionalClassifications"_s, more);
    put(item, u"relatedLot"_s, lot);
    return item;
}

QJsonObject periodOf(QDate from, QDate until)
{
    QJsonObject period;
    put(period, u"startDate"_s, ocdsMoment(from, {}, {}, false));
    put(period, u"endDate"_s, ocdsMoment(until, {}, {}, true));
    return period;
}

QJsonObject lotOf(const Lot &lot)
{
    QJsonObject object{{u"id"_s, lot.number}};
    put(object, u"title"_s, lot.title);
    put(object,
        u"description"_s,
        lot.descriptions.isEmpty() ? QString() : lot.descriptions.first());
    put(object, u"value"_s, ocdsValue(lot.value));
    put(object, u"contractPeriod"_s, periodOf(lot.startsOn, lot.endsOn));
    return object;
}

QJsonArray documentsOf(const Opportunity &opportunity)
{
    QJsonArray documents;
    const auto add = [&](const QString &id, const QString &type, const QString &web) {
        if (!web.isEmpty())
            documents.append(
                QJsonObject{{u"id"_s, id}, {u"documentType"_s, type}, {u"url"_s, web}});
    };
    add(u"notice"_s,
        opportunity.stage == OpportunityStage::Awarded ? u"awardNotice"_s : u"tenderNotice"_s,
        opportunity.noticeWeb);
    add(u"documents"_s, u"biddingDocuments"_s, opportunity.documentsWeb);
    return documents;
}

} // namespace

QJsonObject ocdsValue(const Money &money)
{
    if (money.isNull())
        return {};
    double amount = double(money.minor);
    for (int i = 0; i < minorDigits(money.currency); ++i)
        amount /= 10;
    return {{u"amount"_s, amount}, {u"currency"_s, money.currency}};
}

QString ocdsMoment(QDate day, const QString &hour, const QString &zone, bool isEnd)
{
    if (!day.isValid())
        return {};
    const QDateTime moment = momentOf({DeadlineKind::Closes, day, hour, zone, {}});
    if (moment.isValid())
        return moment.toUTC().toString(Qt::ISODate);
    return day.toString(Qt::ISODate) + (isEnd ? u"T23:59:59Z"_s : u"T00:00:00Z"_s);
}

QString ocdsBuyerId(const Opportunity &opportunity)
{
    return partyId(opportunity.buyerCountry, opportunity.buyerNumber, opportunity.buyerName);
}

QString ocdsSupplierId(const ContractAward &award)
{
    return partyId(award.country, award.registerNumber, award.name);
}

QJsonArray ocdsParties(const OpportunityInFull &full)
{
    const Opportunity &made = full.opportunity;
    QJsonArray parties;
    QSet<QString> known;
    const QString name =
        made.buyerName.isEmpty() && full.organisation ? full.organisation->name : made.buyerName;
    if (!name.isEmpty()) {
        const QString id =
            made.buyerName.isEmpty() ? folded(name).replace(u' ', u'-') : ocdsBuyerId(made);
        QJsonObject buyer{{u"id"_s, id}, {u"name"_s, name}, {u"roles"_s, QJsonArray{u"buyer"_s}}};
        put(buyer, u"identifier"_s, identifierOf(made.buyerNumber, name));
        QJsonObject address;
        put(address, u"locality"_s, made.buyerTown);
        put(address, u"countryName"_s, made.buyerCountry);
        put(buyer, u"address"_s, address);
        QJsonObject contact;
        put(contact, u"name"_s, made.buyerContact);
        put(contact, u"email"_s, made.buyerEmail);
        put(buyer, u"contactPoint"_s, contact);
        parties.append(buyer);
        known.insert(id);
    }
    for (const QString &other : made.otherBuyers) {
        const QString id = folded(other).replace(u' ', u'-');
        if (id.isEmpty() || known.contains(id))
            continue;
        known.insert(id);
        parties.append(
            QJsonObject{{u"id"_s, id}, {u"name"_s, other}, {u"roles"_s, QJsonArray{u"buyer"_s}}});
    }
    for (const ContractAward &award : full.awards) {
        const QString id = ocdsSupplierId(award);
        if (award.name.isEmpty() || known.contains(id))
            continue;
        known.insert(id);
        QJsonObject supplier{
            {u"id"_s, id}, {u"name"_s, award.name}, {u"roles"_s, QJsonArray{u"supplier"_s}}};
        put(supplier, u"identifier"_s, identifierOf(award.registerNumber, award.name));
        QJsonObject address;
        put(address, u"streetAddress"_s, award.street);
        put(address, u"locality"_s, award.town);
        put(address, u"region"_s, award.nuts);
        put(address, u"postalCode"_s, award.postcode);
        put(address, u"countryName"_s, award.country);
        put(supplier, u"address"_s, address);
        parties.append(supplier);
    }
    return parties;
}

QJsonObject ocdsTender(const OpportunityInFull &full)
{
    const Opportunity &made = full.opportunity;
    QJsonObject tender{{u"id"_s, made.reference.isEmpty() ? made.id.toString() : made.reference}};
    put(tender, u"title"_s, made.title);
    put(tender, u"description"_s, made.description);
    tender.insert(u"status"_s, statusOf(made.stage));
    if (!made.valueConfidential && made.stage != OpportunityStage::Awarded)
        put(tender, u"value"_s, ocdsValue(made.value));
    put(tender, u"procurementMethod"_s, methodOf(made.procedure));
    put(tender, u"procurementMethodDetails"_s, made.procedure);
    put(tender, u"mainProcurementCategory"_s, categoryOf(made.contracts));
    put(tender, u"submissionMethodDetails"_s, made.submissionWeb);
    QJsonObject period;
    put(period, u"startDate"_s, ocdsMoment(made.publishedOn, {}, {}, false));
    put(period, u"endDate"_s, ocdsMoment(made.closesOn, made.closesAt, made.timeZone, true));
    if (made.closesOn.isValid())
        put(tender, u"tenderPeriod"_s, period);
    QJsonObject enquiries;
    put(enquiries,
        u"endDate"_s,
        ocdsMoment(made.questionsUntil, made.questionsAt, made.timeZone, true));
    put(tender, u"enquiryPeriod"_s, enquiries);
    put(tender, u"contractPeriod"_s, periodOf(made.startsOn, made.endsOn));
    QJsonArray items;
    if (const QJsonObject item = itemOf(u"1"_s, made.mainCpv, made.cpv, {}); !item.isEmpty())
        items.append(item);
    QJsonArray lots;
    for (const Lot &lot : full.lots) {
        if (lot.number.isEmpty())
            continue;
        lots.append(lotOf(lot));
        if (const QJsonObject item =
                itemOf(u"lot-"_s + lot.number, lot.mainCpv, lot.cpv, lot.number);
            !item.isEmpty())
            items.append(item);
    }
    put(tender, u"items"_s, items);
    put(tender, u"lots"_s, lots);
    put(tender, u"documents"_s, documentsOf(made));
    return tender;
}

QJsonArray ocdsAwards(const OpportunityInFull &full)
{
    std::vector<QJsonObject> awards;
    QHash<QString, size_t> groups; // the members of a group that won together share an award
    for (const ContractAward &award : full.awards) {
        if (award.outcome == AwardOutcome::Open)
            continue;
        const QString key = award.group.isEmpty()
            ? QString()
            : award.lots.join(u',') + u'|' + award.contract + u'|' + award.group;
        const auto known = groups.constFind(key);
        QJsonArray suppliers;
        if (!award.name.isEmpty())
            suppliers.append(
                QJsonObject{{u"id"_s, ocdsSupplierId(award)}, {u"name"_s, award.name}});
        if (!key.isEmpty() && known != groups.constEnd()) {
            QJsonArray all = awards[*known].value(u"suppliers"_s).toArray();
            for (const QJsonValue &supplier : std::as_const(suppliers)) {
                if (!all.contains(supplier)) // it may have won the lot with two tenders
                    all.append(supplier);
            }
            awards[*known].insert(u"suppliers"_s, all);
            continue;
        }
        QJsonObject made{{u"id"_s, award.id.toString()}};
        put(made, u"title"_s, award.title);
        made.insert(u"status"_s,
                    award.outcome == AwardOutcome::Winner ? u"active"_s : u"unsuccessful"_s);
        put(made, u"date"_s, ocdsMoment(award.decidedOn, {}, {}, false));
        put(made, u"value"_s, ocdsValue(award.value));
        put(made, u"suppliers"_s, suppliers);
        put(made, u"relatedLots"_s, QJsonArray::fromStringList(award.lots));
        if (!key.isEmpty())
            groups.insert(key, awards.size());
        awards.push_back(made);
    }
    QJsonArray array;
    for (const QJsonObject &award : awards)
        array.append(award);
    return array;
}

} // namespace ilo
