#pragma once

#include "core/base/describe.h"

namespace ilo {

struct Advisor;

/// What an organisation is to the office; one can be several.
enum class OrganisationRole { Company, ResearchOrganisation, BigScience };

template<>
struct EnumKeys<OrganisationRole>
{
    static constexpr std::array keys{
        std::pair{OrganisationRole::Company, "company"},
        std::pair{OrganisationRole::ResearchOrganisation, "research"},
        std::pair{OrganisationRole::BigScience, "big_science"},
    };
};

/// Size as the company declares it (Recommendation 2003/361/EC; small mid-cap: (EU) 2025/1099).
/// The program stores the declaration, it does not check it. Lists often say no more than that a
/// company is an SME or none (eForms has a code for the former): that is kept as said.
enum class SizeClass { Unknown, Micro, Small, Medium, SmallMidCap, Large, Sme, NotSme };

template<>
struct EnumKeys<SizeClass>
{
    static constexpr std::array keys{
        std::pair{SizeClass::Unknown, "unknown"},
        std::pair{SizeClass::Micro, "micro"},
        std::pair{SizeClass::Small, "small"},
        std::pair{SizeClass::Medium, "medium"},
        std::pair{SizeClass::SmallMidCap, "small_mid_cap"},
        std::pair{SizeClass::Large, "large"},
        std::pair{SizeClass::Sme, "sme"},
        std::pair{SizeClass::NotSme, "not_sme"},
    };
};

/// Whether the company agreed that its profile is passed on. Never guessed. From open to strict:
/// Given, NotAsked and Asked, Declined, Withdrawn.
enum class Consent { NotAsked, Asked, Given, Declined, Withdrawn };

template<>
struct EnumKeys<Consent>
{
    static constexpr std::array keys{
        std::pair{Consent::NotAsked, "not_asked"},
        std::pair{Consent::Asked, "asked"},
        std::pair{Consent::Given, "given"},
        std::pair{Consent::Declined, "declined"},
        std::pair{Consent::Withdrawn, "withdrawn"},
    };
};

/// A company, research organisation or Big Science Organisation.
struct Organisation
{
    Id<Organisation> id;
    QString name;           ///< as the organisation writes it, legal form included
    QStringList otherNames; ///< spelling variants, former and short names
    QStringList roles;      ///< keys of OrganisationRole
    QString legalForm;      ///< as written: "ApS", "Sp. z o.o."
    QString vatNumber;      ///< with country prefix, no spaces
    QString registerNumber; ///< national register: CVR, KvK, KRS, NIF, Handelsregister
    QString pic;            ///< EU participant identification code, 9 digits
    QString street;
    QString postcode;
    QString town;
    QString country; ///< ISO 3166-1 alpha-2, upper case
    QString nuts;    ///< NUTS 2024 code, any level
    QString web;
    QString email;
    QString telephone;
    std::optional<int> founded;   ///< year
    std::optional<int> headcount; ///< annual work units, latest closed accounts
    Money turnover;               ///< of accountsYear
    Money balanceTotal;           ///< of accountsYear
    std::optional<int> accountsYear;
    SizeClass sizeClass = SizeClass::Unknown; ///< self-declared
    QDate sizeDeclaredOn;
    Consent consent = Consent::NotAsked;
    QDate consentOn;    ///< day of the answer
    QDate consentUntil; ///< last day it holds; invalid: no end was named
    QStringList tags;
    QStringList cpv;     ///< CPV 2008 codes, 8 digits, check digit as typed or none
    QStringList nace;    ///< NACE codes as written
    Id<Advisor> advisor; ///< who in the office looks after it
    QString note;
    QString sourceId;       ///< id in the list it was imported from
    bool sample = false;    ///< invented, came with the sample workspace
    QString shortName;      ///< what everybody calls it: "CERN"
    QString governance;     ///< who decides in it: "Council of member states"
    QStringList members;    ///< its member states, ISO 3166-1 alpha-2
    bool favourite = false; ///< starred by the office

    friend bool operator==(const Organisation &, const Organisation &) = default;
};

template<>
struct Description<Organisation>
{
    static constexpr auto table = "organisation";
    static constexpr auto fields = std::tuple{
        Field{"name", &Organisation::name, Audience::Public},
        Field{"other_names", &Organisation::otherNames, Audience::Public},
        Field{"roles", &Organisation::roles, Audience::Public},
        Field{"legal_form", &Organisation::legalForm, Audience::Public},
        Field{"vat_number", &Organisation::vatNumber, Audience::Public},
        Field{"register_number", &Organisation::registerNumber, Audience::Public},
        Field{"pic", &Organisation::pic, Audience::Public},
        Field{"street", &Organisation::street, Audience::Consent},
        Field{"postcode", &Organisation::postcode, Audience::Consent},
        Field{"town", &Organisation::town, Audience::Public},
        Field{"country", &Organisation::country, Audience::Public},
        Field{"nuts", &Organisation::nuts, Audience::Public},
        Field{"web", &Organisation::web, Audience::Public},
        Field{"email", &Organisation::email, Audience::Consent},
        Field{"telephone", &Organisation::telephone, Audience::Consent},
        Field{"founded", &Organisation::founded, Audience::Public},
        Field{"headcount", &Organisation::headcount, Audience::Consent},
        Field{"turnover", &Organisation::turnover, Audience::Consent},
        Field{"balance_total", &Organisation::balanceTotal, Audience::Consent},
        Field{"accounts_year", &Organisation::accountsYear, Audience::Consent},
        Field{"size_class", &Organisation::sizeClass, Audience::Consent},
        Field{"size_declared_on", &Organisation::sizeDeclaredOn, Audience::Consent},
        Field{"consent", &Organisation::consent, Audience::Public, MergePolicy::Strictest},
        Field{"consent_on", &Organisation::consentOn, Audience::Public},
        Field{"consent_until", &Organisation::consentUntil, Audience::Public},
        Field{"tags", &Organisation::tags},
        Field{"cpv", &Organisation::cpv, Audience::Public},
        Field{"nace", &Organisation::nace, Audience::Public},
        Field{"advisor_id", &Organisation::advisor},
        Field{"note", &Organisation::note},
        Field{"source_id", &Organisation::sourceId},
        Field{"sample", &Organisation::sample},
        Field{"short_name", &Organisation::shortName, Audience::Public},
        Field{"governance", &Organisation::governance, Audience::Public},
        Field{"members", &Organisation::members, Audience::Public},
        Field{"favourite", &Organisation::favourite},
    };
};

/// Names of the fields that a person still has to correct; empty when it can be stored.
QStringList invalidFields(const Organisation &organisation);

} // namespace ilo
