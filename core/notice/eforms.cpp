#include "core/notice/eforms.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr auto extensionPath = u"UBLExtensions/UBLExtension/ExtensionContent/EformsExtension";

struct SubtypeMeaning
{
    int from;
    int until;
    NoticePurpose purpose;
    OpportunityKind kind;
    OpportunityStage stage;
};

/// The subtypes 1 to 40 of Implementing Regulation (EU) 2019/1780, Annex, table 1.
constexpr SubtypeMeaning meanings[] = {
    {1, 9, NoticePurpose::Planning, OpportunityKind::Planning, OpportunityStage::Announced},
    {10, 14, NoticePurpose::Call, OpportunityKind::Interest, OpportunityStage::TenderOpen},
    {15, 15, NoticePurpose::Call, OpportunityKind::Qualification, OpportunityStage::TenderOpen},
    {16, 22, NoticePurpose::Call, OpportunityKind::Tender, OpportunityStage::TenderOpen},
    {23, 24, NoticePurpose::Call, OpportunityKind::DesignContest, OpportunityStage::TenderOpen},
    {25, 28, NoticePurpose::DirectAward, OpportunityKind::DirectAward, OpportunityStage::Awarded},
    {29, 35, NoticePurpose::Award, OpportunityKind::Tender, OpportunityStage::Awarded},
    {36, 37, NoticePurpose::Award, OpportunityKind::DesignContest, OpportunityStage::Awarded},
    {38, 40, NoticePurpose::Modification, OpportunityKind::Modification, OpportunityStage::Awarded},
};

struct NamedSubtype
{
    QLatin1StringView subtype;
    SubtypeMeaning meaning;
};

/// Those with letters: voluntary national ones, transport under Regulation (EC) 1370/2007, the call
/// for expressions of interest of EU institutions, and company registrations.
const NamedSubtype named[] = {
    {"E1"_L1,
     {0,
      0,
      NoticePurpose::Consultation,
      OpportunityKind::Consultation,
      OpportunityStage::MarketSurvey}},
    {"E2"_L1,
     {0, 0, NoticePurpose::Planning, OpportunityKind::Planning, OpportunityStage::Announced}},
    {"E3"_L1, {0, 0, NoticePurpose::Call, OpportunityKind::Tender, OpportunityStage::TenderOpen}},
    {"E4"_L1, {0, 0, NoticePurpose::Award, OpportunityKind::Tender, OpportunityStage::Awarded}},
    {"E5"_L1,
     {0, 0, NoticePurpose::Modification, OpportunityKind::Modification, OpportunityStage::Awarded}},
    {"E6"_L1,
     {0, 0, NoticePurpose::Modification, OpportunityKind::Modification, OpportunityStage::Awarded}},
    {"T01"_L1,
     {0, 0, NoticePurpose::Planning, OpportunityKind::Planning, OpportunityStage::Announced}},
    {"T02"_L1, {0, 0, NoticePurpose::Award, OpportunityKind::Tender, OpportunityStage::Awarded}},
    {"CEI"_L1,
     {0, 0, NoticePurpose::Call, OpportunityKind::Interest, OpportunityStage::TenderOpen}},
    {"X01"_L1,
     {0, 0, NoticePurpose::Registration, OpportunityKind::Other, OpportunityStage::Announced}},
    {"X02"_L1,
     {0, 0, NoticePurpose::Registration, OpportunityKind::Other, OpportunityStage::Announced}},
};

/// By BT-02, where the subtype is missing or of a newer regulation.
SubtypeMeaning meaningOfType(const QString &type, const QString &root)
{
    if (type.startsWith(u"pin-cfc"))
        return meanings[1];
    if (type.startsWith(u"pin") || type == u"pmc")
        return type == u"pmc" ? named[0].meaning : meanings[0];
    if (type.startsWith(u"qu-sy"))
        return meanings[2];
    if (type == u"veat")
        return meanings[5];
    if (type == u"can-modif" || type == u"can-tran" || type == u"compl")
        return meanings[8];
    if (type.startsWith(u"cn-desg"))
        return meanings[4];
    if (type.startsWith(u"can-desg"))
        return meanings[7];
    if (type.startsWith(u"can") || root == u"ContractAwardNotice")
        return meanings[6];
    if (root == u"PriorInformationNotice")
        return meanings[0];
    return meanings[3];
}

