#pragma once

#include "core/domain/need.h"
#include "core/domain/procurementrule.h"

namespace ilo {

/// What a published call is (handbook 8 and 1.4).
enum class OpportunityKind {
    Tender,        ///< a call for tenders, or an invitation to tender
    MarketSurvey,  ///< pre-qualification of firms (CERN MS)
    PriceEnquiry,  ///< a limited number of firms is asked for a price (CERN DO)
    Nomination,    ///< a call for nomination goes to the liaison offices
    Interest,      ///< a call for expressions of interest
    Consultation,  ///< a market consultation before a procurement
    Planning,      ///< prior information, a buyer profile, forthcoming
    Qualification, ///< a qualification system that suppliers can enter
    DesignContest,
    DirectAward,  ///< awarded without a call; ex ante transparency
    Modification, ///< a running contract is changed
    Other,
};

template<>
struct EnumKeys<OpportunityKind>
{
    static constexpr std::array keys{
        std::pair{OpportunityKind::Tender, "tender"},
        std::pair{OpportunityKind::MarketSurvey, "market_survey"},
        std::pair{OpportunityKind::PriceEnquiry, "price_enquiry"},
        std::pair{OpportunityKind::Nomination, "nomination"},
        std::pair{OpportunityKind::Interest, "interest"},
        std::pair{OpportunityKind::Consultation, "consultation"},
        std::pair{OpportunityKind::Planning, "planning"},
        std::pair{OpportunityKind::Qualification, "qualification"},
        std::pair{OpportunityKind::DesignContest, "design_contest"},
        std::pair{OpportunityKind::DirectAward, "direct_award"},
        std::pair{OpportunityKind::Modification, "modification"},
        std::pair{OpportunityKind::Other, "other"},
    };
};

/// How far it has come (handbook 8, status enums).
enum class OpportunityStage {
    Announced,
    MarketSurvey,
    TenderOpen,
    Evaluation,
    Awarded,
    Cancelled,
};

template<>
struct EnumKeys<OpportunityStage>
{
    static constexpr std::array keys{
        std::pair{OpportunityStage::Announced, "announced"},
        std::pair{OpportunityStage::MarketSurvey, "market_survey"},
        std::pair{OpportunityStage::TenderOpen, "tender_open"},
        std::pair{OpportunityStage::Evaluation, "evaluation"},
        std::pair{OpportunityStage::Awarded, "awarded"},
        std::pair{OpportunityStage::Cancelled, "cancelled"},
    };
};

/// Whether something was said to be so.
enum class Stated { NotStated, Yes, No };

template<>
struct EnumKeys<Stated>
{
    static constexpr std::array keys{
        std::pair{Stated::NotStated, "not_stated"},
        std::pair{Stated::Yes, "yes"},
        std::pair{Stated::No, "no"},
    };
};

/// A call of an organisation that companies can answer: typed from its list of forthcoming calls,
/// or read from a notice (eForms, TED). Texts by language are keyed by ISO 639-1.
struct Opportunity
{
    Id<Opportunity> id;
    QString reference;             ///< the buyer's own: "MS-4711/TE"
    QString title;                 ///< in the language that lists show
    Id<Organisation> organisation; ///< the buyer, when the office knows it
    QString buyerName;             ///< the buyer as printed
    QString buyerNumber;           ///< its registration number as printed
    QString buyerCountry;          ///< ISO 3166-1 alpha-2
    QString buyerTown;
    QString buyerWeb;
    QString buyerEmail;      ///< of the contact point
    QString buyerContact;    ///< contact point: unit or person
    QStringList otherBuyers; ///< names of those who buy jointly
    OpportunityKind kind = OpportunityKind::Tender;
    OpportunityStage stage = OpportunityStage::Announced;
    ContractKind contracts = ContractKind::Any;
    QString costRange; ///< the organisation's own letter: CERN A to D
    TextMap titles;    ///< the title in every language given
    TextMap descriptions;
    QString description; ///< in the language of `title`
    QStringList cpv;     ///< CPV 2008 codes, the main one among them
    QString mainCpv;
    QStringList nuts; ///< places of performance: NUTS code, else country
    /// Key of the eForms list procurement-procedure-type ("open", "neg-w-call"); else in words.
    QString procedure;
    QStringList innovation; ///< keys of the eForms list innovative-acquisition (BT-776)
    QStringList strategic;  ///< keys of strategic-procurement (BT-06)
    Stated smeSuitable = Stated::NotStated; ///< said to suit small and medium firms (BT-726)
    Money value;                            ///< estimated or, once awarded, awarded; without VAT
    Money frameworkMaximum;
    bool valueConfidential = false; ///< the value is the office's own knowledge: never passed on
    QDate closesOn;                 ///< last day for answers: tenders, or requests to take part
    QString closesAt;               ///< "12:00" in `timeZone`; empty: not stated
    QString timeZone;               ///< of every hour here: "Europe/Zurich" or "+02:00"
    QDate questionsUntil;
    QString questionsAt;
    QDate tenderOn; ///< the call or invitation is planned for
    QDate opensOn;  ///< the answers are opened
    QString opensAt;
    QDate decisionOn; ///< the organisation's committee decides
    QDate startsOn;   ///< of the contract
    QDate endsOn;
    QString duration; ///< as said: "24 months"
    QDate publishedOn;
    QString noticeWeb;     ///< where it is published
    QString documentsWeb;  ///< where its documents are
    QString submissionWeb; ///< where answers go
    QString noticeId;      ///< eForms BT-701, else the publication number
    QString noticeVersion; ///< eForms BT-757: "01"
    QString noticeForm;    ///< eForms subtype "16", TED form "F02"
    QString procedureId;   ///< eForms BT-04: the same in all notices of one procedure
    QStringList published; ///< publication numbers in the OJ, "123456-2026"
    QString changeNote;    ///< what the last change notice says
    Id<Need> need;         ///< what was written down as a need from it
    Id<Advisor> owner;     ///< who in the office looks after it
    QString note;
    bool sample = false;

