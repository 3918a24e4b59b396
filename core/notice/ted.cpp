#include "core/notice/ted.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct FormMeaning
{
    QLatin1StringView form;
    NoticePurpose purpose;
    OpportunityKind kind;
    OpportunityStage stage;
};

const FormMeaning formMeanings[] = {
    {"F01"_L1, NoticePurpose::Planning, OpportunityKind::Planning, OpportunityStage::Announced},
    {"F02"_L1, NoticePurpose::Call, OpportunityKind::Tender, OpportunityStage::TenderOpen},
    {"F03"_L1, NoticePurpose::Award, OpportunityKind::Tender, OpportunityStage::Awarded},
    {"F04"_L1, NoticePurpose::Planning, OpportunityKind::Planning, OpportunityStage::Announced},
    {"F05"_L1, NoticePurpose::Call, OpportunityKind::Tender, OpportunityStage::TenderOpen},
    {"F06"_L1, NoticePurpose::Award, OpportunityKind::Tender, OpportunityStage::Awarded},
    {"F07"_L1, NoticePurpose::Call, OpportunityKind::Qualification, OpportunityStage::TenderOpen},
    {"F08"_L1, NoticePurpose::Planning, OpportunityKind::Planning, OpportunityStage::Announced},
    {"F12"_L1, NoticePurpose::Call, OpportunityKind::DesignContest, OpportunityStage::TenderOpen},
    {"F13"_L1, NoticePurpose::Award, OpportunityKind::DesignContest, OpportunityStage::Awarded},
    {"F14"_L1, NoticePurpose::Change, OpportunityKind::Tender, OpportunityStage::TenderOpen},
    {"F15"_L1, NoticePurpose::DirectAward, OpportunityKind::DirectAward, OpportunityStage::Awarded},
    {"16"_L1, NoticePurpose::Planning, OpportunityKind::Planning, OpportunityStage::Announced},
    {"17"_L1, NoticePurpose::Call, OpportunityKind::Tender, OpportunityStage::TenderOpen},
    {"18"_L1, NoticePurpose::Award, OpportunityKind::Tender, OpportunityStage::Awarded},
    {"19"_L1, NoticePurpose::Call, OpportunityKind::Tender, OpportunityStage::TenderOpen},
    {"F20"_L1,
     NoticePurpose::Modification,
     OpportunityKind::Modification,
     OpportunityStage::Awarded},
    {"F21"_L1, NoticePurpose::Call, OpportunityKind::Tender, OpportunityStage::TenderOpen},
    {"F22"_L1, NoticePurpose::Call, OpportunityKind::Tender, OpportunityStage::TenderOpen},
    {"F23"_L1, NoticePurpose::Call, OpportunityKind::Tender, OpportunityStage::TenderOpen},
    {"F24"_L1, NoticePurpose::Call, OpportunityKind::Tender, OpportunityStage::TenderOpen},
    {"F25"_L1, NoticePurpose::Award, OpportunityKind::Tender, OpportunityStage::Awarded},
    {"T01"_L1, NoticePurpose::Planning, OpportunityKind::Planning, OpportunityStage::Announced},
    {"T02"_L1, NoticePurpose::Award, OpportunityKind::Tender, OpportunityStage::Awarded},
};

/// "F02" from "F02", "2" or the element's name "F02_2014".
QString formName(const XmlNode &form)
{
    QString name = form.attributes.value(u"FORM"_s).trimmed().toUpper();
    if (name.isEmpty())
        name = form.name.section(u'_', 0, 0);
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    if (isNumber && (number < 16 || number > 19))
        name = u"F%1"_s.arg(number, 2, 10, QLatin1Char('0'));
    return name;
}

} // namespace

void addOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list << text;
}

TedReader::TedReader(const XmlNode &root, QString shown) : m_root(root), m_shown(std::move(shown))
{
}

