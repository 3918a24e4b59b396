#pragma once

#include "core/domain/activity.h"

namespace ilo {

/// What sets a need off (handbook 2.1).
enum class NeedTrigger {
    NotStated,
    ServiceProblem,
    FutureImprovement,
    PolicyObjective,
    Regulation
};

template<>
struct EnumKeys<NeedTrigger>
{
    static constexpr std::array keys{
        std::pair{NeedTrigger::NotStated, "not_stated"},
        std::pair{NeedTrigger::ServiceProblem, "service_problem"},
        std::pair{NeedTrigger::FutureImprovement, "future_improvement"},
        std::pair{NeedTrigger::PolicyObjective, "policy_objective"},
        std::pair{NeedTrigger::Regulation, "regulation"},
    };
};

/// Why what there is does not do (handbook 2.1): one of these makes a need an unmet one.
enum class UnmetReason { NoSolution, ExcessiveCost, UnacceptableRisk };

template<>
struct EnumKeys<UnmetReason>
{
    static constexpr std::array keys{
        std::pair{UnmetReason::NoSolution, "no_solution"},
        std::pair{UnmetReason::ExcessiveCost, "excessive_cost"},
        std::pair{UnmetReason::UnacceptableRisk, "unacceptable_risk"},
    };
};

/// How a need was worked out and weighed (handbook 2.1, 2.3, 2.4). One a need.
struct NeedAssessment
{
    Id<NeedAssessment> id;
    Id<Need> need;
    // The parts of the framing sentence.
    QString who;     ///< "the operators of the test benches"
    QString outcome; ///< what they must achieve, measurably: "carry 96 signals out of 4 K"
    NeedTrigger trigger = NeedTrigger::NotStated;
    QString because;     ///< trigger or impact, in words
    QString constraints; ///< under which conditions of operation
    QString baseline;    ///< today, value and unit
    QString target;      ///< value and unit
    QDate targetBy;
    QStringList unmet; ///< keys of UnmetReason
    TextMap evidence;  ///< key of UnmetReason → what shows it
    TextMap whys;      ///< "1" to "5" → the answer to the why before it
    QString rootCause;
    TextMap scores;            ///< criterion (core/methods/scoring.h) → "0" to "5"
    TextMap scoreReasons;      ///< criterion → why
    std::optional<int> impact; ///< 1 to 10
    std::optional<int> effort; ///< 1 to 10
    QDate assessedOn;
    bool sample = false;

    friend bool operator==(const NeedAssessment &, const NeedAssessment &) = default;
};

template<>
struct Description<NeedAssessment>
{
    static constexpr auto table = "need_assessment";
    static constexpr auto fields = std::tuple{
        Field{"need_id", &NeedAssessment::need},
        Field{"who", &NeedAssessment::who},
        Field{"outcome", &NeedAssessment::outcome},
        Field{"trigger_kind", &NeedAssessment::trigger},
        Field{"because", &NeedAssessment::because},
        Field{"constraints", &NeedAssessment::constraints},
        Field{"baseline", &NeedAssessment::baseline},
        Field{"target", &NeedAssessment::target},
        Field{"target_by", &NeedAssessment::targetBy},
        Field{"unmet", &NeedAssessment::unmet},
        Field{"evidence", &NeedAssessment::evidence},
        Field{"whys", &NeedAssessment::whys},
        Field{"root_cause", &NeedAssessment::rootCause},
        Field{"scores", &NeedAssessment::scores},
        Field{"score_reasons", &NeedAssessment::scoreReasons},
        Field{"impact", &NeedAssessment::impact},
        Field{"effort", &NeedAssessment::effort},
        Field{"assessed_on", &NeedAssessment::assessedOn},
        Field{"sample", &NeedAssessment::sample},
    };
};

/// How needs are found (handbook 2.3).
enum class NeedMethod {
    Wibgi,
    Suggestion,
    Journey,
    Observation,
    Interview,
    Roadmap,
    AimDay,
    ProblemTree
};

template<>
struct EnumKeys<NeedMethod>
{
    static constexpr std::array keys{
        std::pair{NeedMethod::Wibgi, "wibgi"},
        std::pair{NeedMethod::Suggestion, "suggestion"},
        std::pair{NeedMethod::Journey, "journey"},
        std::pair{NeedMethod::Observation, "observation"},
        std::pair{NeedMethod::Interview, "interview"},
        std::pair{NeedMethod::Roadmap, "roadmap"},
        std::pair{NeedMethod::AimDay, "aimday"},
        std::pair{NeedMethod::ProblemTree, "problem_tree"},
    };
};

/// One thing that people at the organisation said, asked or showed: "Wouldn't it be great if …", a
/// question for an AIMday, a step of a journey. Requirements go back to it.
struct NeedStatement
{
    Id<NeedStatement> id;
    Id<Need> need;
    NeedMethod method = NeedMethod::Wibgi;
    QString text; ///< the statement, idea, question, step, fact or gap
    QString role; ///< of who said it, never a name
    QString site; ///< where: a quirk of one place is not yet a need
    QString cluster;
    std::optional<int> votes;
    QDate saidOn;
    TextMap details; ///< what else the method captures (core/methods/needmethods.h) → as said
    QDate followUpOn;
    Id<Activity> activity; ///< the meeting or visit; null: none recorded
    bool sample = false;

    friend bool operator==(const NeedStatement &, const NeedStatement &) = default;
};

template<>
struct Description<NeedStatement>
{
    static constexpr auto table = "need_statement";
    static constexpr auto fields = std::tuple{
        Field{"need_id", &NeedStatement::need},
        Field{"method", &NeedStatement::method},
        Field{"text", &NeedStatement::text},
        Field{"role", &NeedStatement::role},
        Field{"site", &NeedStatement::site},
        Field{"cluster", &NeedStatement::cluster},
        Field{"votes", &NeedStatement::votes},
        Field{"said_on", &NeedStatement::saidOn},
        Field{"details", &NeedStatement::details},
        Field{"follow_up_on", &NeedStatement::followUpOn},
        Field{"activity_id", &NeedStatement::activity},
        Field{"sample", &NeedStatement::sample},
    };
};

QStringList invalidFields(const NeedAssessment &assessment);
QStringList invalidFields(const NeedStatement &statement);

} // namespace ilo