SubtypeMeaning meaningOf(const QString &subtype, const QString &type, const QString &root)
{
    bool isNumber = false;
    const int number = subtype.toInt(&isNumber);
    if (isNumber) {
        for (const SubtypeMeaning &meaning : meanings) {
            if (number >= meaning.from && number <= meaning.until)
                return meaning;
        }
    }
    for (const NamedSubtype &known : named) {
        if (known.subtype == subtype)
            return known.meaning;
    }
    return meaningOfType(type, root);
}

SizeClass sizeOf(const QString &code)
{
    static const QHash<QString, SizeClass> sizes{{u"micro"_s, SizeClass::Micro},
                                                 {u"small"_s, SizeClass::Small},
                                                 {u"medium"_s, SizeClass::Medium},
                                                 {u"large"_s, SizeClass::Large}};
    return sizes.value(code, SizeClass::Unknown);
}

Stated smeOf(const QString &code)
{
    if (code == u"micro" || code == u"small" || code == u"medium" || code == u"sme")
        return Stated::Yes;
    return code == u"large" ? Stated::No : Stated::NotStated;
}

QString streetOf(const XmlNode &address)
{
    QStringList lines{address.value(u"StreetName"),
                      address.value(u"AdditionalStreetName"),
                      address.value(u"AddressLine/Line")};
    lines.removeAll(QString());
    return lines.join(u", "_s);
}

} // namespace

TextMap eFormsTexts(const XmlNode &from, QStringView path, const QString &language)
{
    TextMap texts;
    for (const XmlNode *node : from.all(path)) {
        node->markRead();
        if (node->text.isEmpty())
            continue;
        QString code = noticeLanguage(node->attributes.value(u"languageID"_s));
        if (code.isEmpty())
            code = language.isEmpty() ? u"en"_s : language;
        QString &text = texts[code];
        text += text.isEmpty() ? node->text : u'\n' + node->text;
    }
    return texts;
}

EFormsReader::EFormsReader(const XmlNode &root, QString shown)
    : m_root(root)
    , m_extension(root.find(extensionPath))
    , m_shown(std::move(shown))
{
}

TextMap EFormsReader::texts(const XmlNode &from, QStringView path) const
{
    return eFormsTexts(from, path, m_notice.language);
}

QString EFormsReader::text(const XmlNode &from, QStringView path) const
{
    return shownText(texts(from, path), m_shown, m_notice.language);
}

Result<Notice> EFormsReader::read()
{
    readHead();
    readPurpose();
    readParties();
    readBuyers();
    readProcedure();
    readChanges();
    readLots();
    readResult();
    if (m_notice.purpose == NoticePurpose::Registration)
        readRegistration();
    if (m_notice.opportunity.title.isEmpty())
        return fail(Error::Code::Format,
                    u"the notice has no title (BT-21), neither of the procurement nor of a lot"_s,
                    u"line %1"_s.arg(m_root.line));
    m_notice.unread = unreadPaths(m_root);
    return std::move(m_notice);
}