Result<Notice> TedReader::read()
{
    const XmlNode *form = originalForm();
    if (!form)
        return fail(Error::Code::Format,
                    u"the notice has no form (FORM_SECTION)"_s,
                    u"line %1"_s.arg(m_root.line));
    m_notice.format = NoticeFormat::Ted;
    m_notice.version = m_root.attribute(u"VERSION"_s);
    if (m_notice.version.isEmpty())
        m_notice.version = form->attributes.value(u"VERSION"_s);
    readCodedData();
    m_notice.language = noticeLanguage(form->attribute(u"LG"_s));
    if (m_notice.language.isEmpty())
        m_notice.language = noticeLanguage(m_root.value(u"CODED_DATA_SECTION/NOTICE_DATA/LG_ORIG"));
    readPurpose(*form);
    if (form->deep(u"OBJECT_CONTRACT") || form->deep(u"CONTRACTING_BODY"))
        readForm(*form);
    else
        readDefence(*form);
    addTranslations(*form);
    addCodedValues();
    sumUp();
    if (m_notice.opportunity.title.isEmpty())
        return fail(Error::Code::Format,
                    u"the notice has no title (section II.1.1)"_s,
                    u"line %1"_s.arg(form->line));
    m_notice.unread = unreadPaths(m_root);
    return std::move(m_notice);
}

const XmlNode *TedReader::originalForm() const
{
    const XmlNode *section =
        m_root.name == u"FORM_SECTION" ? &m_root : m_root.deep(u"FORM_SECTION");
    if (!section)
        return nullptr;
    const XmlNode *first = nullptr;
    for (const auto &form : section->children) {
        const bool isForm =
            form->attributes.contains(u"FORM"_s) || form->attributes.contains(u"CATEGORY"_s);
        if (!isForm)
            continue;
        if (form->is(u"CATEGORY", u"ORIGINAL"))
            return form.get();
        if (!first)
            first = form.get();
    }
    return first;
}

void TedReader::readCodedData()
{
    Opportunity &made = m_notice.opportunity;
    QString number = publicationNumber(m_root.attribute(u"DOC_ID"_s));
    const XmlNode *coded = m_root.find(u"CODED_DATA_SECTION");
    if (coded) {
        const QString journal = publicationNumber(coded->value(u"NOTICE_DATA/NO_DOC_OJS"));
        if (!journal.isEmpty())
            number = journal;
        made.publishedOn = noticeDay(*coded, u"REF_OJS/DATE_PUB");
        for (const XmlNode *earlier : coded->all(u"NOTICE_DATA/REF_NOTICE/NO_DOC_OJS")) {
            earlier->markRead();
            addOnce(m_notice.follows, publicationNumber(earlier->text));
        }
    }
    if (!number.isEmpty()) {
        made.published << number;
        made.noticeId = number;
        made.noticeWeb = tedAddress(number);
    }
    // Made by the publisher out of the form and its codes: links to schemas, the headings of the
    // CPV codes and the names of towns in every language.
    for (const QStringView section :
         {u"TECHNICAL_SECTION", u"LINKS_SECTION", u"TRANSLATION_SECTION"}) {
        if (const XmlNode *node = m_root.find(section))
            node->markAllRead();
    }
}

void TedReader::readPurpose(const XmlNode &form)
{
    Opportunity &made = m_notice.opportunity;
    made.noticeForm = formName(form);
    for (const FormMeaning &known : formMeanings) {
        if (made.noticeForm == known.form) {
            m_notice.purpose = known.purpose;
            made.kind = known.kind;
            made.stage = known.stage;
        }
    }
    const XmlNode *notice = form.find(u"NOTICE");
    if (!notice)
        return;
    // Forms that serve several purposes say theirs: PRI_ONLY, PER_CALL_COMPETITION, AWARD_CONTRACT
    // …
    const QString type = notice->attribute(u"TYPE"_s);
    if (type.contains(u"AWARD")) {
        m_notice.purpose = NoticePurpose::Award;
        made.kind = OpportunityKind::Tender;
        made.stage = OpportunityStage::Awarded;
    } else if (type.startsWith(u"QSU")) {
        made.kind = OpportunityKind::Qualification;
    } else if (type.contains(u"CALL")) {
        m_notice.purpose = NoticePurpose::Call;
        made.kind = OpportunityKind::Interest;
        made.stage = OpportunityStage::TenderOpen;
    } else if (type.startsWith(u"PRI") || type.startsWith(u"PER")) {
        m_notice.purpose = NoticePurpose::Planning;
        made.kind = OpportunityKind::Planning;
        made.stage = OpportunityStage::Announced;
    }
}

