#pragma once

#include "core/domain/organisation.h"
#include "core/domain/sharing.h"

namespace ilo {

/// Handbook section 8, status enums.
enum class NeedStatus { Draft, Assessed, Prioritised, Briefed, InCase, Closed, Parked };

template<>
struct EnumKeys<NeedStatus>
{
    static constexpr std::array keys{
        std::pair{NeedStatus::Draft, "draft"},
        std::pair{NeedStatus::Assessed, "assessed"},
        std::pair{NeedStatus::Prioritised, "prioritised"},
        std::pair{NeedStatus::Briefed, "briefed"},
        std::pair{NeedStatus::InCase, "in_case"},
        std::pair{NeedStatus::Closed, "closed"},
        std::pair{NeedStatus::Parked, "parked"},
    };
};

/// Who owns the results (handbook 2.13).
enum class IprRegime {
    ToBeDecided,
    SupplierOwnsBuyerLicence,
    BuyerOwns,
    BuyerOwnsLicenceBack,
    Joint,
    OpenSourceOpenHardware,
    BackgroundOnly,
};

template<>
struct EnumKeys<IprRegime>
{
    static constexpr std::array keys{
        std::pair{IprRegime::ToBeDecided, "tbd"},
        std::pair{IprRegime::SupplierOwnsBuyerLicence, "supplier_owns_buyer_licence"},
        std::pair{IprRegime::BuyerOwns, "buyer_owns"},
        std::pair{IprRegime::BuyerOwnsLicenceBack, "buyer_owns_licence_back"},
        std::pair{IprRegime::Joint, "joint"},
        std::pair{IprRegime::OpenSourceOpenHardware, "open_source_open_hardware"},
        std::pair{IprRegime::BackgroundOnly, "background_only"},
    };
};

/// An unmet need of a Big Science Organisation: what the one-page brief prints (handbook 4.1).
struct Need
{
    Id<Need> id;
    QString code;  ///< said aloud: "N-0001", from a second laptop "N-B0001"; never changes
    QString title; ///< at most 12 words: verb, object, constraint; no product
    Id<Organisation> organisation; ///< the Big Science Organisation that has the need
    QString facility;              ///< the part of it: "magnet test facility"
    QString challengeQuestion;     ///< "How might we …", at most 30 words
    QString whyItMatters;          ///< trigger, users, consequence if not solved; at most 60 words
    QString today;                 ///< how it is done now, with figures
    QString conditions;            ///< environment, interfaces, standards; one a line
    QString tried;                 ///< what has been tried, prior art; at most 40 words
    std::optional<int> trlNow;     ///< 1 to 9
    std::optional<int> trlNeeded;  ///< 1 to 9
    QString quantity;              ///< as said: "40 in 2028, then 15 a year"
    bool budgetDisclosed = false;  ///< false prints "not disclosed"
    Money budgetFrom;
    Money budgetTo;
    QDate neededBy;
    QDate consultationFrom;
    QDate consultationUntil;
    QString timeNote; ///< further windows: call, tender, first units
    QString route;    ///< envisaged procedure, in words
    IprRegime ipr = IprRegime::ToBeDecided;
    QString iprNote;
    QString responseAddress; ///< role mailbox or web page; also the QR code
    QDate responseUntil;
    QString responseForm;      ///< what an answer should hold
    QString responseLanguages; ///< as printed: "Danish, Dutch or English"
    QString publishedAt;       ///< where everything told to one participant is published for all
    QStringList cpv;           ///< CPV 2008 codes
    NeedStatus status = NeedStatus::Draft;
    Sharing sharing = Sharing::Internal; ///< of every field that fieldSharing does not name
    TextMap fieldSharing;                ///< field name → key of Sharing
    Id<Advisor> owner;
    bool sample = false;
    QString beneficiaries; ///< who uses the result or gains by it: "operators of the test benches"
    QString problemOwner;  ///< at the organisation, by role: who answers for the need
    QString sponsor;       ///< at the organisation, by role: who pays for it
    QDate signedOffOn;     ///< when both said yes (handbook 2.2, exit of the assessment)
    TextMap qualityKept;   ///< finding of a quality check (its key) → why it stays as it is
    QString language;      ///< ISO 639-1 of the texts; empty: not stated
    TextMap translations;  ///< translationKey() → the text of a field in that language
    // What the long brief adds (handbook 4.2).
    QString context;             ///< the organisation and where in it the need arises
    QString process;             ///< the process it stands in, and interfaces
    QString operation;           ///< duty cycle, lifetime, spares, access, dose
    QString safety;              ///< safety and regulation
    QString standards;           ///< one a line
    QString sustainability;      ///< energy, materials, cost over the life
    QString market;              ///< what the market offers, state of the art
    QString consultationResults; ///< what a market consultation found
    QString jointWith; ///< other organisations with the same need, and how they would join
    QString risks;
    QString businessCase; ///< in short
    QString strategy;     ///< of the procurement
    QString evaluation;   ///< how offers will be judged
    QString background;   ///< documents to read; one a line
    QStringList areas;    ///< keys of technology areas (core/domain/technologyarea.h)

