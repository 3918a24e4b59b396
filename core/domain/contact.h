#pragma once

#include "core/domain/organisation.h"

namespace ilo {

/// What a person does at the organisation, as far as the office's work needs to know.
enum class ContactRole {
    NotStated,
    Management,
    Sales,
    Technical,
    Purchasing,
    IndustrialContactOfficer, ///< the facility-side counterpart of an ILO (handbook 1.2)
    IndustrialLiaisonOfficer,
    Other,
};

template<>
struct EnumKeys<ContactRole>
{
    static constexpr std::array keys{
        std::pair{ContactRole::NotStated, "not_stated"},
        std::pair{ContactRole::Management, "management"},
        std::pair{ContactRole::Sales, "sales"},
        std::pair{ContactRole::Technical, "technical"},
        std::pair{ContactRole::Purchasing, "purchasing"},
        std::pair{ContactRole::IndustrialContactOfficer, "ico"},
        std::pair{ContactRole::IndustrialLiaisonOfficer, "ilo"},
        std::pair{ContactRole::Other, "other"},
    };
};

/// Why the office may keep the person's data: Article 6(1) GDPR, letters e, f, b and a
/// (handbook 3.7). Never guessed.
enum class LawfulBasis { NotStated, PublicTask, LegitimateInterests, Contract, Consent };

template<>
struct EnumKeys<LawfulBasis>
{
    static constexpr std::array keys{
        std::pair{LawfulBasis::NotStated, "not_stated"},
        std::pair{LawfulBasis::PublicTask, "public_task"},
        std::pair{LawfulBasis::LegitimateInterests, "legitimate_interests"},
        std::pair{LawfulBasis::Contract, "contract"},
        std::pair{LawfulBasis::Consent, "consent"},
    };
};

/// A person at a company or at a Big Science Organisation.
struct Contact
{
    Id<Contact> id;
    QString name;
    Id<Organisation> organisation;
    ContactRole role = ContactRole::NotStated;
    QString jobTitle;      ///< as on the card: "Head of cryogenics"
    QStringList languages; ///< ISO 639-1
    QString telephone;
    QString mobile;
    QString email;
    LawfulBasis basis = LawfulBasis::NotStated;
    QStringList purposes; ///< what the data are kept for, as said: "alerts", "newsletter"
    Consent consent = Consent::NotAsked; ///< to be passed on to others
    QDate consentOn;                     ///< day of the answer
    QDate consentUntil;                  ///< last day it holds; invalid: no end was named
    bool doNotContact = false;           ///< objection, Article 21 GDPR
    QDate
        retainUntil; ///< last day the data may be kept; then the program reminds, it never deletes
    QString source;  ///< where the data came from, when not from the person (Article 14 GDPR)
    QStringList tags;
    QString note;
    bool sample = false; ///< invented, came with the sample workspace

    friend bool operator==(const Contact &, const Contact &) = default;
};

template<>
struct Description<Contact>
{
    static constexpr auto table = "contact";
    static constexpr auto fields = std::tuple{
        Field{"name", &Contact::name, Audience::Consent},
        Field{"organisation_id", &Contact::organisation, Audience::Consent},
        Field{"role", &Contact::role, Audience::Consent},
        Field{"job_title", &Contact::jobTitle, Audience::Consent},
        Field{"languages", &Contact::languages, Audience::Consent},
        Field{"telephone", &Contact::telephone, Audience::Consent},
        Field{"mobile", &Contact::mobile, Audience::Consent},
        Field{"email", &Contact::email, Audience::Consent},
        Field{"basis", &Contact::basis},
        Field{"purposes", &Contact::purposes},
        Field{"consent", &Contact::consent, Audience::Consent, MergePolicy::Strictest},
        Field{"consent_on", &Contact::consentOn, Audience::Consent},
        Field{"consent_until", &Contact::consentUntil, Audience::Consent},
        Field{"do_not_contact", &Contact::doNotContact, Audience::Consent},
        Field{"retain_until", &Contact::retainUntil},
        Field{"source", &Contact::source},
        Field{"tags", &Contact::tags},
        Field{"note", &Contact::note},
        Field{"sample", &Contact::sample},
    };
};

QStringList invalidFields(const Contact &contact);

} // namespace ilo