void TedReader::addTranslations(const XmlNode &original)
{
    Opportunity &made = m_notice.opportunity;
    const XmlNode *section =
        m_root.name == u"FORM_SECTION" ? &m_root : m_root.deep(u"FORM_SECTION");
    if (!section)
        return;
    for (const auto &form : section->children) {
        const QString language = noticeLanguage(form->attributes.value(u"LG"_s));
        if (form.get() == &original || language.isEmpty())
            continue;
        const XmlNode *object = form->find(u"OBJECT_CONTRACT");
        if (const XmlNode *title = object ? object->find(u"TITLE") : form->deep(u"TITLE_CONTRACT"))
            made.titles.insert(language, title->words().simplified());
        const XmlNode *words =
            object ? object->find(u"SHORT_DESCR") : form->deep(u"SHORT_CONTRACT_DESCRIPTION");
        if (object && !words)
            words = object->find(u"OBJECT_DESCR/SHORT_DESCR");
        if (words)
            made.descriptions.insert(language, words->words());
        const auto parts = object ? object->all(u"OBJECT_DESCR") : std::vector<const XmlNode *>();
        for (size_t i = 0; i < std::min(parts.size(), m_notice.lots.size()); ++i) {
            if (const XmlNode *title = parts[i]->find(u"TITLE"))
                m_notice.lots[i].titles.insert(language, title->words().simplified());
            if (const XmlNode *text = parts[i]->find(u"SHORT_DESCR"))
                m_notice.lots[i].descriptions.insert(language, text->words());
        }
        form->markAllRead(); // everything else is the same in another language
    }
}

void TedReader::addCodedValues()
{
    const XmlNode *data = m_root.find(u"CODED_DATA_SECTION/NOTICE_DATA");
    Opportunity &made = m_notice.opportunity;
    if (data) {
        const auto codes = [data](QStringView name) {
            QStringList found;
            for (const XmlNode *node : data->all(name))
                addOnce(found, node->attribute(u"CODE"_s));
            return found;
        };
        const QStringList cpv = codes(u"ORIGINAL_CPV");
        if (made.cpv.isEmpty())
            made.cpv = cpv;
        QStringList places = codes(u"PERFORMANCE_NUTS");
        if (made.nuts.isEmpty())
            made.nuts = places;
        const XmlNode *country = data->find(u"ISO_COUNTRY");
        if (country && made.buyerCountry.isEmpty())
            made.buyerCountry = noticeCountry(country->attributes.value(u"VALUE"_s));
        const QString web = data->value(u"IA_URL_GENERAL");
        if (made.buyerWeb.isEmpty())
            made.buyerWeb = web;
        for (const XmlNode *value : data->allDeep(u"VALUE")) {
            if (made.value.isNull())
                made.value = noticeMoney(value);
        }
        if (made.title.isEmpty()) {
            if (const XmlNode *name = data->deep(u"TITLE"))
                made.title = name->words().simplified();
        }
    }
    const XmlNode *codes = m_root.find(u"CODED_DATA_SECTION/CODIF_DATA");
    if (codes && !made.closesOn.isValid() && m_notice.purpose != NoticePurpose::Award) {
        const QString closes = codes->value(u"DT_DATE_FOR_SUBMISSION");
        made.closesOn = noticeDay(closes);
        made.closesAt = noticeHour(closes);
    }
    if (codes && made.contracts == ContractKind::Any)
        made.contracts = noticeContracts(codes->value(u"NC_CONTRACT_NATURE"));
    if (const XmlNode *section = m_root.find(u"CODED_DATA_SECTION"))
        section->markAllRead(); // codes of what the form says in full
}

void TedReader::sumUp()
{
    Opportunity &made = m_notice.opportunity;
    made.title = shownText(made.titles, m_shown, m_notice.language).simplified();
    made.description = shownText(made.descriptions, m_shown, m_notice.language);
    for (Lot &lot : m_notice.lots) {
        lot.title = shownText(lot.titles, m_shown, m_notice.language).simplified();
        for (const QString &code : lot.cpv)
            addOnce(made.cpv, code);
        for (const QString &place : lot.nuts)
            addOnce(made.nuts, place);
    }
    if (made.mainCpv.isEmpty() && !made.cpv.isEmpty())
        made.mainCpv = made.cpv.front();
    if (made.timeZone.isEmpty() && !(made.closesAt.isEmpty() && made.opensAt.isEmpty()))
        made.timeZone = zoneOfCountry(made.buyerCountry); // the forms ask for the local time
    const bool hasWinner = std::ranges::any_of(m_notice.awards, [](const ContractAward &award) {
        return award.outcome == AwardOutcome::Winner;
    });
    if (!m_notice.awards.empty() && !hasWinner)
        made.stage = OpportunityStage::Cancelled;
}

} // namespace ilo
