// The standard forms: buyers, object, lots, procedure and changes.
#include "core/notice/ted.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct ProcedureName
{
    QLatin1StringView element;
    QLatin1StringView key; ///< of the eForms list procurement-procedure-type
};

const ProcedureName procedures[] = {
    {"PT_OPEN"_L1, "open"_L1},
    {"PT_RESTRICTED"_L1, "restricted"_L1},
    {"PT_COMPETITIVE_NEGOTIATION"_L1, "neg-w-call"_L1},
    {"PT_NEGOTIATED_WITH_PRIOR_CALL"_L1, "neg-w-call"_L1},
    {"PT_INVOLVING_NEGOTIATION"_L1, "neg-w-call"_L1},
    {"PT_COMPETITIVE_DIALOGUE"_L1, "comp-dial"_L1},
    {"PT_INNOVATION_PARTNERSHIP"_L1, "innovation"_L1},
    {"PT_COMPETITIVE_TENDERING"_L1, "comp-tend"_L1},
    {"PT_AWARD_CONTRACT_WITHOUT_CALL"_L1, "neg-wo-call"_L1},
    {"PT_NEGOTIATED_WITHOUT_PUBLICATION"_L1, "neg-wo-call"_L1},
    {"PT_AWARD_CONTRACT_WITHOUT_PUBLICATION"_L1, "neg-wo-call"_L1},
    {"PT_AWARD_CONTRACT_WITH_PRIOR_PUBLICATION"_L1, "oth-single"_L1},
};

QString languageOf(const Notice &notice)
{
    return notice.language.isEmpty() ? u"en"_s : notice.language;
}

void addText(TextMap &texts, const QString &language, const XmlNode *node)
{
    const QString words = node ? node->words() : QString();
    QString &text = texts[language];
    if (!words.isEmpty() && !text.contains(words))
        text += (text.isEmpty() ? u""_s : u"\n\n"_s) + words;
    if (text.isEmpty())
        texts.remove(language);
}

/// Section II.2.3 and I.1: the code of a region.
QStringList placesIn(const XmlNode &node)
{
    QStringList places;
    for (const XmlNode *place : node.all(u"NUTS"))
        addOnce(places, place->attribute(u"CODE"_s));
    return places;
}

QString said(const XmlNode &value)
{
    QStringList words;
    for (const auto &child : value.children) {
        if (child->name == u"CPV_MAIN" || child->name == u"CPV_ADDITIONAL")
            words << tedCpv(*child, u"CPV_CODE");
        else if (const QString text = child->words(); !text.isEmpty())
            words << text;
    }
    return words.join(u' ');
}

} // namespace

NoticeParty tedParty(const XmlNode &address)
{
    NoticeParty party;
    const XmlNode *name = address.find(u"ORGANISATION/OFFICIALNAME");
    party.name = (name ? name->words() : address.value(u"OFFICIALNAME")).simplified();
    if (const XmlNode *old = address.find(u"ORGANISATION"); old && party.name.isEmpty())
        party.name = old->words().simplified();
    party.registerNumber = address.value(u"NATIONALID");
    if (party.registerNumber.isEmpty())
        party.registerNumber = address.value(u"ORGANISATION/NATIONALID");
    party.street = address.value(u"ADDRESS");
    party.postcode = address.value(u"POSTAL_CODE");
    party.town = address.value(u"TOWN");
    if (const XmlNode *country = address.find(u"COUNTRY"))
        party.country = noticeCountry(country->attribute(u"VALUE"_s));
    if (const XmlNode *place = address.find(u"NUTS"))
        party.nuts = place->attribute(u"CODE"_s);
    party.contact = address.value(u"CONTACT_POINT");
    if (const QString person = address.value(u"ATTENTION"); !person.isEmpty())
        party.contact += (party.contact.isEmpty() ? u""_s : u", "_s) + person;
    party.email = address.value(u"E_MAIL");
    if (party.email.isEmpty())
        party.email = address.value(u"E_MAILS/E_MAIL");
    party.telephone = address.value(u"PHONE");
    party.web = address.value(u"URL_GENERAL");
    if (party.web.isEmpty())
        party.web = address.value(u"URL");
    if (party.web.isEmpty())
        party.web = address.value(u"URL_BUYER");
    return party;
}