void EFormsReader::readHead()
{
    Opportunity &made = m_notice.opportunity;
    m_notice.format = NoticeFormat::EForms;
    m_notice.version = m_root.value(u"CustomizationID");
    m_root.value(u"UBLVersionID");
    m_root.value(u"ProfileID");
    m_notice.language = noticeLanguage(m_root.value(u"NoticeLanguageCode")); // BT-702
    made.noticeId = m_root.value(u"ID");                                     // BT-701
    made.noticeVersion = m_root.value(u"VersionID");                         // BT-757
    made.procedureId = m_root.value(u"ContractFolderID");                    // BT-04
    made.publishedOn = noticeDay(m_root, u"IssueDate");                      // BT-05
    m_root.value(u"IssueTime");
    made.tenderOn = noticeDay(m_root, u"PlannedDate"); // BT-127
    for (const XmlNode *language : m_root.all(u"AdditionalNoticeLanguage/ID"))
        language->markRead(); // its texts say their languages themselves
    if (!m_extension)
        return;
    m_extension->value(u"TransmissionDate"); // to the publisher, BT-803
    m_extension->value(u"TransmissionTime");
    if (const XmlNode *publication = m_extension->find(u"Publication")) {
        const QString number = publicationNumber(publication->value(u"NoticePublicationID"));
        if (!number.isEmpty()) {
            made.published << number;
            made.noticeWeb = tedAddress(number);
        }
        publication->value(u"GazetteID");
        if (const QDate day = noticeDay(*publication, u"PublicationDate"); day.isValid())
            made.publishedOn = day;
    }
}

void EFormsReader::readPurpose()
{
    Opportunity &made = m_notice.opportunity;
    if (m_extension)
        made.noticeForm = m_extension->value(u"NoticeSubType/SubTypeCode");
    const SubtypeMeaning meaning =
        meaningOf(made.noticeForm, m_root.value(u"NoticeTypeCode"), m_root.name);
    m_notice.purpose = meaning.purpose;
    made.kind = meaning.kind;
    made.stage = meaning.stage;
}

void EFormsReader::readParties()
{
    if (!m_extension)
        return;
    for (const XmlNode *organisation : m_extension->all(u"Organizations/Organization")) {
        NoticeParty whole;
        for (const QStringView kind : {u"Company", u"TouchPoint"}) {
            for (const XmlNode *node : organisation->all(kind)) {
                NoticeParty party = kind == u"TouchPoint" ? whole : NoticeParty();
                const QString id = node->value(u"PartyIdentification/ID");
                if (const QString name = text(*node, u"PartyName/Name"); !name.isEmpty())
                    party.name = whole.name.isEmpty() ? name.simplified() : whole.name;
                if (const XmlNode *address = node->find(u"PostalAddress")) {
                    party.street = streetOf(*address);
                    party.town = address->value(u"CityName");
                    party.postcode = address->value(u"PostalZone");
                    party.nuts = address->value(u"CountrySubentityCode");
                    if (const QString code =
                            noticeCountry(address->value(u"Country/IdentificationCode"));
                        !code.isEmpty())
                        party.country = code;
                }
                const QStringList contact{node->value(u"PostalAddress/Department"),
                                          node->value(u"Contact/Name"),
                                          node->value(u"Contact/JobTitle")};
                party.contact.clear();
                for (const QString &words : contact) {
                    if (!words.isEmpty() && !party.contact.contains(words))
                        party.contact += (party.contact.isEmpty() ? u""_s : u", "_s) + words;
                }
                if (const QString mail = node->value(u"Contact/ElectronicMail"); !mail.isEmpty())
                    party.email = mail;
                if (const QString number = node->value(u"Contact/Telephone"); !number.isEmpty())
                    party.telephone = number;
                if (const QString web = node->value(u"WebsiteURI"); !web.isEmpty())
                    party.web = web;
                const QString size = node->value(u"CompanySizeCode");
                if (kind == u"Company") {
                    party.registerNumber = node->value(u"PartyLegalEntity/CompanyID");
                    party.sizeClass = sizeOf(size);
                    party.sme = smeOf(size);
                    whole = party;
                }
                if (!id.isEmpty())
                    m_parties.insert(id, party);
                if (organisation->value(u"GroupLeadIndicator") == u"true")
                    m_leads.insert(id, true);
            }
        }
    }
}