    friend bool operator==(const Need &, const Need &) = default;
};

template<>
struct Description<Need>
{
    static constexpr auto table = "need";
    static constexpr auto fields = std::tuple{
        Field{"code", &Need::code, Audience::Public},
        Field{"title", &Need::title, Audience::Public},
        Field{"organisation_id", &Need::organisation, Audience::Public},
        Field{"facility", &Need::facility, Audience::Public},
        Field{"challenge_question", &Need::challengeQuestion, Audience::Public},
        Field{"why_it_matters", &Need::whyItMatters, Audience::Public},
        Field{"today", &Need::today, Audience::Public},
        Field{"conditions", &Need::conditions, Audience::Public},
        Field{"tried", &Need::tried, Audience::Public},
        Field{"trl_now", &Need::trlNow, Audience::Public},
        Field{"trl_needed", &Need::trlNeeded, Audience::Public},
        Field{"quantity", &Need::quantity, Audience::Public},
        Field{"budget_disclosed", &Need::budgetDisclosed},
        Field{"budget_from", &Need::budgetFrom},
        Field{"budget_to", &Need::budgetTo},
        Field{"needed_by", &Need::neededBy, Audience::Public},
        Field{"consultation_from", &Need::consultationFrom, Audience::Public},
        Field{"consultation_until", &Need::consultationUntil, Audience::Public},
        Field{"time_note", &Need::timeNote, Audience::Public},
        Field{"route", &Need::route, Audience::Public},
        Field{"ipr", &Need::ipr, Audience::Public},
        Field{"ipr_note", &Need::iprNote, Audience::Public},
        Field{"response_address", &Need::responseAddress, Audience::Public},
        Field{"response_until", &Need::responseUntil, Audience::Public},
        Field{"response_form", &Need::responseForm, Audience::Public},
        Field{"response_languages", &Need::responseLanguages, Audience::Public},
        Field{"published_at", &Need::publishedAt, Audience::Public},
        Field{"cpv", &Need::cpv, Audience::Public},
        Field{"status", &Need::status, Audience::Public},
        Field{"sharing", &Need::sharing, Audience::Public, MergePolicy::Strictest},
        Field{"field_sharing", &Need::fieldSharing, Audience::Public, MergePolicy::Strictest},
        Field{"owner_id", &Need::owner},
        Field{"sample", &Need::sample},
        Field{"beneficiaries", &Need::beneficiaries, Audience::Public},
        Field{"problem_owner", &Need::problemOwner},
        Field{"sponsor", &Need::sponsor},
        Field{"signed_off_on", &Need::signedOffOn},
        Field{"quality_kept", &Need::qualityKept},
        Field{"language", &Need::language, Audience::Public},
        Field{"translations", &Need::translations, Audience::Public},
        Field{"context", &Need::context, Audience::Public},
        Field{"process", &Need::process, Audience::Public},
        Field{"operation", &Need::operation, Audience::Public},
        Field{"safety", &Need::safety, Audience::Public},
        Field{"standards", &Need::standards, Audience::Public},
        Field{"sustainability", &Need::sustainability, Audience::Public},
        Field{"market", &Need::market, Audience::Public},
        Field{"consultation_results", &Need::consultationResults, Audience::Public},
        Field{"joint_with", &Need::jointWith, Audience::Public},
        Field{"risks", &Need::risks},
        Field{"business_case", &Need::businessCase},
        Field{"strategy", &Need::strategy, Audience::Public},
        Field{"evaluation", &Need::evaluation, Audience::Public},
        Field{"background", &Need::background, Audience::Public},
        Field{"areas", &Need::areas, Audience::Public},
    };
};

QStringList invalidFields(const Need &need);

/// "fr/title": the place of a field's text in another language.
QString translationKey(const QString &language, const QString &field);

/// The field that a translation is of; empty when the key is none.
QString translatedField(const QString &key);

/// How far the field `name` of `need` is opened: its own level, else the need's.
Sharing sharingOf(const Need &need, const QString &name);

} // namespace ilo