QStringList tedCpv(const XmlNode &node, QStringView path)
{
    QStringList codes;
    for (const XmlNode *code : node.all(path))
        addOnce(codes, code->attribute(u"CODE"_s));
    return codes;
}

Money tedValue(const XmlNode &node)
{
    for (const QStringView name : {u"VAL_TOTAL",
                                   u"VAL_OBJECT",
                                   u"VAL_ESTIMATED_TOTAL",
                                   u"VAL_PRIZE",
                                   u"VAL_PRICE_PAYMENT"}) {
        if (const Money money = noticeMoney(node.deep(name)); !money.isNull())
            return money;
    }
    if (const XmlNode *range = node.deep(u"VAL_RANGE_TOTAL")) { // the highest offer considered
        range->value(u"LOW");
        range->markRead();
        return noticeMoney(range->value(u"HIGH"), range->attributes.value(u"CURRENCY"_s));
    }
    return {};
}

void TedReader::readForm(const XmlNode &form)
{
    Opportunity &made = m_notice.opportunity;
    if (const XmlNode *body = form.find(u"CONTRACTING_BODY"))
        readBuyers(*body);
    const auto objects = form.all(u"OBJECT_CONTRACT");
    for (const XmlNode *object : objects) {
        const QString item = object->attributes.value(u"ITEM"_s);
        readObject(*object, objects.size() > 1 ? item : QString());
    }
    if (const XmlNode *procedure = form.find(u"PROCEDURE"))
        readProcedure(*procedure);
    if (const XmlNode *more = form.find(u"COMPLEMENTARY_INFO")) {
        const QDate sent = noticeDay(*more, u"DATE_DISPATCH_NOTICE");
        if (!made.publishedOn.isValid())
            made.publishedOn = sent;
        if (const QString about = more->value(u"NOTICE_NUMBER_OJ"); !about.isEmpty())
            addOnce(m_notice.changes, publicationNumber(about));
    }
    for (const XmlNode *changes : form.all(u"CHANGES"))
        readChanges(*changes);
    for (const XmlNode *modification : form.all(u"MODIFICATIONS_CONTRACT"))
        readModification(*modification);
    for (const XmlNode *award : form.all(u"AWARD_CONTRACT"))
        readAward(*award);
    for (const XmlNode *results : form.all(u"RESULTS"))
        readPrizes(*results);
    for (const QStringView name : {u"LEGAL_BASIS", u"LEGAL_BASIS_OTHER"}) {
        if (const XmlNode *basis = form.find(name))
            basis->markAllRead(); // the directive; the form follows from it
    }
    if (m_notice.purpose == NoticePurpose::Change) {
        for (const QString &number : m_notice.follows)
            addOnce(m_notice.changes, number);
    }
}

void TedReader::readBuyers(const XmlNode &body)
{
    Opportunity &made = m_notice.opportunity;
    for (const QStringView name :
         {u"ADDRESS_CONTRACTING_BODY", u"ADDRESS_CONTRACTING_BODY_ADDITIONAL"}) {
        for (const XmlNode *address : body.all(name)) {
            m_notice.buyers.push_back(tedParty(*address));
            if (m_notice.buyers.size() > 1)
                made.otherBuyers << m_notice.buyers.back().name;
        }
    }
    made.documentsWeb = body.value(u"URL_DOCUMENT");
    made.submissionWeb = body.value(u"URL_PARTICIPATION");
    body.value(u"URL_TOOL");
    if (m_notice.buyers.empty())
        return;
    const NoticeParty &first = m_notice.buyers.front();
    made.buyerName = first.name;
    made.buyerNumber = first.registerNumber;
    made.buyerCountry = first.country;
    made.buyerTown = first.town;
    made.buyerWeb = first.web;
    made.buyerEmail = first.email;
    made.buyerContact = first.contact;
}

