// The words of opportunities, their parts, and disclosures: fields and choices.
#include "ui/kit/fieldlabels.h"
#include "ui/kit/fieldwords.h"

#include <QCoreApplication>

namespace ilo {
namespace {

constexpr FieldWording opportunityWords[] = {
    {"opportunity", "reference", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Reference")},
    {"opportunity", "title", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Title")},
    {"opportunity", "organisation_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Organisation")},
    {"opportunity", "buyer_name", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Buyer, as printed")},
    {"opportunity",
     "buyer_number",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Registration number of the buyer")},
    {"opportunity", "buyer_country", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Country of the buyer")},
    {"opportunity", "buyer_town", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Town of the buyer")},
    {"opportunity", "buyer_web", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Website of the buyer")},
    {"opportunity", "buyer_email", QT_TRANSLATE_NOOP("ilo::FieldLabels", "E-mail of the buyer")},
    {"opportunity", "buyer_contact", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Contact point")},
    {"opportunity", "other_buyers", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Further buyers")},
    {"opportunity", "kind", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Kind")},
    {"opportunity", "stage", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Stage")},
    {"opportunity", "contracts", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Contracts for")},
    {"opportunity", "cost_range", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Cost range")},
    {"opportunity", "titles", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Title by language")},
    {"opportunity",
     "descriptions",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Description by language")},
    {"opportunity", "description", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Description")},
    {"opportunity", "cpv", QT_TRANSLATE_NOOP("ilo::FieldLabels", "CPV codes")},
    {"opportunity", "main_cpv", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Main CPV code")},
    {"opportunity", "nuts", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Places of performance")},
    {"opportunity", "procedure", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Procedure")},
    {"opportunity", "innovation", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Innovation procurement")},
    {"opportunity", "strategic", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Strategic procurement")},
    {"opportunity", "sme_suitable", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Suits SMEs")},
    {"opportunity", "value", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Value without VAT")},
    {"opportunity",
     "framework_maximum",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Most under the framework")},
    {"opportunity",
     "value_confidential",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Value is confidential")},
    {"opportunity", "closes_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Closes")},
    {"opportunity", "closes_at", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Closes at")},
    {"opportunity", "time_zone", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Time zone")},
    {"opportunity", "questions_until", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Questions until")},
    {"opportunity",
     "questions_at",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Questions until (hour)")},
    {"opportunity", "tender_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Call planned for")},
    {"opportunity", "opens_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Answers opened on")},
    {"opportunity", "opens_at", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Answers opened at")},
    {"opportunity", "decision_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Decision")},
    {"opportunity", "starts_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Contract starts")},
    {"opportunity", "ends_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Contract ends")},
    {"opportunity", "duration", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Duration")},
    {"opportunity", "published_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Published")},
    {"opportunity", "notice_web", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Address of the notice")},
    {"opportunity",
     "documents_web",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Address of the documents")},
    {"opportunity", "submission_web", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Address for answers")},
    {"opportunity", "notice_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Notice")},
    {"opportunity",
     "notice_version",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Version of the notice")},
    {"opportunity", "notice_form", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Form of the notice")},
    {"opportunity",
     "procedure_id",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Number of the procedure")},
    {"opportunity", "published", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Publication numbers")},
    {"opportunity", "change_note", QT_TRANSLATE_NOOP("ilo::FieldLabels", "What was changed")},
    {"opportunity", "need_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Need")},
    {"opportunity", "owner_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Responsible advisor")},
    {"opportunity", "note", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Note")},
    {"opportunity", "sample", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Sample record")},
    {"lot", "opportunity_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Lot of")},
    {"lot", "number_in_notice", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Number")},
    {"lot", "title", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Title")},
    {"lot", "titles", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Title by language")},
    {"lot", "descriptions", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Description by language")},
    {"lot", "contracts", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Contracts for")},
    {"lot", "cpv", QT_TRANSLATE_NOOP("ilo::FieldLabels", "CPV codes")},
    {"lot", "main_cpv", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Main CPV code")},
    {"lot", "nuts", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Places of performance")},
    {"lot", "value", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Value without VAT")},
    {"lot", "framework_maximum", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Most under the framework")},
    {"lot", "closes_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Closes")},
    {"lot", "closes_at", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Closes at")},
    {"lot", "innovation", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Innovation procurement")},
    {"lot", "strategic", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Strategic procurement")},
    {"lot", "sme_suitable", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Suits SMEs")},
    {"lot", "duration", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Duration")},
    {"lot", "starts_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Contract starts")},
    {"lot", "ends_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Contract ends")},
    {"lot", "web", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Address of the documents")},
    {"contract_award", "opportunity_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Award of")},
    {"contract_award", "lots", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Lots")},
    {"contract_award", "outcome", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Outcome")},
    {"contract_award", "reason", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Reason")},
    {"contract_award", "contract", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Number of the contract")},
    {"contract_award", "title", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Title of the contract")},
    {"contract_award", "decided_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Decided on")},
    {"contract_award", "name", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Winner")},
    {"contract_award", "organisation_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Company")},
    {"contract_award", "group_name", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Group")},
    {"contract_award", "leads", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Leads the group")},
    {"contract_award",
     "register_number",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Registration number")},
    {"contract_award", "street", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Street")},
    {"contract_award", "postcode", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Postcode")},
    {"contract_award", "town", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Town")},
    {"contract_award", "country", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Country")},
    {"contract_award", "nuts", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Region (NUTS)")},
    {"contract_award", "web", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Website")},
    {"contract_award", "email", QT_TRANSLATE_NOOP("ilo::FieldLabels", "E-mail")},
    {"contract_award", "telephone", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Telephone")},
    {"contract_award", "size_class", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Size")},
    {"contract_award", "sme", QT_TRANSLATE_NOOP("ilo::FieldLabels", "SME")},
    {"contract_award", "value", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Value without VAT")},
    {"contract_award", "tenders", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Tenders received")},
    {"nomination", "opportunity_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Nominated for")},
    {"nomination", "organisation_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Company")},
    {"nomination", "name", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Firm")},
    {"nomination", "address", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Address")},
    {"nomination", "contact_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Contact")},
    {"nomination", "contact_name", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Contact person")},
    {"nomination", "email", QT_TRANSLATE_NOOP("ilo::FieldLabels", "E-mail")},
    {"nomination", "telephone", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Telephone")},
    {"nomination", "nominated_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Nominated on")},
    {"nomination", "note", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Note")},
    {"information_disclosure",
     "record_type",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "About a record of type")},
    {"information_disclosure", "record_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "About")},
    {"information_disclosure", "subject", QT_TRANSLATE_NOOP("ilo::FieldLabels", "What was told")},
    {"information_disclosure", "text", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Text")},
    {"information_disclosure", "version", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Version")},
    {"information_disclosure",
     "hash",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Fingerprint (SHA-256)")},
    {"information_disclosure", "companies", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Told to")},
    {"information_disclosure",
     "recipients",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Recipients, as they were")},
    {"information_disclosure", "channel", QT_TRANSLATE_NOOP("ilo::FieldLabels", "How")},
    {"information_disclosure", "told_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Told on")},
    {"information_disclosure", "told_at", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Told at")},
    {"information_disclosure",
     "public_on",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Published for all on")},
    {"information_disclosure",
     "public_place",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Published for all at")},
    {"information_disclosure", "activity_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Activity")},
    {"information_disclosure", "advisor_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Told by")},
    {"information_disclosure", "note", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Note")},
    {"information_disclosure", "sample", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Sample record")},
};

struct OpportunityLabels
{
    Q_DECLARE_TR_FUNCTIONS(ilo::OpportunityLabels)
};

} // namespace

std::span<const FieldWording> opportunityFieldWords()
{
    return opportunityWords;
}

QString label(OpportunityKind kind)
{
    switch (kind) {
    case OpportunityKind::Tender: return OpportunityLabels::tr("Call for tenders");
    case OpportunityKind::MarketSurvey: return OpportunityLabels::tr("Market survey");
    case OpportunityKind::PriceEnquiry: return OpportunityLabels::tr("Price enquiry");
    case OpportunityKind::Nomination: return OpportunityLabels::tr("Call for nomination");
    case OpportunityKind::Interest: return OpportunityLabels::tr("Expression of interest");
    case OpportunityKind::Consultation: return OpportunityLabels::tr("Market consultation");
    case OpportunityKind::Planning: return OpportunityLabels::tr("Prior information");
    case OpportunityKind::Qualification: return OpportunityLabels::tr("Qualification system");
    case OpportunityKind::DesignContest: return OpportunityLabels::tr("Design contest");
    case OpportunityKind::DirectAward: return OpportunityLabels::tr("Award without a call");
    case OpportunityKind::Modification: return OpportunityLabels::tr("Change of a contract");
    case OpportunityKind::Other: return OpportunityLabels::tr("Other");
    }
    Q_UNREACHABLE();
}

QString label(OpportunityStage stage)
{
    switch (stage) {
    case OpportunityStage::Announced: return OpportunityLabels::tr("Announced");
    case OpportunityStage::MarketSurvey: return OpportunityLabels::tr("Market survey");
    case OpportunityStage::TenderOpen: return OpportunityLabels::tr("Open");
    case OpportunityStage::Evaluation: return OpportunityLabels::tr("In evaluation");
    case OpportunityStage::Awarded: return OpportunityLabels::tr("Awarded");
    case OpportunityStage::Cancelled: return OpportunityLabels::tr("Cancelled");
    }
    Q_UNREACHABLE();
}

QString label(Stated answer)
{
    switch (answer) {
    case Stated::NotStated: return OpportunityLabels::tr("Not stated");
    case Stated::Yes: return OpportunityLabels::tr("Yes");
    case Stated::No: return OpportunityLabels::tr("No");
    }
    Q_UNREACHABLE();
}

QString label(AwardOutcome outcome)
{
    switch (outcome) {
    case AwardOutcome::Winner: return OpportunityLabels::tr("Awarded");
    case AwardOutcome::NoWinner: return OpportunityLabels::tr("No winner");
    case AwardOutcome::Open: return OpportunityLabels::tr("Not decided");
    }
    Q_UNREACHABLE();
}

QString label(DisclosureChannel channel)
{
    switch (channel) {
    case DisclosureChannel::Mail: return OpportunityLabels::tr("Mail program");
    case DisclosureChannel::MailFiles: return OpportunityLabels::tr("Messages as files");
    case DisclosureChannel::Letter: return OpportunityLabels::tr("Letter");
    case DisclosureChannel::Telephone: return OpportunityLabels::tr("Telephone");
    case DisclosureChannel::Meeting: return OpportunityLabels::tr("Meeting");
    case DisclosureChannel::Web: return OpportunityLabels::tr("Published");
    case DisclosureChannel::Other: return OpportunityLabels::tr("Other");
    }
    Q_UNREACHABLE();
}

QString procedureLabel(const QString &key)
{
    if (key == u"open")
        return OpportunityLabels::tr("Open", "procedure");
    if (key == u"restricted")
        return OpportunityLabels::tr("Restricted");
    if (key == u"neg-w-call")
        return OpportunityLabels::tr("Negotiated with prior call");
    if (key == u"neg-wo-call")
        return OpportunityLabels::tr("Negotiated without prior call");
    if (key == u"comp-dial")
        return OpportunityLabels::tr("Competitive dialogue");
    if (key == u"innovation")
        return OpportunityLabels::tr("Innovation partnership");
    if (key == u"oth-single")
        return OpportunityLabels::tr("Other, one stage");
    if (key == u"oth-mult")
        return OpportunityLabels::tr("Other, several stages");
    if (key == u"comp-tend")
        return OpportunityLabels::tr("Competitive tendering");
    if (key == u"exp-int-rail")
        return OpportunityLabels::tr("Request for expression of interest (rail)");
    return key;
}

QString innovationLabel(const QString &key)
{
    if (key == u"mar-nov")
        return OpportunityLabels::tr("New to the market");
    if (key == u"proc-innov")
        return OpportunityLabels::tr("Process innovation");
    if (key == u"prod-innov")
        return OpportunityLabels::tr("Product innovation");
    if (key == u"rd-act")
        return OpportunityLabels::tr("Research and development");
    return key;
}

QString strategicLabel(const QString &key)
{
    if (key == u"inn-pur")
        return OpportunityLabels::tr("Innovative purchase");
    if (key == u"env-imp")
        return OpportunityLabels::tr("Less environmental impact");
    if (key == u"soc-obj")
        return OpportunityLabels::tr("Social objective");
    if (key == u"none")
        return OpportunityLabels::tr("None");
    return key;
}

} // namespace ilo
