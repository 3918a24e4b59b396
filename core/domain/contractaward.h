#pragma once

#include "core/domain/contact.h"
#include "core/domain/opportunity.h"

namespace ilo {

/// How the competition for a lot ended (eForms BT-142, winner-selection-status).
enum class AwardOutcome {
    Winner,   ///< a winner was chosen
    NoWinner, ///< closed without one
    Open,     ///< not yet decided
};

template<>
struct EnumKeys<AwardOutcome>
{
    static constexpr std::array keys{
        std::pair{AwardOutcome::Winner, "winner"},
        std::pair{AwardOutcome::NoWinner, "no_winner"},
        std::pair{AwardOutcome::Open, "open"},
    };
};

/// One winner of one or several lots, or that there was none. A group that won together has one of
/// these for each member.
struct ContractAward
{
    Id<ContractAward> id;
    Id<Opportunity> opportunity;
    QStringList lots; ///< Lot::number of what was won; empty: no lots
    AwardOutcome outcome = AwardOutcome::Winner;
    QString reason;   ///< why there is no winner, as coded or said
    QString contract; ///< number of the contract
    QString title;    ///< of the contract
    QDate decidedOn;  ///< decision, or conclusion of the contract where only that is said
    QString name;     ///< the winner as printed; empty: none, or not published
    Id<Organisation> organisation; ///< the winner, when the office knows it
    QString group;                 ///< name of the group it belongs to
    bool leads = false;            ///< leads the group
    QString registerNumber;
    QString street;
    QString postcode;
    QString town;
    QString country; ///< ISO 3166-1 alpha-2
    QString nuts;
    QString web;
    QString email;
    QString telephone;
    SizeClass sizeClass = SizeClass::Unknown;
    Stated sme = Stated::NotStated; ///< said to be one, its size not told apart
    Money value;                    ///< of the tender or contract, of the whole group
    std::optional<int> tenders;     ///< how many were received

    friend bool operator==(const ContractAward &, const ContractAward &) = default;
};

template<>
struct Description<ContractAward>
{
    static constexpr auto table = "contract_award";
    static constexpr auto fields = std::tuple{
        Field{"opportunity_id", &ContractAward::opportunity, Audience::Public},
        Field{"lots", &ContractAward::lots, Audience::Public},
        Field{"outcome", &ContractAward::outcome, Audience::Public},
        Field{"reason", &ContractAward::reason, Audience::Public},
        Field{"contract", &ContractAward::contract, Audience::Public},
        Field{"title", &ContractAward::title, Audience::Public},
        Field{"decided_on", &ContractAward::decidedOn, Audience::Public},
        Field{"name", &ContractAward::name, Audience::Public},
        Field{"organisation_id", &ContractAward::organisation, Audience::Public},
        Field{"group_name", &ContractAward::group, Audience::Public},
        Field{"leads", &ContractAward::leads, Audience::Public},
        Field{"register_number", &ContractAward::registerNumber, Audience::Public},
        Field{"street", &ContractAward::street, Audience::Public},
        Field{"postcode", &ContractAward::postcode, Audience::Public},
        Field{"town", &ContractAward::town, Audience::Public},
        Field{"country", &ContractAward::country, Audience::Public},
        Field{"nuts", &ContractAward::nuts, Audience::Public},
        Field{"web", &ContractAward::web, Audience::Public},
        Field{"email", &ContractAward::email, Audience::Public},
        Field{"telephone", &ContractAward::telephone, Audience::Public},
        Field{"size_class", &ContractAward::sizeClass, Audience::Public},
        Field{"sme", &ContractAward::sme, Audience::Public},
        Field{"value", &ContractAward::value, Audience::Public},
        Field{"tenders", &ContractAward::tenders, Audience::Public},
    };
};

QStringList invalidFields(const ContractAward &award);

/// A firm that the office proposes for a market survey or call: a line of the list of potential
/// bidders (handbook 1.4).
struct Nomination
{
    Id<Nomination> id;
    Id<Opportunity> opportunity;
    Id<Organisation> organisation;
    QString name;    ///< the firm as it shall stand on the list
    QString address; ///< one line a line
    Id<Contact> contact;
    QString contactName;
    QString email;
    QString telephone;
    QDate nominatedOn; ///< sent to the organisation; invalid: only planned
    QString note;

    friend bool operator==(const Nomination &, const Nomination &) = default;
};

template<>
struct Description<Nomination>
{
    static constexpr auto table = "nomination";
    static constexpr auto fields = std::tuple{
        Field{"opportunity_id", &Nomination::opportunity},
        Field{"organisation_id", &Nomination::organisation},
        Field{"name", &Nomination::name},
        Field{"address", &Nomination::address},
        Field{"contact_id", &Nomination::contact},
        Field{"contact_name", &Nomination::contactName},
        Field{"email", &Nomination::email},
        Field{"telephone", &Nomination::telephone},
        Field{"nominated_on", &Nomination::nominatedOn},
        Field{"note", &Nomination::note},
    };
};

QStringList invalidFields(const Nomination &nomination);

} // namespace ilo