void TedReader::readObject(const XmlNode &object, const QString &prefix)
{
    Opportunity &made = m_notice.opportunity;
    const QString language = languageOf(m_notice);
    object.markRead();
    const bool isFirst = made.titles.isEmpty();
    const XmlNode *title = object.find(u"TITLE");
    const QString reference = object.value(u"REFERENCE_NUMBER");
    const QStringList main = tedCpv(object, u"CPV_MAIN/CPV_CODE");
    const XmlNode *nature = object.find(u"TYPE_CONTRACT");
    const ContractKind contracts =
        nature ? noticeContracts(nature->attribute(u"CTYPE"_s)) : ContractKind::Any;
    const QDate planned = noticeDay(object, u"DATE_PUBLICATION_NOTICE");
    for (const QString &code : main)
        addOnce(made.cpv, code);
    if (isFirst) {
        if (title)
            made.titles.insert(language, title->words().simplified());
        addText(made.descriptions, language, object.find(u"SHORT_DESCR"));
        made.reference = reference;
        made.mainCpv = main.value(0);
        made.contracts = contracts;
        made.tenderOn = planned;
        for (const QStringView name : {u"VAL_TOTAL", u"VAL_ESTIMATED_TOTAL"}) {
            if (made.value.isNull())
                made.value = noticeMoney(object.find(name));
        }
        if (const XmlNode *range = object.find(u"VAL_RANGE_TOTAL"); range && made.value.isNull()) {
            range->markAllRead();
            made.value = noticeMoney(range->value(u"HIGH"), range->attributes.value(u"CURRENCY"_s));
        }
    }
    const auto parts = object.all(u"OBJECT_DESCR");
    const bool hasLots = parts.size() > 1 || object.find(u"LOT_DIVISION") || !prefix.isEmpty();
    for (const XmlNode *part : parts) {
        Lot lot = readPart(*part);
        if (!hasLots) {
            takePart(lot);
            continue;
        }
        if (lot.number.isEmpty())
            lot.number = part->attributes.value(u"ITEM"_s, u"1"_s);
        if (!prefix.isEmpty()) {
            lot.number = parts.size() > 1 ? prefix + u'.' + lot.number : prefix;
            if (lot.titles.isEmpty() && title)
                lot.titles.insert(language, title->words().simplified());
            if (lot.mainCpv.isEmpty())
                lot.mainCpv = main.value(0);
        }
        if (lot.contracts == ContractKind::Any)
            lot.contracts = contracts;
        m_notice.lots.push_back(lot);
    }
    for (const QStringView name : {u"LOT_DIVISION", u"NO_LOT_DIVISION", u"CATEGORY"}) {
        if (const XmlNode *node = object.find(name))
            node->markRead();
    }
}

Lot TedReader::readPart(const XmlNode &part) const
{
    const QString language = languageOf(m_notice);
    part.markRead();
    Lot lot;
    lot.number = part.value(u"LOT_NO");
    addText(lot.titles, language, part.find(u"TITLE"));
    addText(lot.descriptions, language, part.find(u"SHORT_DESCR"));
    if (const XmlNode *site = part.find(u"MAIN_SITE"))
        site->markAllRead(); // words for the region that the code names
    lot.cpv = tedCpv(part, u"CPV_MAIN/CPV_CODE");
    lot.mainCpv = lot.cpv.value(0);
    for (const QString &code : tedCpv(part, u"CPV_ADDITIONAL/CPV_CODE"))
        addOnce(lot.cpv, code);
    lot.nuts = placesIn(part);
    lot.value = tedValue(part);
    if (const XmlNode *duration = part.find(u"DURATION"))
        lot.duration = durationText(duration->text, duration->attribute(u"TYPE"_s));
    if (part.find(u"INDEFINITE_DURATION")) {
        part.find(u"INDEFINITE_DURATION")->markRead();
        lot.duration = u"unlimited"_s;
    }
    lot.startsOn = noticeDay(part, u"DATE_START");
    lot.endsOn = noticeDay(part, u"DATE_END");
    if (lot.endsOn.isValid() && lot.startsOn.isValid() && lot.endsOn < lot.startsOn)
        lot.endsOn = {};
    return lot;
}

void TedReader::takePart(const Lot &part)
{
    Opportunity &made = m_notice.opportunity;
    for (auto it = part.descriptions.begin(); it != part.descriptions.end(); ++it) {
        QString &text = made.descriptions[it.key()];
        if (!text.contains(it.value()))
            text += (text.isEmpty() ? u""_s : u"\n\n"_s) + it.value();
    }
    for (const QString &code : part.cpv)
        addOnce(made.cpv, code);
    for (const QString &place : part.nuts)
        addOnce(made.nuts, place);
    if (made.value.isNull())
        made.value = part.value;
    if (made.duration.isEmpty())
        made.duration = part.duration;
    if (!made.startsOn.isValid())
        made.startsOn = part.startsOn;
    if (!made.endsOn.isValid())
        made.endsOn = part.endsOn;
}