    friend bool operator==(const Opportunity &, const Opportunity &) = default;
};

template<>
struct Description<Opportunity>
{
    static constexpr auto table = "opportunity";
    static constexpr auto fields = std::tuple{
        Field{"reference", &Opportunity::reference, Audience::Public},
        Field{"title", &Opportunity::title, Audience::Public},
        Field{"organisation_id", &Opportunity::organisation, Audience::Public},
        Field{"buyer_name", &Opportunity::buyerName, Audience::Public},
        Field{"buyer_number", &Opportunity::buyerNumber, Audience::Public},
        Field{"buyer_country", &Opportunity::buyerCountry, Audience::Public},
        Field{"buyer_town", &Opportunity::buyerTown, Audience::Public},
        Field{"buyer_web", &Opportunity::buyerWeb, Audience::Public},
        Field{"buyer_email", &Opportunity::buyerEmail, Audience::Public},
        Field{"buyer_contact", &Opportunity::buyerContact, Audience::Public},
        Field{"other_buyers", &Opportunity::otherBuyers, Audience::Public},
        Field{"kind", &Opportunity::kind, Audience::Public},
        Field{"stage", &Opportunity::stage, Audience::Public},
        Field{"contracts", &Opportunity::contracts, Audience::Public},
        Field{"cost_range", &Opportunity::costRange, Audience::Public},
        Field{"titles", &Opportunity::titles, Audience::Public},
        Field{"descriptions", &Opportunity::descriptions, Audience::Public},
        Field{"description", &Opportunity::description, Audience::Public},
        Field{"cpv", &Opportunity::cpv, Audience::Public},
        Field{"main_cpv", &Opportunity::mainCpv, Audience::Public},
        Field{"nuts", &Opportunity::nuts, Audience::Public},
        Field{"procedure", &Opportunity::procedure, Audience::Public},
        Field{"innovation", &Opportunity::innovation, Audience::Public},
        Field{"strategic", &Opportunity::strategic, Audience::Public},
        Field{"sme_suitable", &Opportunity::smeSuitable, Audience::Public},
        Field{"value", &Opportunity::value},
        Field{"framework_maximum", &Opportunity::frameworkMaximum},
        Field{"value_confidential", &Opportunity::valueConfidential},
        Field{"closes_on", &Opportunity::closesOn, Audience::Public},
        Field{"closes_at", &Opportunity::closesAt, Audience::Public},
        Field{"time_zone", &Opportunity::timeZone, Audience::Public},
        Field{"questions_until", &Opportunity::questionsUntil, Audience::Public},
        Field{"questions_at", &Opportunity::questionsAt, Audience::Public},
        Field{"tender_on", &Opportunity::tenderOn, Audience::Public},
        Field{"opens_on", &Opportunity::opensOn, Audience::Public},
        Field{"opens_at", &Opportunity::opensAt, Audience::Public},
        Field{"decision_on", &Opportunity::decisionOn, Audience::Public},
        Field{"starts_on", &Opportunity::startsOn, Audience::Public},
        Field{"ends_on", &Opportunity::endsOn, Audience::Public},
        Field{"duration", &Opportunity::duration, Audience::Public},
        Field{"published_on", &Opportunity::publishedOn, Audience::Public},
        Field{"notice_web", &Opportunity::noticeWeb, Audience::Public},
        Field{"documents_web", &Opportunity::documentsWeb, Audience::Public},
        Field{"submission_web", &Opportunity::submissionWeb, Audience::Public},
        Field{"notice_id", &Opportunity::noticeId, Audience::Public},
        Field{"notice_version", &Opportunity::noticeVersion, Audience::Public},
        Field{"notice_form", &Opportunity::noticeForm, Audience::Public},
        Field{"procedure_id", &Opportunity::procedureId, Audience::Public},
        Field{"published", &Opportunity::published, Audience::Public},
        Field{"change_note", &Opportunity::changeNote, Audience::Public},
        Field{"need_id", &Opportunity::need},
        Field{"owner_id", &Opportunity::owner},
        Field{"note", &Opportunity::note},
        Field{"sample", &Opportunity::sample},
    };
};

QStringList invalidFields(const Opportunity &opportunity);

/// A part of a procurement that can be tendered for and awarded by itself.
struct Lot
{
    Id<Lot> id;
    Id<Opportunity> opportunity;
    QString number; ///< as in the notice: "LOT-0001", "2"
    QString title;  ///< in the language of the opportunity's title
    TextMap titles;
    TextMap descriptions;
    ContractKind contracts = ContractKind::Any;
    QStringList cpv;
    QString mainCpv;
    QStringList nuts;
    Money value;
    Money frameworkMaximum;
    QDate closesOn; ///< in the opportunity's time zone
    QString closesAt;
    QStringList innovation;
    QStringList strategic;
    Stated smeSuitable = Stated::NotStated;
    QString duration;
    QDate startsOn;
    QDate endsOn;
    QString web; ///< its documents, where they differ

