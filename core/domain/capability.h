#pragma once

#include "core/domain/organisation.h"

namespace ilo {

/// What stands behind a capability.
enum class CapabilityKind { Unknown, OwnProduct, Service, Prototype };

template<>
struct EnumKeys<CapabilityKind>
{
    static constexpr std::array keys{
        std::pair{CapabilityKind::Unknown, "unknown"},
        std::pair{CapabilityKind::OwnProduct, "own_product"},
        std::pair{CapabilityKind::Service, "service"},
        std::pair{CapabilityKind::Prototype, "prototype"},
    };
};

/// One thing an organisation can do, in its own words and language.
struct Capability
{
    Id<Capability> id;
    Id<Organisation> organisation;
    QString title;          ///< short: "Cryogenic feedthroughs"
    QString text;           ///< any length, any language
    QString language;       ///< ISO 639-1 of title and text; empty: not known
    QString area;           ///< key of a technology area (core/domain/technologyarea.h)
    std::optional<int> trl; ///< technology readiness level 1 to 9, as stated
    CapabilityKind kind = CapabilityKind::Unknown;

    friend bool operator==(const Capability &, const Capability &) = default;
};

template<>
struct Description<Capability>
{
    static constexpr auto table = "capability";
    static constexpr auto fields = std::tuple{
        Field{"organisation_id", &Capability::organisation, Audience::Public},
        Field{"title", &Capability::title, Audience::Consent},
        Field{"text", &Capability::text, Audience::Consent},
        Field{"language", &Capability::language, Audience::Consent},
        Field{"area", &Capability::area, Audience::Consent},
        Field{"trl", &Capability::trl, Audience::Consent},
        Field{"kind", &Capability::kind, Audience::Consent},
    };
};

QStringList invalidFields(const Capability &capability);

/// A certificate an organisation holds.
struct Certificate
{
    Id<Certificate> id;
    Id<Organisation> organisation;
    QString name;     ///< "ISO 9001", "EN ISO 3834-2"
    QDate validUntil; ///< last day; invalid: not stated

    friend bool operator==(const Certificate &, const Certificate &) = default;
};

template<>
struct Description<Certificate>
{
    static constexpr auto table = "certificate";
    static constexpr auto fields = std::tuple{
        Field{"organisation_id", &Certificate::organisation, Audience::Public},
        Field{"name", &Certificate::name, Audience::Consent},
        Field{"valid_until", &Certificate::validUntil, Audience::Consent},
    };
};

QStringList invalidFields(const Certificate &certificate);

/// "Supplied to": one delivery an organisation names.
struct Reference
{
    Id<Reference> id;
    Id<Organisation> organisation; ///< who delivered
    QString customer;              ///< "CERN", "ESS"
    QString subject;
    std::optional<int> year;

    friend bool operator==(const Reference &, const Reference &) = default;
};

template<>
struct Description<Reference>
{
    static constexpr auto table = "reference_project";
    static constexpr auto fields = std::tuple{
        Field{"organisation_id", &Reference::organisation, Audience::Public},
        Field{"customer", &Reference::customer, Audience::Consent},
        Field{"subject", &Reference::subject, Audience::Consent},
        Field{"year", &Reference::year, Audience::Consent},
    };
};

QStringList invalidFields(const Reference &reference);

} // namespace ilo