void EFormsReader::readBuyers()
{
    for (const XmlNode *buyer : m_root.all(u"ContractingParty")) {
        for (const XmlNode *id : buyer->all(u"Party/PartyIdentification/ID")) {
            id->markRead();
            const auto known = m_parties.constFind(id->text);
            if (known == m_parties.constEnd() || known->name.isEmpty())
                continue;
            const bool leads = m_leads.value(id->text) && m_notice.buyers.size() > 0;
            m_notice.buyers.insert(leads ? m_notice.buyers.begin() : m_notice.buyers.end(), *known);
        }
    }
    Opportunity &made = m_notice.opportunity;
    for (size_t i = 1; i < m_notice.buyers.size(); ++i)
        made.otherBuyers << m_notice.buyers[i].name;
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

void EFormsReader::readProcedure()
{
    Opportunity &made = m_notice.opportunity;
    if (const XmlNode *project = m_root.find(u"ProcurementProject")) {
        made.reference = project->value(u"ID"); // BT-22
        const EFormsProject read = readEFormsProject(*project, m_notice.language);
        made.titles = read.titles;
        made.descriptions = read.descriptions;
        made.contracts = read.contracts;
        made.mainCpv = read.mainCpv;
        made.cpv = read.cpv;
        made.nuts = read.nuts;
        made.value = read.value;
        made.frameworkMaximum = read.frameworkMaximum;
        made.innovation = read.innovation;
        made.strategic = read.strategic;
        made.smeSuitable = read.smeSuitable;
        made.duration = read.duration;
        made.startsOn = read.startsOn;
        made.endsOn = read.endsOn;
    }
    made.title = shownText(made.titles, m_shown, m_notice.language).simplified();
    made.description = shownText(made.descriptions, m_shown, m_notice.language);
    if (const XmlNode *process = m_root.find(u"TenderingProcess")) {
        made.procedure = process->value(u"ProcedureCode"); // BT-105
        for (const XmlNode *earlier : process->all(u"NoticeDocumentReference/ID")) {
            earlier->markRead(); // BT-1251
            m_notice.follows << publicationNumber(earlier->text);
        }
    }
}

void EFormsReader::readChanges()
{
    if (!m_extension)
        return;
    QStringList words;
    for (const QStringView kind : {u"Changes", u"ContractModification"}) {
        for (const XmlNode *change : m_extension->all(kind)) {
            for (const XmlNode *id : change->all(u"ChangedNoticeIdentifier")) {
                id->markRead(); // BT-758, BT-1501
                m_notice.changes << publicationNumber(id->text);
            }
            if (change->value(u"ChangeReason/ReasonCode") == u"cancel") // BT-140
                m_notice.isCancellation = true;
            for (const QStringView path : {u"ChangeReason/ReasonDescription", // BT-762
                                           u"Change/ChangeDescription"}) {    // BT-141
                if (const QString said = text(*change, path); !said.isEmpty())
                    words << said;
            }
            for (const XmlNode *section : change->allDeep(u"ChangedSectionIdentifier"))
                section->markRead();
        }
    }
    m_notice.opportunity.changeNote = words.join(u'\n');
    if (m_notice.isCancellation)
        m_notice.opportunity.stage = OpportunityStage::Cancelled;
}

void EFormsReader::readRegistration()
{
    Opportunity &made = m_notice.opportunity;
    if (const XmlNode *party = m_root.find(u"BusinessParty")) {
        NoticeParty company;
        company.name = text(*party, u"PartyLegalEntity/RegistrationName");
        company.registerNumber = party->value(u"PartyLegalEntity/CompanyID");
        company.web = party->value(u"WebsiteURI");
        company.email = party->value(u"Contact/ElectronicMail");
        company.town = party->value(u"PostalAddress/CityName");
        company.country = noticeCountry(party->value(u"PostalAddress/Country/IdentificationCode"));
        if (made.title.isEmpty())
            made.title = company.name.simplified();
        made.buyerName = company.name;
        m_notice.buyers.push_back(company);
    }
    if (made.description.isEmpty())
        made.description = text(m_root, u"Note");
}

} // namespace ilo