    friend bool operator==(const Lot &, const Lot &) = default;
};

template<>
struct Description<Lot>
{
    static constexpr auto table = "lot";
    static constexpr auto fields = std::tuple{
        Field{"opportunity_id", &Lot::opportunity, Audience::Public},
        Field{"number_in_notice", &Lot::number, Audience::Public},
        Field{"title", &Lot::title, Audience::Public},
        Field{"titles", &Lot::titles, Audience::Public},
        Field{"descriptions", &Lot::descriptions, Audience::Public},
        Field{"contracts", &Lot::contracts, Audience::Public},
        Field{"cpv", &Lot::cpv, Audience::Public},
        Field{"main_cpv", &Lot::mainCpv, Audience::Public},
        Field{"nuts", &Lot::nuts, Audience::Public},
        Field{"value", &Lot::value, Audience::Public},
        Field{"framework_maximum", &Lot::frameworkMaximum, Audience::Public},
        Field{"closes_on", &Lot::closesOn, Audience::Public},
        Field{"closes_at", &Lot::closesAt, Audience::Public},
        Field{"innovation", &Lot::innovation, Audience::Public},
        Field{"strategic", &Lot::strategic, Audience::Public},
        Field{"sme_suitable", &Lot::smeSuitable, Audience::Public},
        Field{"duration", &Lot::duration, Audience::Public},
        Field{"starts_on", &Lot::startsOn, Audience::Public},
        Field{"ends_on", &Lot::endsOn, Audience::Public},
        Field{"web", &Lot::web, Audience::Public},
    };
};

QStringList invalidFields(const Lot &lot);

} // namespace ilo
