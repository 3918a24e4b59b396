#pragma once

#include "core/domain/organisation.h"

namespace ilo {

/// What a rule or a balance is about.
enum class ContractKind { Any, Supplies, Services, Works };

template<>
struct EnumKeys<ContractKind>
{
    static constexpr std::array keys{
        std::pair{ContractKind::Any, "any"},
        std::pair{ContractKind::Supplies, "supplies"},
        std::pair{ContractKind::Services, "services"},
        std::pair{ContractKind::Works, "works"},
    };
};

/// One rule of how a Big Science Organisation buys (handbook 1.4): a tier of values and what
/// applies in it. A fact without a source stays empty; `check` marks what must be checked before
/// use.
struct ProcurementRule
{
    Id<ProcurementRule> id;
    Id<Organisation> organisation;
    ContractKind kind = ContractKind::Any;
    QString title;       ///< "Market survey, then invitation to tender"
    Money from;          ///< least value it applies to; none: from nothing
    Money below;         ///< it applies below this value; none: no upper end
    QString procedure;   ///< the organisation's own name of it
    QString firms;       ///< how many are asked, as the rule says: "at least 3"
    QString text;        ///< what else it says
    QDate validFrom;     ///< invalid: not stated
    QDate validUntil;    ///< last day; invalid: not stated
    QString source;      ///< document and place
    QString sourceLink;  ///< address of the source
    bool check = false;  ///< to be checked before use: unsourced, old, or disputed
    QDate checkedOn;     ///< day the office last checked it
    bool sample = false; ///< invented value

    friend bool operator==(const ProcurementRule &, const ProcurementRule &) = default;
};

template<>
struct Description<ProcurementRule>
{
    static constexpr auto table = "procurement_rule";
    static constexpr auto fields = std::tuple{
        Field{"organisation_id", &ProcurementRule::organisation, Audience::Public},
        Field{"kind", &ProcurementRule::kind, Audience::Public},
        Field{"title", &ProcurementRule::title, Audience::Public},
        Field{"value_from", &ProcurementRule::from, Audience::Public},
        Field{"value_below", &ProcurementRule::below, Audience::Public},
        Field{"procedure", &ProcurementRule::procedure, Audience::Public},
        Field{"firms", &ProcurementRule::firms, Audience::Public},
        Field{"text", &ProcurementRule::text, Audience::Public},
        Field{"valid_from", &ProcurementRule::validFrom, Audience::Public},
        Field{"valid_until", &ProcurementRule::validUntil, Audience::Public},
        Field{"source", &ProcurementRule::source, Audience::Public},
        Field{"source_link", &ProcurementRule::sourceLink, Audience::Public},
        Field{"check_before_use", &ProcurementRule::check, Audience::Public},
        Field{"checked_on", &ProcurementRule::checkedOn},
        Field{"sample", &ProcurementRule::sample},
    };
};

QStringList invalidFields(const ProcurementRule &rule);

/// How a state stands with an organisation that balances its contracts (CERN's industrial return,
/// handbook 1.4).
enum class BalanceStatus { NotStated, VeryPoorlyBalanced, PoorlyBalanced, WellBalanced };

template<>
struct EnumKeys<BalanceStatus>
{
    static constexpr std::array keys{
        std::pair{BalanceStatus::NotStated, "not_stated"},
        std::pair{BalanceStatus::VeryPoorlyBalanced, "very_poorly_balanced"},
        std::pair{BalanceStatus::PoorlyBalanced, "poorly_balanced"},
        std::pair{BalanceStatus::WellBalanced, "well_balanced"},
    };
};

/// One state in one list of return balances. Shown as information, never part of a score.
struct ReturnBalance
{
    Id<ReturnBalance> id;
    Id<Organisation> organisation; ///< whose list it is
    QString state;                 ///< ISO 3166-1 alpha-2
    ContractKind kind = ContractKind::Supplies;
    QString coefficient; ///< decimal text as published: "0.62"
    BalanceStatus status = BalanceStatus::NotStated;
    QDate validFrom;
    QDate validUntil; ///< last day of the list
    QString source;
    bool check = false;
    bool sample = false;

    friend bool operator==(const ReturnBalance &, const ReturnBalance &) = default;
};

template<>
struct Description<ReturnBalance>
{
    static constexpr auto table = "return_balance";
    static constexpr auto fields = std::tuple{
        Field{"organisation_id", &ReturnBalance::organisation, Audience::Public},
        Field{"state", &ReturnBalance::state, Audience::Public},
        Field{"kind", &ReturnBalance::kind, Audience::Public},
        Field{"coefficient", &ReturnBalance::coefficient, Audience::Public},
        Field{"status", &ReturnBalance::status, Audience::Public},
        Field{"valid_from", &ReturnBalance::validFrom, Audience::Public},
        Field{"valid_until", &ReturnBalance::validUntil, Audience::Public},
        Field{"source", &ReturnBalance::source, Audience::Public},
        Field{"check_before_use", &ReturnBalance::check, Audience::Public},
        Field{"sample", &ReturnBalance::sample},
    };
};

QStringList invalidFields(const ReturnBalance &balance);

/// A place where an organisation publishes its calls or registers suppliers.
struct Portal
{
    Id<Portal> id;
    Id<Organisation> organisation;
    QString name;
    QString web;
    QString text; ///< what is published there, how one registers
    QString source;
    bool check = false;

    friend bool operator==(const Portal &, const Portal &) = default;
};

template<>
struct Description<Portal>
{
    static constexpr auto table = "portal";
    static constexpr auto fields = std::tuple{
        Field{"organisation_id", &Portal::organisation, Audience::Public},
        Field{"name", &Portal::name, Audience::Public},
        Field{"web", &Portal::web, Audience::Public},
        Field{"text", &Portal::text, Audience::Public},
        Field{"source", &Portal::source, Audience::Public},
        Field{"check_before_use", &Portal::check, Audience::Public},
    };
};

QStringList invalidFields(const Portal &portal);

} // namespace ilo