void TedReader::readProcedure(const XmlNode &procedure)
{
    Opportunity &made = m_notice.opportunity;
    for (const ProcedureName &known : procedures) {
        if (const XmlNode *node = procedure.deep(QString(known.element))) {
            node->markRead();
            if (made.procedure.isEmpty())
                made.procedure = known.key;
        }
    }
    made.closesOn = noticeDay(procedure, u"DATE_RECEIPT_TENDERS");
    made.closesAt = noticeHour(procedure.value(u"TIME_RECEIPT_TENDERS"));
    made.opensOn = noticeDay(procedure, u"OPENING_CONDITION/DATE_OPENING_TENDERS");
    made.opensAt = noticeHour(procedure.value(u"OPENING_CONDITION/TIME_OPENING_TENDERS"));
    const QDate invited = noticeDay(procedure, u"DATE_DISPATCH_INVITATIONS");
    if (!made.tenderOn.isValid())
        made.tenderOn = invited;
    const QDate decided = noticeDay(procedure, u"DATE_AWARD_SCHEDULED");
    made.decisionOn = decided;
    for (const XmlNode *earlier : procedure.all(u"NOTICE_NUMBER_OJ")) {
        earlier->markRead();
        addOnce(m_notice.follows, publicationNumber(earlier->text));
    }
    for (const QStringView name : {u"DIRECTIVE_2014_24_EU",
                                   u"DIRECTIVE_2014_25_EU",
                                   u"DIRECTIVE_2014_23_EU",
                                   u"DIRECTIVE_2009_81_EC"}) {
        if (const XmlNode *node = procedure.find(name))
            node->markRead();
    }
}

void TedReader::readChanges(const XmlNode &changes)
{
    Opportunity &made = m_notice.opportunity;
    QStringList lines;
    for (const XmlNode *change : changes.all(u"CHANGE")) {
        const QString section = change->value(u"WHERE/SECTION");
        const QString lot = change->value(u"WHERE/LOT_NO");
        const QString label = change->value(u"WHERE/LABEL");
        const XmlNode *fresh = change->find(u"NEW_VALUE");
        const XmlNode *old = change->find(u"OLD_VALUE");
        const QDate day = fresh ? noticeDay(*fresh, u"DATE") : QDate();
        const QString hour = fresh ? noticeHour(fresh->value(u"TIME")) : QString();
        if (section == u"IV.2.2" && day.isValid()) {
            made.closesOn = day;
            made.closesAt = hour;
        } else if (section == u"IV.2.7" && day.isValid()) {
            made.opensOn = day;
            made.opensAt = hour;
        } else if (section == u"IV.2.3" && day.isValid()) {
            made.tenderOn = day;
        } else if (section == u"II.1.2" && fresh) {
            if (const QString code = tedCpv(*fresh, u"CPV_MAIN/CPV_CODE").value(0);
                !code.isEmpty()) {
                made.mainCpv = code;
                addOnce(made.cpv, code);
            }
        } else if (section == u"II.2.2" && fresh) {
            for (const QString &code : tedCpv(*fresh, u"CPV_ADDITIONAL/CPV_CODE"))
                addOnce(made.cpv, code);
        }
        QStringList where{section, lot.isEmpty() ? QString() : u"lot "_s + lot, label};
        where.removeAll(QString());
        lines << u"%1: %2 → %3"_s.arg(
            where.join(u", "_s), old ? said(*old) : QString(), fresh ? said(*fresh) : QString());
    }
    if (const XmlNode *more = changes.find(u"INFO_ADD")) {
        if (const QString words = more->words(); !words.isEmpty())
            lines << words;
    }
    made.changeNote = lines.join(u'\n');
}

void TedReader::readModification(const XmlNode &modification)
{
    Opportunity &made = m_notice.opportunity;
    QStringList words;
    if (const XmlNode *info = modification.find(u"INFO_MODIFICATIONS")) {
        for (const QStringView name :
             {u"SHORT_DESCR", u"ADDITIONAL_NEED", u"UNFORESEEN_CIRCUMSTANCE"}) {
            if (const XmlNode *node = info->find(name))
                words << node->words();
        }
        info->markRead();
        if (const Money after = noticeMoney(info->deep(u"VAL_TOTAL_AFTER")); !after.isNull())
            made.value = after;
    }
    words.removeDuplicates();
    made.changeNote = words.join(u'\n');
}

} // namespace ilo
