#pragma once

#include "core/base/describe.h"

namespace ilo {

/// What kind of buyer and contract an EU procurement threshold is for (handbook 3.1).
enum class ThresholdKind {
    Works,
    CentralGovernment,
    SubCentral,
    UtilitiesAndDefence,
    SocialServices,
    SocialServicesUtilities,
};

template<>
struct EnumKeys<ThresholdKind>
{
    static constexpr std::array keys{
        std::pair{ThresholdKind::Works, "works"},
        std::pair{ThresholdKind::CentralGovernment, "central_government"},
        std::pair{ThresholdKind::SubCentral, "sub_central"},
        std::pair{ThresholdKind::UtilitiesAndDefence, "utilities_and_defence"},
        std::pair{ThresholdKind::SocialServices, "social_services"},
        std::pair{ThresholdKind::SocialServicesUtilities, "social_services_utilities"},
    };
};

/// An EU procurement threshold, without VAT, with the days it is in force. Never an organisation's
/// own rule: CERN, EISCAT and ITER are not under the directives (handbook 8b).
struct Threshold
{
    Id<Threshold> id;
    ThresholdKind kind = ThresholdKind::Works;
    Money amount;
    QDate validFrom;
    QDate validUntil; ///< last day
    QString act;      ///< the legal act that sets it
    QString source;
    bool check = false; ///< to be checked before use

    friend bool operator==(const Threshold &, const Threshold &) = default;
};

template<>
struct Description<Threshold>
{
    static constexpr auto table = "threshold";
    static constexpr auto fields = std::tuple{
        Field{"kind", &Threshold::kind, Audience::Public},
        Field{"amount", &Threshold::amount, Audience::Public},
        Field{"valid_from", &Threshold::validFrom, Audience::Public},
        Field{"valid_until", &Threshold::validUntil, Audience::Public},
        Field{"act", &Threshold::act, Audience::Public},
        Field{"source", &Threshold::source, Audience::Public},
        Field{"check_before_use", &Threshold::check, Audience::Public},
    };
};

QStringList invalidFields(const Threshold &threshold);

} // namespace ilo
